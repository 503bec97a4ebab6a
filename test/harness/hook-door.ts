import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** An address for TrueLayer's hooks that is known before the product has one. */
export type HookDoor = AsyncDisposable & {
  readonly url: string
  /** Where hooks are carried to from now on; before that they find nobody. */
  leadsTo(product: { readonly address: string }): void
}

export async function openHookDoor(): Promise<HookDoor> {
  let target: { readonly address: string } | null = null
  const server = createServer(async (request, response) => {
    if (target === null) return void response.writeHead(503).end()
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const answer = await fetch(new URL(request.url ?? '', target.address), {
      method: request.method ?? '',
      headers,
      body: await buffer(request),
    }).catch(() => null)
    response.writeHead(answer?.status ?? 502).end(await answer?.text())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a server that listens on a port has an address of this shape
    leadsTo(product) {
      target = product
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
