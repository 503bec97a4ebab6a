import { setImmediate as turn } from 'node:timers/promises'
import { inSlices } from '../parallel.ts'

/**
 * JSON with every number as decimal text of exactly its value: 90071992547409.93 stays that, where a double would make it …409.94.
 * @throws {SyntaxError} whose message may quote the document: never log it
 */
export const parseExactly = (text: string): unknown =>
  mayBeRounded.test(text) ? JSON.parse(text, asWritten) : withNumbersAsText(JSON.parse(text))

/** What is to be made of some members of `results`: they themselves go, as a history of years is several times as large as its text. */
export type MakeOf = (results: readonly unknown[]) => readonly unknown[]

/**
 * The same, of a long list of results one slice after another: a history of years takes a second's good part, and everybody else would wait for it.
 * @param make `results` is what it makes of each slice, in their order
 * @param sliceLength UTF-16 units that a slice has at least
 */
export async function parseExactlyInSlices(
  text: string,
  make: MakeOf = (results) => results,
  sliceLength = 16 * 1024,
): Promise<unknown> {
  const atOnce = () => withResultsMade(parseExactly(text), make)
  const start = /^\s*\{\s*"results"\s*:\s*\[/.exec(text)
  if (!start || text.length <= sliceLength) return atOnce()
  const made: unknown[] = []
  let from = start[0].length
  for (let isFirst = true; ; isFirst = false) {
    const to = endOfSlice(text, from, sliceLength)
    const slice = parseExactly(`[${text.slice(from, to)}]`) as unknown[] // a text in brackets is a list or nothing
    const isLast = text[to] === ']'
    if (slice.length === 0 && !(isLast && isFirst)) throw new SyntaxError('a member is missing')
    made.push(...make(slice))
    from = to + 1
    if (isLast) break
    if (text[to] !== ',') throw new SyntaxError('the list does not end')
    await turn()
  }
  const rest = text.slice(from)
  if (rest.includes('"results"')) return atOnce() // of two members of one name the last counts
  return Object.assign(parseExactly(`{"results":[]${rest}`) as object, { results: made })
}

async function withResultsMade(body: unknown, make: MakeOf): Promise<unknown> {
  if (typeof body !== 'object' || body === null || !('results' in body) || !Array.isArray(body.results)) return body
  return Object.assign(body, { results: (await inSlices(body.results, make)).flat() })
}

/** Where the first member ends with which the slice is long enough: a comma, or the end of the list. */
function endOfSlice(text: string, from: number, sliceLength: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '"') at = endOfText(text, at)
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      if (depth === 0) return at
      depth--
    } else if (char === ',' && depth === 0 && at - from >= sliceLength) return at
  }
  return text.length
}

function endOfText(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = 0
    while (text[at - 1 - escapes] === '\\') escapes++
    if (escapes % 2 === 0) return at
  }
  return text.length
}

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
