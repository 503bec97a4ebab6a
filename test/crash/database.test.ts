import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from '../../src/adapters/postgres/embedded.ts'
import { type Grid, openGrid, until } from './grid.ts'
import { expectWhole } from './whole.ts'

// The database server ends in the middle of the work and comes back; nobody starts the product anew.

const estate = { accounts: 2, cards: 1, rows: 60, months: 12 }
const customers = ['john1', 'john2', 'john3']
const connected: string[] = []
let folder: string
let server: Embedded
let grid: Grid

const started = () => startEmbedded({ dataFolder: folder, log: () => {} })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tributary-crash-server-'))
  server = await started()
  const estates = Object.fromEntries(customers.map((user) => [user, estate]))
  grid = await openGrid({ bank: { estates }, address: server.connection })
  await grid.worker()
})
afterAll(async () => {
  await grid[Symbol.asyncDispose]()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

async function connect() {
  const user = customers[connected.length] ?? ''
  connected.push(user)
  return { user, ...(await grid.connect(user)) }
}

/** Ends the server at once, as when its machine loses power but for the disk; every connection breaks. */
async function broken(): Promise<void> {
  const { rows } = await grid.db.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
  const file = join(rows[0]?.folder ?? '', 'postmaster.pid')
  process.kill(Number.parseInt(await readFile(file, 'utf8'), 10), 'SIGQUIT')
  await until('the server has ended', async () => !existsSync(file))
}

async function repaired(): Promise<void> {
  server = await started()
  grid.proxy.lead(server.connection)
}

describe('F41: the database server is stopped at once and started again', () => {
  test('while the bank is asked: what was read before stays, the rest is read by the same worker', async () => {
    const { there, release } = grid.front.hold(/transactions\?/, 'request')
    const sync = await connect()
    await there
    await broken()
    release()
    await repaired()
    expect(await sync.finished()).toMatchObject({ state: 'done' })
    await expectWhole(grid, connected)
  })

  test('while a token is renewed: it is sent once more at most, and the connection goes on', async () => {
    const { connectionId, finished } = await connect()
    await finished()
    await expectWhole(grid, connected)
    await grid.db.query(`update connections set access_expires_at = now() - interval '1 hour' where id = $1`, [
      connectionId,
    ])
    const { there, release } = grid.front.hold(/connect\/token/, 'answer')
    const sync = await grid.sync({ connectionId })
    await there
    await broken()
    release()
    await repaired()
    expect(await sync.finished()).toMatchObject({ state: 'done' })
    expect(grid.bank.control.calls().refreshes).toBeLessThanOrEqual(2)
    await expectWhole(grid, connected)
  })
})
