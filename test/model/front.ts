import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { openTrueLayer, type TrueLayer } from '../../src/adapters/truelayer/client.ts'
import type { Bank } from '../../src/simulator/bank.ts'

/** The door to the bank of the life that is lived. Whoever works on a sync has a line of their own to it, so that it is known who asked what. */
export type Front = AsyncDisposable & {
  readonly url: string
  /** Puts another bank behind it. */
  open(bank: Bank): void
  line(): Line
  /** The next answers about an account's booked rows up to today lose some of them on the way. */
  lose(accountId: string, keep: Keep, times: number): Promise<void>
  /** Nothing is lost any more. */
  mend(): void
}

export type Line = {
  /** Pauses between tries are the clock's: it is moved on. */
  readonly truelayer: TrueLayer
  readonly asked: readonly Asked[]
  /** Others may have it from now on. */
  hangUp(): void
}

/** One request. `isAnswered`: well, and to the end. `arrived`: TrueLayer's ids of the rows that were left of an answer that lost some. */
export type Asked = {
  readonly path: string
  readonly from: string | null
  readonly to: string | null
  isAnswered: boolean
  arrived: ReadonlySet<string> | null
}

/** Which of so many rows, newest first, arrive. */
export type Keep = (index: number, count: number) => boolean

type Losing = { readonly accountId: string; readonly keep: Keep; left: number }

const Answered = z.looseObject({ results: z.array(z.looseObject({ transaction_id: z.string() })) })

export async function openFront(
  credentials: { clientId: string; clientSecret: string },
  clock: { today(): string; pause(ms: number): void },
): Promise<Front> {
  const lines: { truelayer: TrueLayer; asked: Asked[]; free: boolean }[] = []
  let bank: Bank | undefined
  let direct: Promise<{ url: string }> | undefined
  let losing: Losing[] = []
  const server = createServer((request, response) => {
    const [, number, rest = ''] = /^\/line-(\d+)(\/.*)$/.exec(request.url ?? '') ?? []
    if (number === undefined) return bank?.handle(request, response)
    const { pathname, searchParams } = new URL(rest, url)
    const [from, to] = [searchParams.get('from'), searchParams.get('to')]
    const asked: Asked = { path: pathname, from, to, isAnswered: false, arrived: null }
    response.once('finish', () => {
      asked.isAnswered = response.statusCode === 200
    })
    lines[Number(number)]?.asked.push(asked)
    request.url = rest
    delete request.headers['accept-encoding'] // packing costs more than it teaches here
    const lost = losing.find(
      ({ accountId, left }) => left > 0 && rest.includes(`/${accountId}/transactions?`) && asked.to === clock.today(),
    )
    if (!lost) return bank?.handle(request, response)
    lost.left--
    withLosses(request, response, asked, lost).catch(() => response.destroy())
  })
  const withLosses = async (request: IncomingMessage, response: ServerResponse, asked: Asked, { keep }: Losing) => {
    const { authorization = '' } = request.headers
    const answer = await fetch(((await direct)?.url ?? '') + request.url, {
      headers: { authorization, 'x-psu-ip': String(request.headers['x-psu-ip'] ?? '') },
    })
    const text = await answer.text()
    const { success, data } = Answered.safeParse(answer.ok ? JSON.parse(text) : null)
    const kept = success ? data.results.filter((_, index) => keep(index, data.results.length)) : []
    if (success) asked.arrived = new Set(kept.map((row) => row.transaction_id))
    response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8' })
    response.end(success ? JSON.stringify({ ...data, results: kept }) : text)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a server that listens on a port has an address of this shape
  const laid = (): (typeof lines)[number] => {
    const hosts = { authUrl: `${url}/line-${lines.length}`, apiUrl: `${url}/line-${lines.length}` }
    const wait = async (ms: number): Promise<void> => clock.pause(ms)
    const line = {
      truelayer: openTrueLayer({ hosts, ...credentials, log: { info() {}, warn() {} }, wait }),
      asked: [],
      free: false,
    }
    lines.push(line)
    return line
  }
  return {
    url,
    open(other) {
      bank = other
      direct = undefined
      losing = []
      for (const line of lines.slice(1)) line.free = true // who died has not hung up; the first is the products' own
    },
    line() {
      const line = lines.find(({ free }) => free) ?? laid()
      line.free = false
      line.asked = []
      const { truelayer, asked } = line
      return {
        truelayer,
        asked,
        hangUp() {
          line.free = true
        },
      }
    },
    async lose(accountId, keep, times) {
      direct ??= bank?.listen(0)
      await direct
      losing.push({ accountId, keep, left: times })
    },
    mend() {
      losing = []
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}
