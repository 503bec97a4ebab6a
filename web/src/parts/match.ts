/**
 * How well typed letters fit the words of an entry, for cmdk: 0 hides it, more is better. Each typed word must begin a word of the entry,
 * or at least stand within one; ids, which cmdk passes first, are nothing that people type.
 */
export function match(_id: string, typed: string, words: readonly string[] = []): number {
  const text = words.join(' ').toLowerCase()
  const scores = typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => {
      if (text.startsWith(word)) return 1
      if (text.includes(` ${word}`)) return 0.8
      return text.includes(word) ? 0.4 : 0
    })
  return Math.min(1, ...scores)
}
