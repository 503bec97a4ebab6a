import { isFiller } from './knowledge/fillers.ts'
import { knownPayees } from './knowledge/index.ts'
import type { KnownPayee } from './knowledge/sector.ts'
import { type Hit, Phrases } from './phrases.ts'

/** Whom the words name, whatever the payment is for. A name stands at the front; branch and town follow. */
export function knownPayee(words: readonly string[]): KnownPayee | null {
  const start = Math.max(
    words.findIndex((word) => !leading.has(word)),
    0,
  )
  return phrases.longest(words, start + placesSearched, (hit) => fits(hit, words, start))?.value.payee ?? null
}

type Entry = { readonly payee: KnownPayee; readonly whole: boolean }

const placesSearched = 3
const leading = new Set(['the', 'www', 'http', 'https', 'at', '#'])

const phrases = new Phrases<Entry>(
  knownPayees.flatMap((known) => known.keys.map(({ text, whole }) => [text, { payee: known, whole }] as const)),
)

/** A single word names its owner only at the very front: *Relay FM*, but *Moto Relay* is none of theirs. */
function fits({ from, to, value }: Hit<Entry>, words: readonly string[], start: number): boolean {
  if (from > start && to - from === 1) return false
  return !value.whole || (from <= start && words.slice(to).every(isFiller))
}
