import type { IncomingMessage } from 'node:http'
import type { Asked } from './protocol/answer.ts'

/** Where the bank is found, without slashes at the end: the part that signs people in, and the part that gives data. */
export type Places = { readonly base: string; readonly apiBase: string }

/** A way into the bank: what is served there, and where both parts are found by whoever came by this name of the host. */
export type Door = { serves(path: string): boolean; places(host: string): Places }

const isData = (path: string): boolean => path.startsWith('/data/v1/') || path === '/connections/extend'

export const wholeDoor = (publicUrl: string | undefined): Door => ({
  serves: () => true,
  places(host) {
    const base = publicUrl ?? `http://${host}`
    return { base, apiBase: base }
  },
})

/** One door for signing in and one for data, as TrueLayer has two hosts. `ports` may be filled in until the first request. */
export function twoDoors(
  ports: { readonly auth: number; readonly api: number },
  publicUrl: string | undefined,
): { readonly auth: Door; readonly data: Door } {
  const places = (host: string): Places => ({
    base: publicUrl ?? withPort(`http://${host}`, ports.auth),
    apiBase: withPort(publicUrl ?? `http://${host}`, ports.api),
  })
  return { auth: { serves: (path) => !isData(path), places }, data: { serves: isData, places } }
}

function withPort(address: string, port: number): string {
  const url = new URL(address)
  url.port = String(port)
  return url.href.replace(/\/$/, '')
}

const mostBytes = 64 * 1024

/** The request as the bank reads it; undefined where it is not for this door or too large. `prefix` is the path that the bank lies below. */
export async function askedOf(
  request: IncomingMessage,
  door: Door,
  prefix: string,
  now: Temporal.Instant,
): Promise<Asked | undefined> {
  const url = URL.parse(request.url ?? '/', 'http://bank')
  if (!url?.pathname.startsWith(prefix)) return undefined
  const path = url.pathname.slice(prefix.length) || '/'
  if (!path.startsWith('/') || !door.serves(path)) return undefined
  const body = await textOf(request, mostBytes)
  if (body === undefined) return undefined
  return {
    method: request.method ?? 'GET',
    path,
    query: url.searchParams,
    body,
    contentType: request.headers['content-type'] ?? '',
    authorization: request.headers.authorization ?? '',
    attended: request.headers['x-psu-ip'] !== undefined,
    ...door.places(request.headers.host ?? 'localhost'),
    now,
  }
}

/** The body of a request; undefined where it is larger than `most` bytes. */
export async function textOf(request: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
