import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  readonly method: string
  readonly path: string
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>
  /** Raw. */
  readonly body: string
}

/** An application's own server, that takes what it is sent. */
export type Receiver = {
  readonly url: string
  readonly got: readonly Received[]
  /** What it answers next, one status after the other; then 202 again. A redirect leads to another path of its own. */
  answer(...statuses: number[]): void
  /** Forgets what it got and what it was to answer. */
  clear(): void
  close(): Promise<void>
}

export async function openReceiver(): Promise<Receiver> {
  let got: Received[] = []
  let statuses: number[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url: path = '', headers } = request
    const texts = Object.entries(headers).map(([name, value]) => [name, String(value)])
    got.push({ method, path, headers: Object.fromEntries(texts), body: Buffer.concat(chunks).toString() })
    const status = statuses.shift() ?? 202
    response.writeHead(status, status >= 300 && status < 400 ? { Location: '/elsewhere' } : {}).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens at a port
  return {
    url: `http://127.0.0.1:${port}`,
    get got() {
      return got
    },
    answer(...next) {
      statuses = next
    },
    clear() {
      got = []
      statuses = []
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
