import { execFile } from 'node:child_process'
import { chown } from 'node:fs/promises'
import { promisify } from 'node:util'
import { Fault } from '../../domain/fault.ts'

/** An account of the operating system, as numbers: what a process is started as. */
export type OsUser = { readonly uid: number; readonly gid: number }

export const isRoot = (): boolean => process.getuid?.() === 0

/** Names tried in order; the first is made where none exists. macOS comes with `_postgres`. */
export const serverUserNames: readonly string[] = ['tributary', 'postgres', '_postgres']

/**
 * The unprivileged account the database server runs as when we are root: PostgreSQL refuses to run as root.
 * @throws {Fault} database.failed — none exists and none can be made
 */
export async function serverUser(names: readonly string[]): Promise<OsUser> {
  for (const name of names) {
    const user = await findUser(name)
    if (user) return user
  }
  const [name = 'tributary'] = names
  const why = await createUser(name)
  const made = await findUser(name)
  if (made) return made
  throw new Fault('database.failed', {
    reason: `PostgreSQL does not run as root, and the user ${name} to run it as could not be created: ${why}`,
  })
}

/** The account of that name or number, unless it is unknown or root itself. */
export async function findUser(nameOrUid: string | number): Promise<OsUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([id('-u', nameOrUid), id('-g', nameOrUid)])
    return uid === 0 ? undefined : { uid, gid }
  } catch {
    return undefined
  }
}

/** Makes that user, where there is one, the owner of these; as themselves a process owns what it makes. */
export async function giveTo(user: OsUser | undefined, ...paths: readonly string[]): Promise<void> {
  if (user) await Promise.all(paths.map((path) => chown(path, user.uid, user.gid)))
}

/** Whether that user may run `command`: the only check that knows access lists and mounts as well as modes. */
export const mayRun = (user: OsUser, command: string, args: readonly string[]): Promise<boolean> =>
  run(command, args, { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  )

const run = promisify(execFile)

const id = async (flag: string, of: string | number): Promise<number> =>
  Number((await run('id', [flag, String(of)])).stdout)

/** A system account without a home or a way to log in. @returns why it failed, '' when it did not */
async function createUser(name: string): Promise<string> {
  const { PATH = '' } = process.env
  const env = { PATH: `${PATH}:/usr/sbin:/sbin` } // `su` without `-` leaves root a PATH without them
  const shadow = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ]
  const busybox = ['-S', '-D', '-H', '-s', '/sbin/nologin', name]
  try {
    await run('useradd', shadow, { env }).catch((error) => {
      if (error.code !== 'ENOENT') throw error
      return run('adduser', busybox, { env }) // where useradd is not installed adduser is BusyBox's (not run here)
    })
    return ''
  } catch (error) {
    return String(error instanceof Error ? error.message : error).trim()
  }
}
