import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faults } from '../../src/domain/fault.ts'
import { resumeLost } from '../../src/pipeline/resume-lost.ts'
import { insertRun } from '../../src/store/runs.ts'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { connectionsGet, connectionsRemove } from '../../src/surface/operations/connections.ts'
import { type Begun, type Grid, openGrid, stuck, until, type Worker, whileStoring } from './grid.ts'
import { rounds, seeds } from './seeds.ts'
import { expectWhole } from './whole.ts'

// Several workers: who has a connection, who takes it over, and who may still write.

const estate = { accounts: 2, cards: 1, rows: 60, months: 12 }
const alone = { accounts: 1, rows: 60, months: 12 }
const customers = Array.from({ length: 100 }, (_, n) => `john${n + 1}`)
const connected: string[] = []
let grid: Grid
let worker: Worker
let next = 0

beforeAll(async () => {
  const estates = customers.map((user) => [user, user === 'john1' ? alone : estate])
  grid = await openGrid({ bank: { estates: Object.fromEntries(estates) } })
  worker = await grid.worker()
})
afterAll(() => grid[Symbol.asyncDispose]())

async function connect() {
  const user = customers[next] ?? ''
  next += 1
  connected.push(user)
  return { user, ...(await grid.connect(user)) }
}

async function settled() {
  const { connectionId, finished } = await connect()
  expect(await finished()).toMatchObject({ state: 'done' })
  await until('the lease is given back', async () => (await leases()) === 0)
  return connectionId
}

async function leases(): Promise<number> {
  const { rows } = await grid.db.query('select 1 from connections where lease_until is not null')
  return rows.length
}

async function carriedOn({ finished }: Begun): Promise<void> {
  expect(await finished()).toMatchObject({ state: 'done' })
  await expectWhole(grid, connected)
}

