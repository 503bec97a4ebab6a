/**
 * JSON with every number as decimal text of exactly its value: 90071992547409.93 stays that, where a double would make it …409.94.
 * @throws {SyntaxError} whose message may quote the document: never log it
 */
export const parseExactly = (text: string): unknown =>
  mayBeRounded.test(text) ? JSON.parse(text, asWritten) : withNumbersAsText(JSON.parse(text))

/** A double and back is the same decimal up to fifteen digits. Anything longer, or with an exponent, and what looks so within a text. */
const mayBeRounded = /(?:^|[:[,])\s*-?\d[\d.]*(?:[eE]|(?<=[\d.]{16}))/

/** Six times slower than a parser that need not call back for each value. */
const asWritten = (_name: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? String(value)) : value

/** In place, since nobody else has the value yet. */
function withNumbersAsText(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return value
  const members = value as Record<string, unknown> // a list, too, has its members under their places
  for (const name in members) {
    const member = members[name]
    if (typeof member === 'number') members[name] = String(member)
    else if (typeof member === 'object' && member !== null) withNumbersAsText(member)
  }
  return value
}
