/** The longest text that is kept; no bank's wording comes near it. */
const longest = 4096

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** The bank's text without what no database or screen can carry: NUL and other control characters, halves of surrogate pairs. */
export const readable = (text: string): string => text.replace(controls, '').slice(0, longest).toWellFormed()

/** The same for what may be missing; blank counts as missing. */
export function readableOrNull(text: string | null | undefined): string | null {
  const read = readable(text ?? '')
  return read.trim() === '' ? null : read
}

/** A JSON object as PostgreSQL's jsonb takes it: names and texts without NUL and halves of surrogate pairs, no endless nesting. */
export const storable = (value: object, depth = 0): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).map(([name, member]) => [storableText(name), storableValue(member, depth + 1)]),
  )

/** A bank's objects and lists lie at most this deep; what is deeper is left out. */
const deepest = 32

function storableValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return storableText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) return null
  return Array.isArray(value) ? value.map((member) => storableValue(member, depth + 1)) : storable(value, depth)
}

const storableText = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()
