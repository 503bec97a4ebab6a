import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HookDoor, openHookDoor } from '../harness/hook-door.ts'
import { type Begun, type Grid, openGrid, until, type Worker } from './grid.ts'
import { expectWhole } from './whole.ts'

// TrueLayer asks the bank in its own time, and tells a process that only answers: workers wait, and are killed and stopped while they do.

const estate = { accounts: 2, cards: 1, rows: 60, months: 12 }
const held = estate.accounts + estate.cards
const connected: string[] = []
let door: HookDoor
let grid: Grid
let worker: Worker

beforeAll(async () => {
  door = await openHookDoor()
  grid = await openGrid({
    bank: {
      estates: Object.fromEntries(['john1', 'john2', 'john3', 'john4'].map((user) => [user, estate])),
      tasks: { stageMs: 1 },
    },
    environment: { TRUELAYER_WEBHOOK_URL: door.url },
    pace: { lookSeconds: 600, answerWithinSeconds: 1_200 }, // who is not told waits longer than any test
  })
  door.leadsTo(grid.product)
  worker = await grid.worker()
})
afterAll(async () => {
  await grid[Symbol.asyncDispose]()
  await door[Symbol.asyncDispose]()
})

const looks = (): number => grid.bank.control.calls().all.filter(({ path }) => path.includes('/results/')).length
/** Once so many more requests than before wait at TrueLayer. */
const asked = (before: number, more: number) =>
  until('TrueLayer is asked', async () => grid.bank.control.tasks().length === before + more)

/** The next customer connects; the worker waits for the old days of their accounts. */
async function waiting(): Promise<Begun & { before: number }> {
  grid.bank.control.holdTasks()
  const before = grid.bank.control.tasks().length
  const user = `john${connected.length + 1}`
  connected.push(user)
  const sync = await grid.connect(user)
  await asked(before, held)
  return { ...sync, before }
}

async function carriedOn({ finished }: Begun): Promise<void> {
  grid.bank.control.releaseTasks()
  expect(await finished()).toMatchObject({ state: 'done' })
  await expectWhole(grid, connected)
}

test('a worker that waits keeps its lease, and is woken by what another process is told', async () => {
  const other = await grid.worker()
  const sync = await waiting()
  const lease = async () => {
    const { rows } = await grid.db.query<{ fence: string; left: string }>(
      `select fence::text, extract(epoch from lease_until)::text as left from connections where lease_until is not null`,
    )
    return { fence: rows[0]?.fence, until: Number(rows[0]?.left) }
  }
  const first = await lease()
  await until('it has been kept for longer than it lasts', async () => (await lease()).until > first.until + 4)
  expect([(await lease()).fence, looks()]).toEqual([first.fence, 0])
  await carriedOn(sync)
  expect(looks()).toBe(grid.bank.control.tasks().length)
  await other.end('SIGTERM')
})

test('F2: killed while TrueLayer asks the bank: another asks anew, and what was asked before is nobody’s', async () => {
  const sync = await waiting()
  await worker.end('SIGKILL')
  worker = await grid.worker()
  await asked(sync.before, 2 * held)
  await carriedOn(sync)
})

test('F10: stopped past its lease while TrueLayer asks the bank: what it is told of then it may not store', async () => {
  const sync = await waiting()
  const stopped = worker
  stopped.send('SIGSTOP')
  worker = await grid.worker()
  await asked(sync.before, 2 * held)
  await carriedOn(sync)
  stopped.send('SIGCONT')
  await until('it has noticed', async () => stopped.err().includes('cut short'))
  expect(await stopped.end('SIGTERM')).toBe(0)
  await expectWhole(grid, connected)
})

test('P28: told to end while TrueLayer asks the bank, it ends at once and another goes on', async () => {
  const sync = await waiting()
  const told = performance.now()
  expect(await worker.end('SIGTERM')).toBe(0)
  expect(performance.now() - told).toBeLessThan(10_000)
  worker = await grid.worker()
  await asked(sync.before, 2 * held)
  await carriedOn(sync)
})
