import { once } from 'node:events'
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

/** A PostgreSQL by its socket's folder and port. */
export type Server = { readonly host: string; readonly port: number }

export type DatabaseProxy = AsyncDisposable & {
  readonly port: number
  /** Where new connections lead from now on. */
  lead(server: Server): void
  /**
   * The next transaction with a statement of that kind is committed, and its COMMIT is never answered: the connection breaks instead.
   * @returns once that has happened
   */
  loseCommitAfter(statement: RegExp): Promise<void>
}

/** Stands between a product and its PostgreSQL. */
export async function openProxy(first: Server): Promise<DatabaseProxy> {
  let server = first
  let losing: { readonly statement: RegExp; readonly lost: () => void } | undefined
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    const upstream = createConnection(join(server.host, `.s.PGSQL.${server.port}`))
    const breakOff = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', breakOff).on('close', () => {
        sockets.delete(socket)
        breakOff()
      })
    }
    let met = false
    let lost: (() => void) | undefined
    client.on('data', (chunk) => {
      const text = chunk.toString('latin1')
      if (losing?.statement.test(text)) met = true
      else if (met && losing && /^[QP].{4}\0?commit\0/is.test(text)) {
        lost = losing.lost
        losing = undefined
      }
      upstream.write(chunk)
    })
    upstream.on('data', (chunk) => {
      if (!lost) client.write(chunk)
      else if (chunk.toString('latin1').includes('COMMIT\0')) {
        breakOff()
        lost()
      }
    })
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    port: (proxy.address() as AddressInfo).port, // a server that listens on a port has an address of this shape
    lead(next) {
      server = next
    },
    loseCommitAfter: (statement) =>
      new Promise((resolve) => {
        losing = { statement, lost: resolve }
      }),
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => proxy.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
