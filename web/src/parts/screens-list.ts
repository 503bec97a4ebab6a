import { LayoutDashboard, Link2, List, type LucideIcon, Settings, Wallet } from 'lucide-react'

type Place = {
  to: '/' | '/transactions' | '/accounts' | '/connections' | '/settings'
  name: string
  icon: LucideIcon
  key: string
}

/** The screens of the menu, in its order. `key` follows `g`. */
export const places: readonly Place[] = [
  { to: '/', name: 'Overview', icon: LayoutDashboard, key: 'o' },
  { to: '/transactions', name: 'Transactions', icon: List, key: 't' },
  { to: '/accounts', name: 'Accounts', icon: Wallet, key: 'a' },
  { to: '/connections', name: 'Connections', icon: Link2, key: 'c' },
  { to: '/settings', name: 'Settings', icon: Settings, key: ',' },
]
