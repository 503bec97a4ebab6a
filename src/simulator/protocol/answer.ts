import { randomUUID } from 'node:crypto'

/** A request as far as the bank looks at it. */
export type Asked = {
  readonly method: string
  /** Below the bank's own prefix, e.g. `/data/v1/accounts`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
  readonly contentType: string
  readonly authorization: string
  readonly attended: boolean
  /** Where the bank signs people in, and where it gives data; without a slash at the end. */
  readonly base: string
  readonly apiBase: string
  readonly now: Temporal.Instant
}

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** In pieces, so that what the bank has at hand goes out without a copy. */
  readonly body: readonly Buffer[]
}

/** Sent with every answer, errors too (OpenAPI, headers of each response). */
const always = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none';",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'deny',
  'X-XSS-Protection': '1; mode=block',
  'Referrer-Policy': 'no-referrer',
}

/** `text` is JSON already. */
export const json = (
  status: number,
  text: string | readonly Buffer[],
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { ...always, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'max-age=0', ...headers },
  body: typeof text === 'string' ? [Buffer.from(text)] : text,
})

/** An answer without a body, and so without a type of it. */
export const bare = (status: number): Answer => ({
  status,
  headers: { ...always, 'Cache-Control': 'no-store' },
  body: [],
})

export const page = (status: number, html: string, policy: string): Answer => ({
  status,
  headers: {
    ...always,
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'strict-origin', // with no-referrer a browser posts the pages' forms as from nowhere
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
  },
  body: [Buffer.from(html)],
})

export const redirect = (location: string): Answer => ({
  status: 303,
  headers: { ...always, 'Cache-Control': 'no-store', Location: location },
  body: [],
})

export const wholeBody = ({ body: [first, ...others] }: Answer): Buffer =>
  first && others.length === 0 ? first : Buffer.concat(first ? [first, ...others] : [])

export const bodyLength = ({ body }: Answer): number => body.reduce((sum, { length }) => sum + length, 0)

/** An answer with the ids and dates that TrueLayer puts on each. */
export function stamped(answer: Answer, now: Temporal.Instant): Answer {
  const date = new Date(now.epochMilliseconds).toUTCString()
  const id = randomUUID()
  const dated = answer.headers['Content-Type']?.includes('json') ? { 'Last-Modified': date } : {}
  return {
    ...answer,
    headers: { ...dated, ...answer.headers, Date: date, 'X-TL-Correlation-Id': id, 'X-Request-Id': id },
  }
}