/** Every row of a person's, as the database has it: what a worker without the lease must leave as it is. */
async function everyRow(): Promise<string[]> {
  const tables = ['connections', 'accounts', 'balances', 'transactions', 'transaction_versions', 'tombstones']
  const ofRuns = ['sync_runs', 'sync_connection_runs', 'sync_account_runs']
  const rows: string[] = []
  for (const table of [...tables, ...ofRuns]) {
    const found = await grid.db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t order by 1`)
    rows.push(...found.rows.map(({ row }) => `${table} ${row}`))
  }
  return rows
}

test(`F9: two workers, one account, the same second, ${rounds} rounds: one works, the other waits`, async () => {
  const connectionId = await settled()
  const other = await grid.worker()
  const { userId } = grid
  const [account] = (await grid.client.ask(accountsList, {})).items
  for (let round = 1; round <= rounds; round += 1) {
    await grid.db.query(`update connections set access_expires_at = now() - interval '1 hour'`)
    grid.bank.control.reset()
    const runs = await twoRuns(connectionId, account?.id ?? '')
    for (const id of runs) {
      await until(`run ${id} of round ${round} has ended`, async () => (await grid.run(id)).finishedAt !== null)
      expect(await grid.run(id)).toMatchObject({ state: 'done' })
    }
    const { mostInFlight, refreshes } = grid.bank.control.calls()
    expect([round, refreshes]).toEqual([round, 1])
    expect(mostInFlight, `round ${round}`).toBeLessThanOrEqual(3) // one account’s questions, never two workers’
  }
  await other.end('SIGTERM')
  await expectWhole(grid, connected)

  /** Two runs asked for at once, whose jobs the queue does not keep apart: what does is the lease. */
  async function twoRuns(connectionId: string, accountId: string): Promise<string[]> {
    const { database, queue, random } = grid.product.adapters
    const now = Temporal.Now.instant()
    const runs = [random.id(), random.id()]
    const asked = { userId, cause: 'person', psuIp: '20.0.0.1', connectionIds: [connectionId], accountId } as const
    const more = { psuIpUntil: now.add({ hours: 1 }).toString(), replayOf: null, now: now.toString() }
    await database.asUser(userId, async (db) => {
      for (const id of runs) await insertRun(db, { ...asked, ...more, id })
      await queue.enqueueSyncs(
        db,
        runs.map((runId) => ({ userId, runId, connectionId })),
      )
      await sql`update pgboss.job set group_id = null where data ->> 'runId' = any(${runs})`.execute(db)
    })
    return runs
  }
})

describe.each(seeds(3))('a worker stopped past its lease, %s', (_seed, dice) => {
  test('F10: in the middle of a transaction, of which it loses everything', async () => {
    const { sync, lock } = await stuck(grid, dice.one(whileStoring), connect)
    const stopped = worker
    stopped.send('SIGSTOP')
    await lock.release()
    worker = await grid.worker()
    await carriedOn(sync)
    await wakes(stopped)
  })

  test('F10: with an answer on its way, which it may no longer store', async () => {
    const { there, release } = grid.front.hold(dice.one([/transactions\?/, /\/cards$/, /\/balance$/]), 'request')
    const sync = await connect()
    await there
    const stopped = worker
    stopped.send('SIGSTOP')
    worker = await grid.worker()
    await carriedOn(sync)
    release()
    await wakes(stopped)
  })

  /** It finds that it has lost the connection, says so, and leaves no trace. */
  async function wakes(stopped: Worker): Promise<void> {
    const before = await everyRow()
    stopped.send('SIGCONT')
    await until('it has noticed', async () => stopped.err().includes('cut short'))
    expect(await stopped.end('SIGTERM')).toBe(0)
    expect(await everyRow()).toEqual(before)
    await expectWhole(grid, connected)
  }
})

describe('P28: told to end', () => {
  test('while the bank keeps it waiting, it ends at once and another goes on', async () => {
    const { there } = grid.front.hold(/transactions\?/, 'request')
    const sync = await connect()
    await there
    expect(await endedWithin(10_000)).toBe(0)
    grid.front.clear()
    worker = await grid.worker()
    await carriedOn(sync)
  })

  test('while the database keeps it waiting, it is undone within ten seconds, and another goes on', async () => {
    const { sync, lock } = await stuck(grid, whileStoring[0], connect)
    expect(await endedWithin(10_000)).toBe(0)
    await lock.release()
    worker = await grid.worker()
    await carriedOn(sync)
  })

  async function endedWithin(ms: number): Promise<number | null> {
    const asked = performance.now()
    const code = await worker.end('SIGTERM')
    expect(performance.now() - asked).toBeLessThan(ms)
    return code
  }
})

test('P25: what is begun again and again and never ends is given up in words, and goes well when it is asked for again', async () => {
  const { there } = grid.front.hold(/transactions\?/, 'request')
  const sync = await connect()
  await there
  await grid.db.query(`update pgboss.job set retry_count = retry_limit where name = 'sync' and state = 'active'`)
  await worker.end('SIGKILL')
  grid.front.clear()
  worker = await grid.worker()
  const { state, accounts } = await sync.finished()
  expect([state, new Set(accounts.map(({ reason }) => reason))]).toEqual(['failed', new Set([givenUp])])
  expect(await grid.client.ask(connectionsGet, { id: sync.connectionId })).toMatchObject({
    state: 'error',
    reason: givenUp,
  })
  await carriedOn(await grid.sync({ connectionId: sync.connectionId }))
})

const givenUp = `${faults['sync.given-up'].says} ${faults['sync.given-up'].remedy}`

test('a run whose job was lost is found and carried on', async () => {
  const connectionId = await settled()
  await worker.end('SIGTERM')
  const sync = await grid.sync({ connectionId })
  await grid.db.query(`delete from pgboss.job where name = 'sync'`)
  worker = await grid.worker()
  await resumeLost(grid.product.adapters)
  await carriedOn(sync)
})

test('runs that wait for a connection end when it goes, or go on without it', async () => {
  const gone = await settled()
  await settled()
  await worker.end('SIGTERM')
  const [alone, together] = [await grid.sync({ connectionId: gone }), await grid.sync({})]
  await grid.client.ask(connectionsRemove, { id: gone })
  connected.splice(-2, 1)
  expect(await alone.finished()).toMatchObject({ state: 'done', accounts: [] })
  expect(await grid.run(together.syncId)).toMatchObject({ state: 'queued' })
  worker = await grid.worker()
  await carriedOn(together)
})

test('19: who goes on asks the bank again for the accounts that were left open, and for no other', async () => {
  await settled() // how deep the bank goes is known: no account waits for another to find out
  const held = [1, 2].map(() => grid.front.hold(/transactions\?/, 'request'))
  const sync = await connect()
  for (const { there } of held) await there
  const states = async () =>
    new Map((await grid.run(sync.syncId)).accounts.map(({ accountId, state }) => [accountId, state]))
  await until('an account is done', async () => [...(await states()).values()].includes('done') || undefined)
  await worker.end('SIGKILL')
  grid.front.clear()
  const [left, { items }] = await Promise.all([states(), grid.client.ask(accountsList, {})])
  const ids = items.filter(({ connectionId }) => connectionId === sync.connectionId)
  const callsFor = (id: string) =>
    grid.bank.control.calls().all.filter(({ path }) => path.includes(`/${id}/`) || path.endsWith(`/${id}`)).length
  const before = ids.map(({ providerAccountId }) => callsFor(providerAccountId))
  worker = await grid.worker()
  await carriedOn(sync)
  const asksAgain = ids.map(({ providerAccountId }, index) => callsFor(providerAccountId) > (before[index] ?? 0))
  expect(asksAgain).toEqual(ids.map(({ id }) => left.get(id) !== 'done'))
  expect(new Set(asksAgain)).toEqual(new Set([true, false]))
})
