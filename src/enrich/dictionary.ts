import type { Reading } from './describe.ts'
import { standsAlone } from './knowledge/fillers.ts'
import { knownPayees } from './knowledge/index.ts'
import type { KnownPayee } from './knowledge/sector.ts'
import { type Hit, Phrases } from './phrases.ts'

/**
 * Whom the wording names, whatever the payment is for. What follows a star says more than what precedes it, where it is known at all:
 * `GOOGLE *DUOLINGO`, but `UBER *PENDING`.
 */
export function knownPayee({ payee, star }: Pick<Reading, 'payee' | 'star'>): KnownPayee | null {
  const parts = star === null ? [payee] : [payee.slice(star), payee, payee.slice(0, star)]
  for (const words of parts) {
    const found = named(words) ?? named(withoutDomain(words))
    if (found !== null) return found
  }
  return null
}

/** A name stands at the front; branch and town follow. */
function named(words: readonly string[]): KnownPayee | null {
  const start = Math.max(
    words.findIndex((word) => !leading.has(word)),
    0,
  )
  return phrases.longest(words, start + placesSearched, (hit) => fits(hit, words, start))?.value.payee ?? null
}

/** `NIKEUK`, `JUSTEATCOUK`. */
function withoutDomain([first = '', ...rest]: readonly string[]): readonly string[] {
  const bare = /^(\p{L}{4,})(couk|uk|com|ltd)$/u.exec(first)?.[1]
  return bare === undefined ? [] : [bare, ...rest]
}

type Entry = { readonly payee: KnownPayee; readonly whole: boolean }

const placesSearched = 3
const tellingLetters = 7
const leading = new Set(['the', 'www', 'http', 'https', 'at', '#'])

const phrases = new Phrases<Entry>(
  knownPayees.flatMap((known) => known.keys.map(({ text, whole }) => [text, { payee: known, whole }] as const)),
)

/** A single word names its owner at the very front, a long and telling one further on too: `HEATHROW T5 WHSMITH`, but not `MOTO RELAY`. */
function fits({ from, to, value }: Hit<Entry>, words: readonly string[], start: number): boolean {
  if (from > start && to - from === 1 && (words[from] ?? '').length < tellingLetters) return false
  return !value.whole || (from <= start && standsAlone(words.slice(from, to), words.slice(to)))
}
