import { useCallback, useSyncExternalStore } from 'react'

/** The widths at which the layout changes; app.css holds the same as breakpoints. */
export const wide = '(min-width: 1180px)'
export const phone = '(max-width: 639px)'

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
