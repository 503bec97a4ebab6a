import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectionsGet, connectionsRemove } from '../../src/surface/operations/connections.ts'
import { type Begun, type Grid, openGrid, stuck, until, type Worker, whileStoring } from './grid.ts'
import { seeds } from './seeds.ts'
import { expectWhole } from './whole.ts'

// One worker after the other is killed at a point of its work; the next one finds what it was at and brings it to its end.

const estate = { accounts: 2, cards: 1, rows: 60, months: 12 }
const customers = Array.from({ length: 100 }, (_, n) => `john${n + 1}`)
const connected: string[] = []
let grid: Grid
let worker: Worker

beforeAll(async () => {
  grid = await openGrid({ bank: { estates: Object.fromEntries(customers.map((user) => [user, estate])) } })
  worker = await grid.worker()
})
afterAll(() => grid[Symbol.asyncDispose]())

/** The next customer connects; the first sync waits for the worker. */
async function connect() {
  const user = customers[connected.length] ?? ''
  connected.push(user)
  return { user, ...(await grid.connect(user)) }
}

/** A customer who is connected and synced, and at whose bank something has happened since. */
async function settled() {
  const { user, connectionId, finished } = await connect()
  await finished()
  const [account] = grid.bank.control.truth(user, 'demo')
  grid.bank.control.happen(user, 'demo', account?.accountId ?? '', {
    kind: 'booked',
    amountMinor: -350n,
    description: 'PRET A MANGER LONDON',
    day: Temporal.Now.plainDateISO('UTC').subtract({ days: 1 }).toString(),
  })
  return { user, connectionId }
}

const calls = (path: RegExp) => grid.bank.control.calls().all.filter((call) => path.test(call.path)).length

async function killed(): Promise<void> {
  await worker.end('SIGKILL')
}

/** Another worker brings it to its end, and everything is as if nothing had been killed. */
async function carriedOn({ finished }: Begun): Promise<void> {
  worker = await grid.worker()
  expect(await finished()).toMatchObject({ state: 'done' })
  await expectWhole(grid, connected)
}

describe.each(seeds(7))('a worker killed, %s', (_seed, dice) => {
  test('F1: before the lease', async () => {
    const { connectionId } = await settled()
    const lock = await grid.lock('select 1 from connections where id = $1 for no key update', [connectionId])
    const before = calls(/^\/data\//)
    const sync = await grid.sync({ connectionId })
    await grid.blocked(/fence = fence \+ 1/)
    await killed()
    await lock.release()
    expect(calls(/^\/data\//)).toBe(before)
    await carriedOn(sync)
  })

  test('F2: after the lease, before a reply', async () => {
    const point = dice.one([/\/me$/, /\/info$/, /\/accounts$/, /\/cards$/, /\/balance$/, /\/pending/, /transactions\?/])
    const { there } = grid.front.hold(point, 'request')
    const sync = await connect()
    await there
    await killed()
    grid.front.clear()
    await carriedOn(sync)
  })

  test('F3: after a reply, before the commit', async () => {
    const { sync, lock } = await stuck(
      grid,
      dice.one([...whileStoring, ['sync_runs where user_id = $1', /from sync_runs/]] as const),
      connect,
    )
    await killed()
    await lock.release()
    await carriedOn(sync)
  })

  test('F4: during the commit, whose answer never comes', async () => {
    const lost = grid.proxy.loseCommitAfter(
      dice.one([
        /insert into transactions/,
        /fence = fence \+ 1/,
        /insert into accounts/,
        /last_success_at = coalesce/,
      ]),
    )
    const sync = await connect()
    await lost
    if (dice.one([true, false])) {
      await killed()
      await carriedOn(sync)
    } else {
      expect(await sync.finished()).toMatchObject({ state: 'done' })
      await expectWhole(grid, connected)
    }
  })

  test('F5: after the commit, before the job is done', async () => {
    const { there, release } = grid.front.hold(/transactions\?/, 'request')
    const sync = await connect()
    await there
    const lock = await grid.lock(`select 1 from pgboss.job where name = 'sync' and state = 'active' for update`)
    release()
    await grid.blocked(/completed_on = /)
    const before = calls(/./)
    await killed()
    await lock.release()
    await carriedOn(sync)
    expect(calls(/./)).toBe(before)
  })
})

test('F7: killed between the erasure here and the word to the bank', async () => {
  const { connectionId } = await settled()
  await until('all is quiet', async () => (await grid.client.ask(connectionsGet, { id: connectionId })).state === 'ok')
  const { there } = grid.front.hold(/connect\/token/, 'request')
  const { http } = connectionsRemove
  const cutOff = expect(
    fetch(`${worker.address}/api/v1${http.path.replace(':id', connectionId)}`, {
      method: http.method,
      headers: grid.client.headers,
    }),
  ).rejects.toThrow()
  await there
  await killed()
  await cutOff
  grid.front.clear()
  await expect(grid.client.ask(connectionsGet, { id: connectionId })).rejects.toMatchObject({ code: 'thing.unknown' })
  expect(calls(/^\/api\/delete$/)).toBe(0)
  worker = await grid.worker()
  await until('the bank is told', async () => calls(/^\/api\/delete$/) === 1)
  connected.pop()
  await expectWhole(grid, connected)
})
