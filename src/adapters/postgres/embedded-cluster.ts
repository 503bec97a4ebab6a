import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '../../domain/fault.ts'
import { writePrivateFile } from '../private-file.ts'
import type { Binaries } from './embedded-binaries.ts'
import type { Place } from './embedded-place.ts'
import { serverEnvironment } from './embedded-server.ts'
import { giveTo } from './os-user.ts'

const initdbArguments = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--username=tributary',
  '--no-instructions',
]

/**
 * Makes the cluster. It is put together beside its place and moved there whole, so that a start that was cut short leaves nothing that
 * looks like a cluster.
 */
export async function initialise(binaries: Binaries, place: Place, cluster: string, password: string): Promise<void> {
  for (const name of await readdir(place.home)) {
    if (name.startsWith('postgres.new-')) await rm(join(place.home, name), { recursive: true, maxRetries: 5 })
  }
  const workshop = await mkdtemp(`${cluster}.new-`)
  const passwordFile = join(workshop, 'password')
  const fresh = join(workshop, 'cluster')
  try {
    await writePrivateFile(passwordFile, password)
    await giveTo(place.user, workshop, passwordFile)
    await initdb(binaries, place, ['-D', fresh, `--pwfile=${passwordFile}`, ...initdbArguments])
    await rename(fresh, cluster)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

async function initdb(binaries: Binaries, place: Place, args: readonly string[]): Promise<void> {
  const options = { cwd: parse(place.home).root, env: serverEnvironment(), ...place.user }
  await promisify(execFile)(binaries.initdb, args, options).catch((error) => {
    throw new Fault('database.failed', { reason: `initdb: ${lastLine(error.stderr || error.message)}` }, error)
  })
}

/** Data files are readable by one major version only. */
export async function refuseOtherMajor(cluster: string, binaries: Binaries): Promise<void> {
  const major = await majorOf(cluster)
  if (major && major !== binaries.major) {
    throw new Fault('database.failed', {
      reason: `the database was written by PostgreSQL ${major}, this is PostgreSQL ${binaries.major}`,
      database: cluster,
    })
  }
}

/** As written in the cluster; nothing where there is none. */
export const majorOf = (cluster: string): Promise<string | undefined> =>
  readFile(join(cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    (error) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    },
  )

/** The superuser's password, made with the cluster. A cluster without it cannot be entered, and is not ours to replace. */
export async function passwordIn(dataFolder: string, cluster: string): Promise<string> {
  const file = join(dataFolder, 'postgres.password')
  const kept = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (kept) return kept.trim()
  if (await majorOf(cluster))
    throw new Fault('database.failed', { reason: `${file} is missing: restore it`, database: cluster })
  const password = randomBytes(24).toString('base64url')
  await writePrivateFile(file, `${password}\n`)
  return password
}

/** The last line, of those with `word` where there are any. */
export function lastLine(text: string, word = ''): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (lines.findLast((line) => line.includes(word)) ?? lines.at(-1) ?? 'it said nothing').trim()
}
