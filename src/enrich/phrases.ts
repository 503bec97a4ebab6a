import { wordsOf } from './words.ts'

type Entry<T> = { readonly words: readonly string[]; readonly value: T }

/** `from` and `to` (exclusive) are positions in the words searched. */
export type Hit<T> = { readonly from: number; readonly to: number; readonly value: T }

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
      if (words.length > 1 && run.length >= 7) this.#add({ words: [run], value })
    }
    for (const entries of this.#byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)
  }

  /** The longest phrase that starts at `position` and whose value fits. */
  at(words: readonly string[], position: number, fits: (hit: Hit<T>) => boolean = () => true): Hit<T> | null {
    for (const entry of this.#byFirst.get(words[position] ?? '') ?? []) {
      const hit = { from: position, to: position + entry.words.length, value: entry.value }
      if (reads(words, position, entry.words) && fits(hit)) return hit
    }
    return null
  }

  /** The first phrase anywhere in the words; of those that start together the longest. */
  first(words: readonly string[], fits?: (hit: Hit<T>) => boolean): Hit<T> | null {
    for (let position = 0; position < words.length; position++) {
      const hit = this.at(words, position, fits)
      if (hit !== null) return hit
    }
    return null
  }

  /** The last phrase, not inside another: in *Coffee House Hotel* the hotel. */
  last(words: readonly string[], fits?: (hit: Hit<T>) => boolean): Hit<T> | null {
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
