import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** For tests: a real HTTP server on loopback that answers by a script and remembers what it was asked. */
export type ScriptedServer = {
  readonly url: string
  readonly asked: Heard[]
  /** The script from now on; `nth` counts from 1 since it was set. */
  answer(script: Script): void
  close(): Promise<void>
}

export type Heard = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export type Script = (reply: ServerResponse, heard: Heard, nth: number) => void

export async function openScriptedServer(): Promise<ScriptedServer> {
  const asked: Heard[] = []
  let script: Script = (reply) => json(reply, 200, { results: [] })
  let nth = 0
  const server = createServer(async (request, reply) => {
    const url = new URL(request.url ?? '/', 'http://scripted')
    const heard = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: await text(request),
    }
    asked.push(heard)
    nth += 1
    script(reply, heard, nth)
  })
  return {
    url: await listening(server),
    asked,
    answer(next) {
      script = next
      nth = 0
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A JSON answer; `body` as text is sent as it stands, so that a test can choose how a number is written. */
export function json(reply: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  reply.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  reply.end(typeof body === 'string' ? body : JSON.stringify(body))
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  return `http://127.0.0.1:${port}`
}
