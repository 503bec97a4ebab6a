/** A wording as far as `likeness` goes by it. */
export type Wording = { readonly words: readonly string[]; readonly all: ReadonlySet<string>; readonly run: string }

/**
 * How alike two wordings are, 0–1: 1 where one begins like the other (banks cut texts short and append to them), else the share of the shorter
 * one's words that the other has too. Case, punctuation and spacing say nothing, nor do numbers, which are dates, cards and branches.
 */
export function likeness(a: Wording, b: Wording): number {
  if (a.words.length === 0 || b.words.length === 0) return a.words.length === b.words.length ? 1 : 0
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (shorter.run.length >= 4 && longer.run.startsWith(shorter.run)) return 1
  return shorter.words.filter((word) => longer.all.has(word)).length / shorter.words.length
}

export function wordingOf(text: string): Wording {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1)
  return { words, all: new Set(words), run: words.join('') }
}
