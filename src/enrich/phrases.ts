import { wordsOf } from './words.ts'

type Entry<T> = { readonly words: readonly string[]; readonly value: T }

/** `from` and `to` (exclusive) are positions in the words searched. */
export type Hit<T> = { readonly from: number; readonly to: number; readonly value: T }

type Fits<T> = (hit: Hit<T>) => boolean

/**
 * Phrases looked up by their first word, so that a search costs the length of the text and not the size of the dictionary.
 * Whole words only (`esso` is never found in *Montessori*), except that a text may end within a phrase's last word, as banks cut lines off.
 */
export class Phrases<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>()

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      const words = wordsOf(phrase)
      this.#add({ words, value })
      const run = words.join('')
      if (words.length > 1 && run.length >= shortestRun) this.#add({ words: [run], value })
    }
    for (const entries of this.#byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)
  }

  /** The longest phrase that starts at `position` and whose value fits. */
  at(words: readonly string[], position: number, fits: Fits<T> = () => true): Hit<T> | null {
    for (const entry of this.#byFirst.get(words[position] ?? '') ?? []) {
      const hit = { from: position, to: position + entry.words.length, value: entry.value }
      if (reads(words, position, entry.words) && fits(hit)) return hit
    }
    return null
  }

  /** The longest phrase that starts at one of the first `places`; of equals the earliest. In *Butlins Burger King* the burgers. */
  longest(words: readonly string[], places: number = words.length, fits?: Fits<T>): Hit<T> | null {
    let longest: Hit<T> | null = null
    for (let position = 0; position < Math.min(places, words.length); position++) {
      const hit = this.at(words, position, fits)
      if (hit !== null && (longest === null || hit.to - hit.from > longest.to - longest.from)) longest = hit
    }
    return longest
  }

  /** The last phrase, not inside another: in *Coffee House Hotel* the hotel. */
  last(words: readonly string[], fits?: Fits<T>): Hit<T> | null {
    let last: Hit<T> | null = null
    for (let position = 0; position < words.length; position++) {
      const hit = this.at(words, position, fits)
      if (hit !== null && (last === null || hit.to > last.to)) last = hit
    }
    return last
  }

  #add(entry: Entry<T>): void {
    const [first] = entry.words
    if (first === undefined) return
    const entries = this.#byFirst.get(first)
    if (entries === undefined) this.#byFirst.set(first, [entry])
    else entries.push(entry)
  }
}

/** Letters from which a phrase written as one word is the phrase: `JUSTEAT`, not `ASIF` for *As If*. */
const shortestRun = 7

/** Letters that must be there before a cut-off phrase counts: `CANCER RESEARCH U` does, `BURGER K` does not. */
const enoughLetters = 9

function reads(words: readonly string[], position: number, phrase: readonly string[]): boolean {
  if (position + phrase.length > words.length) return false
  const last = phrase.length - 1
  for (let i = 0; i < last; i++) if (words[position + i] !== phrase[i]) return false
  const seen = words[position + last] ?? ''
  const wanted = phrase[last] ?? ''
  if (seen === wanted) return true
  if (last === 0 || position + phrase.length !== words.length || !wanted.startsWith(seen)) return false
  return words.slice(position).join('').length >= enoughLetters
}
