/**
 * How alike two wordings are, 0–1: 1 where one begins like the other (banks cut texts short and append to them), else the share of the shorter
 * one's words that the other has too. Case, punctuation and spacing say nothing, nor do numbers, which are dates, cards and branches.
 */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left]
  const [beginning, whole] = [shorter.join(''), longer.join('')]
  if (beginning.length >= 4 && whole.startsWith(beginning)) return 1
  const others = new Set(longer)
  return shorter.filter((word) => others.has(word)).length / shorter.length
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1)
