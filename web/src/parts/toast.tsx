import { useEffect, useState, useSyncExternalStore } from 'react'
import { useKeys } from './keys.ts'

type Toast = { id: number; words: string; undo?: (() => void) | undefined; tone: 'plain' | 'negative' }

const staysMs = 8_000
const listeners = new Set<() => void>()
let current: Toast | null = null
let counted = 0

/** One line about what was just done, with a way back where there is one. The newest takes the place of the one before. */
export function toast(words: string, options: { undo?: () => void; tone?: Toast['tone'] } = {}): void {
  counted += 1
  set({ id: counted, words, undo: options.undo, tone: options.tone ?? 'plain' })
}

export function Toaster() {
  const shown = useSyncExternalStore(subscribe, () => current)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!shown || held) return
    const timer = setTimeout(() => set(null), staysMs)
    return () => clearTimeout(timer)
  }, [shown, held])
  const undo = shown?.undo && (() => takeBack(shown))
  useKeys({ 'mod+z': undo })
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed bottom-[calc(76px+env(safe-area-inset-bottom))] left-3 z-40 sm:bottom-6 sm:left-20 lg:left-[236px]"
    >
      {shown && (
        <div
          key={shown.id}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          className="pointer-events-auto flex max-w-[calc(100vw-24px)] animate-rise items-center gap-3 rounded-panel border border-line bg-raised py-2 pr-2 pl-4 shadow-(--shadow-raised)"
        >
          <span className={shown.tone === 'negative' ? 'text-negative' : 'text-text'}>{shown.words}</span>
          {undo ? (
            <button
              type="button"
              onClick={undo}
              className="min-h-8 rounded-control px-3 font-[550] text-accent-ink hover:bg-hover"
            >
              Undo
            </button>
          ) : (
            <span className="w-2" />
          )}
        </div>
      )}
    </div>
  )
}

function takeBack(shown: Toast): void {
  set(null)
  shown.undo?.()
}

function set(next: Toast | null): void {
  current = next
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
