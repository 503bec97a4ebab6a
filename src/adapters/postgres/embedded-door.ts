import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Place } from './embedded-place.ts'
import { giveTo } from './os-user.ts'

/** Where a server listens; `folder` holds its socket, and is to be removed after it. */
export type Door = { readonly host: string; readonly port: number; readonly folder: string | undefined }

/** The longest socket path: 104 bytes on macOS, 108 on Linux, its ending included. */
const socketPathMax = 103
const temporaryPrefix = 'tributary-socket-'
const socketPort = 5432 // part of the socket's file name only

/** A fresh folder of mode 0700 for the socket: in the cluster's home, or in the temporary folder where that path is too long for a socket. */
export async function openDoor(place: Place): Promise<Door> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort(), folder: undefined } // not run here
  const near = join(place.home, 'socket')
  const fits = Buffer.byteLength(join(near, `.s.PGSQL.${socketPort}`)) <= socketPathMax
  await rm(near, { recursive: true, force: true })
  if (fits) await mkdir(near, { mode: 0o700 })
  const folder = fits ? near : await mkdtemp(join(tmpdir(), temporaryPrefix))
  await giveTo(place.user, folder)
  return { host: folder, port: socketPort, folder }
}

/** Removes the folder of a server that was killed, if it was one of ours in the temporary folder. */
export async function closeForgottenDoor(folder: string): Promise<void> {
  const isOurs = dirname(folder) === tmpdir() && basename(folder).startsWith(temporaryPrefix)
  if (isOurs) await rm(folder, { recursive: true, force: true })
}

export const closeDoor = async ({ folder }: Door): Promise<void> => {
  if (folder) await rm(folder, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const server = createServer().listen(0, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
