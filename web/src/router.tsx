import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { query } from './api/http.ts'
import { App } from './app.tsx'
import { FailedScreen, UnknownScreen } from './screens/front-door/lost.tsx'

/** Every parameter is text, written plainly: `?period=2026-11`, not the router's own JSON. */
type Search = Record<string, string>

const text = <Name extends string>(...names: Name[]) => {
  return (search: Search): { [Key in Name]?: string | undefined } =>
    // the cast: fromEntries forgets which names it was given
    Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, search[name]]] : []))) as Partial<
      Record<Name, string>
    >
}

const root = createRootRoute({ component: App, notFoundComponent: UnknownScreen, errorComponent: FailedScreen })

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: text('period', 'currency'),
  component: lazyRouteComponent(() => import('./screens/overview/overview-screen.tsx'), 'OverviewScreen'),
})
const transactions = createRoute({
  getParentRoute: () => root,
  path: '/transactions',
  validateSearch: text('q', 'period', 'account', 'category', 'status', 'open'),
  component: lazyRouteComponent(() => import('./screens/transactions/transactions-screen.tsx'), 'TransactionsScreen'),
})
const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(() => import('./screens/review/review-screen.tsx'), 'ReviewScreen'),
})
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./screens/accounts/accounts-screen.tsx'), 'AccountsScreen'),
})
const connections = createRoute({
  getParentRoute: () => root,
  path: '/connections',
  validateSearch: text('sync', 'problem'),
  component: lazyRouteComponent(() => import('./screens/connections/connections-screen.tsx'), 'ConnectionsScreen'),
})
const connection = createRoute({
  getParentRoute: () => root,
  path: '/connections/$id',
  validateSearch: text('sync'),
  component: lazyRouteComponent(() => import('./screens/connections/connection-screen.tsx'), 'ConnectionScreen'),
})
const connect = createRoute({
  getParentRoute: () => root,
  path: '/connect',
  validateSearch: text('bank'),
  component: lazyRouteComponent(() => import('./screens/connections/connect-screen.tsx'), 'ConnectScreen'),
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./screens/settings/settings-screen.tsx'), 'SettingsScreen'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  component: lazyRouteComponent(() => import('./screens/front-door/sign-in.tsx'), 'SignInScreen'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    transactions,
    review,
    accounts,
    connections,
    connection,
    connect,
    settings,
    signIn,
  ]),
  parseSearch: (search): Search => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => query(search as Search), // validateSearch above lets only text through
  defaultPreload: 'intent',
  // Screens scroll inside the sheet, which the router knows nothing of.
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
