import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Drained = { readonly bytes: number; readonly ms: number }

/**
 * Asks for all of `paths` over `lanes` connections that stay open, and throws away what comes: a client that costs so little that what is measured
 * is the server. @throws where an answer is not 200 or has no length
 */
export async function drain(url: string, headers: string, paths: readonly string[], lanes: number): Promise<Drained> {
  const from = performance.now()
  const shares = Array.from({ length: lanes }, (_, lane) => paths.filter((_, n) => n % lanes === lane))
  const bytes = await Promise.all(shares.map((share) => drainLane(new URL(url), headers, share)))
  return { bytes: bytes.reduce((sum, one) => sum + one, 0), ms: performance.now() - from }
}

async function drainLane({ hostname, port }: URL, headers: string, paths: readonly string[]): Promise<number> {
  const reader = openReader()
  const onread = { buffer: Buffer.allocUnsafe(1 << 20), callback: reader.read }
  const socket: Socket = connect({ host: hostname, port: Number(port), onread })
  socket.on('error', reader.fail)
  await once(socket, 'connect')
  for (const path of paths) {
    const answer = reader.next()
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n${headers}\r\n`)
    await answer
  }
  socket.destroy()
  return reader.bytes()
}

/** Follows answers with a Content-Length, one after the other, counting their bodies. */
function openReader() {
  let head = ''
  let left = 0
  let bytes = 0
  let waiting = Promise.withResolvers<void>()
  const begin = (chunk: Buffer): void => {
    head += chunk.toString('latin1')
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? []
    if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
      fail(new Error(head.slice(0, 200)))
      return
    }
    const had = head.length - end - 4
    head = ''
    bytes += had
    left = Number(length) - had
    if (left === 0) waiting.resolve()
  }
  const fail = (error: Error): void => waiting.reject(error)
  return {
    fail,
    bytes: () => bytes,
    next() {
      waiting = Promise.withResolvers<void>()
      return waiting.promise
    },
    read(length: number, buffer: Uint8Array): boolean {
      if (left === 0) begin(Buffer.from(buffer.buffer, buffer.byteOffset, length))
      else {
        bytes += length
        left -= length
        if (left === 0) waiting.resolve()
      }
      return true
    },
  }
}
