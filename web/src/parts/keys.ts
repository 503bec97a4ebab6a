import { useEffect, useRef } from 'react'
import { preferenceOf } from './preferences.ts'

/** `j`, `Enter`, `g o` (one after the other) or `mod+k`, each with what it does. A handler that answers false leaves the key alone. */
export type Bindings = Readonly<Record<string, (() => unknown) | undefined>>

const sequenceMs = 900

/** Keys for as long as the component is there. Single keys rest while a person types, and can be turned off in Settings. */
export function useKeys(bindings: Bindings): void {
  const current = useRef(bindings)
  current.current = bindings
  useEffect(() => {
    let leader = ''
    let pressedAt = 0
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return
      const name = nameOf(event)
      const sequence = leader && event.timeStamp - pressedAt < sequenceMs ? `${leader} ${name}` : name
      leader = name
      pressedAt = event.timeStamp
      const act = current.current[sequence] ?? current.current[name]
      if (!act || (!name.startsWith('mod+') && resting(event, name))) return
      if (act() !== false) event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

/** How the main modifier is written on this machine. */
export const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl '

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (!event.metaKey && !event.ctrlKey) return key
  return `mod+${event.shiftKey ? 'shift+' : ''}${key}`
}

function resting(event: KeyboardEvent, name: string): boolean {
  if (document.querySelector('dialog[open]') && name !== 'Escape') return true
  if (
    event.target instanceof HTMLElement &&
    event.target.closest('input, textarea, [contenteditable], [role=listbox], [role=menu]')
  )
    return true
  return name.length === 1 && preferenceOf('keys') === 'off'
}
