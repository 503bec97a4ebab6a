import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Bank } from '../../src/simulator/bank.ts'

/** A request that is held back. */
export type Held = {
  /** Once it has come; where its answer is held, once the bank has given it. */
  readonly there: Promise<void>
  /** Lets it go on. */
  release(): void
}

export type Front = AsyncDisposable & {
  readonly url: string
  /** Holds the next request to such a path, before the bank hears of it, or its answer. */
  hold(path: RegExp, what: 'request' | 'answer'): Held
  /** Nothing is held any more. */
  clear(): void
}

/** Stands before the bank. */
export async function openFront(bank: Bank): Promise<Front> {
  const { url: direct } = await bank.listen(0)
  const holds = new Set<{ path: RegExp; what: 'request' | 'answer'; there: () => void; released: Promise<void> }>()
  const held = new Set<Held>()

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const hold = [...holds].find(({ path }) => path.test(request.url ?? ''))
    if (!hold) return bank.handle(request, response)
    holds.delete(hold)
    if (hold.what === 'request') {
      hold.there()
      await hold.released
      return bank.handle(request, response)
    }
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers
    const answer = await fetch(direct + request.url, {
      method: request.method ?? 'GET',
      headers: { ...(headers as Record<string, string>), 'accept-encoding': 'identity' }, // what our client sends is single
      ...(request.method === 'POST' && { body: await buffer(request) }),
    })
    const body = Buffer.from(await answer.arrayBuffer())
    hold.there()
    await hold.released
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body)
  }

  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a server that listens on a port has an address of this shape
    hold(path, what) {
      const arrival = Promise.withResolvers<void>()
      const leave = Promise.withResolvers<void>()
      holds.add({ path, what, there: arrival.resolve, released: leave.promise })
      const one = { there: arrival.promise, release: leave.resolve }
      held.add(one)
      return one
    },
    clear() {
      holds.clear()
      for (const one of held) one.release()
      held.clear()
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
