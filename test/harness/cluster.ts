import { execFileSync } from 'node:child_process'
import { chownSync, existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../src/adapters/postgres/embedded.ts'

/** A PostgreSQL server of one's own on a private socket; `user` is its superuser. */
export type Cluster = AsyncDisposable & {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
}

/** Debian's binaries of this major version, where they are installed. */
export const binariesOf = (major: number): string | undefined =>
  [`/usr/lib/postgresql/${major}/bin`].find((folder) => existsSync(folder))

/** A server of installed binaries, which refuse to run as root: as the user `postgres` then. */
export async function installedCluster(binaries: string): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-cluster-'))
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const run = (program: string, ...words: string[]) =>
    execFileSync(join(binaries, program), ['-D', data, ...words], { ...user, cwd: folder, stdio: 'ignore' })
  run('initdb', '-U', 'admin', '--auth', 'trust', '--no-sync')
  run('pg_ctl', '-w', '-l', join(folder, 'log'), '-o', `-k '${folder}' -c listen_addresses='' -c fsync=off`, 'start')
  return {
    host: folder,
    port: 5432,
    user: 'admin',
    password: 'any',
    async [Symbol.asyncDispose]() {
      run('pg_ctl', '-w', '-m', 'immediate', 'stop')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Another server of the product's own binaries. */
export async function embeddedCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-cluster-'))
  const embedded = await startEmbedded({ dataFolder: folder, log: () => {} })
  return {
    ...embedded.connection,
    async [Symbol.asyncDispose]() {
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const idOf = (which: '-u' | '-g'): number => Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }))
