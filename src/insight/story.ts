import type { Window } from '../domain/day.ts'

/** What one account's part of a sync came to. `read` are the days that the bank answered for, oldest first. */
export type LaneFigures = {
  readonly state: 'queued' | 'running' | 'done' | 'waiting' | 'failed'
  readonly reason: string
  readonly read: readonly Window[]
  readonly received: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  readonly redundant: number
}

/** A sentence or two for a person: `Asked for 3–17 May 2026. 41 rows came: 2 new, 39 known.` */
export function storyOf(lane: LaneFigures): string {
  const { state, reason, read, received, redundant } = lane
  if (state === 'queued') return 'Waits for its turn.'
  const asked = read.length === 0 ? [] : [`Asked for ${read.map(daysInWords).join(' and ')}.`, `${rows(received)}.`]
  const stray = redundant > 0 ? [`The bank sent ${redundant.toLocaleString('en-GB')} more that nobody asked for.`] : []
  const ending = state === 'running' ? ['Still reading.'] : reason === '' ? [] : [reason]
  const told = [...asked, ...stray, ...ending]
  return told.length === 0 ? 'Nothing was asked for.' : told.join(' ')

  function rows(count: number): string {
    if (count === 0) return removedOr('No rows came')
    const parts = [
      [lane.added, 'new'],
      [lane.changed, 'changed'],
      [lane.unchanged, 'known'],
      [lane.removed, 'taken back by the bank'],
    ] as const
    const said = parts.filter(([n]) => n > 0).map(([n, what]) => `${n.toLocaleString('en-GB')} ${what}`)
    return `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'} came: ${said.join(', ')}`
  }

  function removedOr(words: string): string {
    return lane.removed > 0 ? `${words}: ${lane.removed.toLocaleString('en-GB')} taken back by the bank` : words
  }
}

/** `17 May 2026`, `3–17 May 2026`, `28 April – 3 May 2026`, `24 November 2020 – 22 November 2026`. */
function daysInWords({ from, to }: Window): string {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  const end = words(last, { day: 'numeric', month: 'long', year: 'numeric' })
  if (from === to) return end
  if (first.year !== last.year) return `${words(first, { day: 'numeric', month: 'long', year: 'numeric' })} – ${end}`
  if (first.month !== last.month) return `${words(first, { day: 'numeric', month: 'long' })} – ${end}`
  return `${first.day}–${end}`
}

const words = (day: Temporal.PlainDate, parts: Intl.DateTimeFormatOptions): string => day.toLocaleString('en-GB', parts)
