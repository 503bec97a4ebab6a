import { useSyncExternalStore } from 'react'

/** What a person chose for this browser; kept in its storage, never on the server. */
type Preferences = { theme: 'light' | 'dark' | 'system'; keys: 'on' | 'off'; figures: 'shown' | 'hidden' }

const usual: Preferences = { theme: 'system', keys: 'on', figures: 'shown' }
const dark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let preferences: Preferences = { ...usual, ...stored() }

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => preferences)

export const preferenceOf = <Name extends keyof Preferences>(name: Name): Preferences[Name] => preferences[name]

export function setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  preferences = { ...preferences, [name]: value }
  try {
    localStorage.setItem(`tributary.${name}`, value)
  } catch {
    // Storage may be closed; the choice then holds until the page is closed.
  }
  show()
}

/** The theme on screen now, also when it follows the system. */
export const useTheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, themeNow)

/** Puts the choices on the document; also called when the system's own theme changes. */
export function show(): void {
  document.documentElement.setAttribute('data-theme', themeNow())
  document.documentElement.setAttribute('data-figures', preferences.figures)
  for (const tell of listeners) tell()
}

dark.addEventListener('change', show)

function themeNow(): 'light' | 'dark' {
  if (preferences.theme !== 'system') return preferences.theme
  return dark.matches ? 'dark' : 'light'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function stored(): Partial<Preferences> {
  try {
    const found = Object.keys(usual).flatMap((name) => {
      const value = localStorage.getItem(`tributary.${name}`)
      return value === null ? [] : [[name, value]]
    })
    return Object.fromEntries(found) // only `setPreference` and public/theme.js write these
  } catch {
    return {}
  }
}
