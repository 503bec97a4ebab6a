import { request } from 'node:http'

export type Asked = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is; an object as JSON. */
  readonly body?: string | object
}

export type Answered = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  readonly json: () => Record<string, unknown>
}

/** One request with exactly these headers: `Host` and `Origin` too, which fetch keeps to itself. */
export function ask(
  address: string,
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Answered> {
  const sent = typeof body === 'object' ? JSON.stringify(body) : body
  const typed = typeof body === 'object' ? { 'content-type': 'application/json' } : {}
  const sized = sent === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent)) }
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(address),
      { method, path, headers: { ...typed, ...sized, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('error', reject)
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) })
        })
      },
    )
    asked.on('error', reject)
    asked.end(sent)
  })
}

/** The body without the request's own id, by which alone two answers of the same kind may differ. */
export const withoutRequestId = ({ text }: Answered): string => text.replace(/"requestId":"[^"]+"/, '"requestId":""')
