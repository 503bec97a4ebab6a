/** Longest description looked at; what follows is padding or an attack. */
const analysed = 512

/**
 * The words of a bank's text: lower case, no accents, `&` as *and*, apostrophes gone, runs of single letters joined
 * (`W M MORRISON` → `wm morrison`). `*`, `|` and `¦` (a column gap) stay as words of their own: they mark where payee and code meet.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, analysed)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`´]/gu, '')
    .replaceAll(')))', ' contactless ')
    .replaceAll('&', ' and ')
    .replaceAll(' £', ' ')
    .replace(/(\p{L})\+/gu, '$1 plus ')
    .replace(/(?<=[^\P{L}s]{2})(?<! and) s(?= |$)/gu, 's')
    .replaceAll('   ', ' ¦ ')
  return joinLetters(plain.match(/[\p{L}\p{N}]+|[*|¦]/gu) ?? [])
}

/** A word for the screen: `J`, `NHS`, `Smith`. */
export function titled(word: string): string {
  if (capitals.has(word) || (word.length < 5 && /^[^aeiouy\d]+$/.test(word) && !spoken.has(word))) {
    return word.toUpperCase()
  }
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const capitals = new Set('uk usa nhs bbc itv bp ee o2 rac aa hmrc dvla diy usa eu ymca ywca oap bmw kfc atm'.split(' '))
const spoken = new Set('mr mrs ms dr st rd co th nd'.split(' '))

function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = []
  let run = false
  for (const word of words) {
    const letter = /^\p{L}$/u.test(word)
    if (letter && run) joined[joined.length - 1] += word
    else joined.push(word)
    run = letter
  }
  return joined
}
