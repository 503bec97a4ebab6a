import { subscribe } from 'node:diagnostics_channel'
import { connect } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { faults } from '../../src/domain/fault.ts'
import type { Call } from '../../src/simulator/control.ts'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { syncsGet, syncsList } from '../../src/surface/operations/syncs.ts'
import { transactionsList } from '../../src/surface/operations/transactions.ts'
import type { Account, Sync } from '../../src/surface/shapes.ts'
import { commandLine } from '../harness/command-line.ts'
import { asOwner } from '../harness/database.ts'
import { type HookDoor, openHookDoor } from '../harness/hook-door.ts'
import { ask, withoutRequestId } from '../harness/http.ts'
import { type Bench, type BenchOptions, openBench } from '../harness/product.ts'
import { openReceiver } from '../simulator/receiver.ts'

const user = 'john7'
const estate = { accounts: 2, rows: 300, months: 24 }
/** Whoever hears of nothing would look only after the test has failed. */
const never = { lookSeconds: 600, answerWithinSeconds: 1200 }

const opened: AsyncDisposable[] = []
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one[Symbol.asyncDispose]()
})

/** The product where TrueLayer can reach it, and a bank that gives all it has to whoever asks. */
async function openReachable(options: BenchOptions = {}): Promise<Bench & { readonly door: HookDoor }> {
  const door = await openHookDoor()
  opened.push(door)
  const bench = await openBench({
    pace: never,
    ...options,
    bank: { estates: { [user]: estate }, tasks: { stageMs: 1 }, expiresIn: 7_200, ...options.bank },
    environment: { TRUELAYER_WEBHOOK_URL: door.url, ...options.environment },
  })
  opened.push(bench)
  door.leadsTo(bench.product)
  return Object.assign(bench, { door })
}

const calls = ({ bank }: Bench, path: RegExp): Call[] => bank.control.calls().all.filter((call) => path.test(call.path))
const looks = (bench: Bench): number => calls(bench, /\/results\//).length
const tasks = ({ bank }: Bench) => bank.control.tasks()

const ledger = async ({ client }: Bench): Promise<string[]> => {
  const rows: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await client.ask(transactionsList, { limit: 500, cursor })
    rows.push(
      ...page.items.map(({ bookedOn, amount, description, category, status }) =>
        [bookedOn, amount.amountMinor, description, category, status].join(' | '),
      ),
    )
    if (page.nextCursor === null) return rows.toSorted()
    cursor = page.nextCursor
  }
}
/** Connects, and waits until the old days are asked for and all else is stored. */
async function connectedAndHeld(bench: Bench): Promise<{ syncId: string; ended: Promise<Sync> }> {
  bench.bank.control.holdTasks()
  const ended = bench.connect(user).then(({ sync }) => sync)
  ended.catch(() => {})
  const syncId = await vi.waitFor(async () => {
    expect(tasks(bench)).toHaveLength(estate.accounts)
    const [sync] = (await bench.client.ask(syncsList, {})).items
    const { id, accounts } = await bench.client.ask(syncsGet, { id: sync?.id ?? '' })
    expect(accounts.map(({ added }) => added > 0)).toEqual([true, true])
    return id
  }, 10_000)
  return { syncId, ended }
}

/** Where TrueLayer was told to say that answers are there, as it went out to the bank. */
const givenOut: string[] = []
subscribe('undici:request:create', (message) => {
  const { path } = (message as { request: { path: string } }).request // the channel's documented message
  const hook = new URL(path, 'http://bank').searchParams.get('webhook_uri')
  if (hook) givenOut.push(hook)
})
const hookPaths = ({ door }: { door: HookDoor }): [mine: string, other: string] => {
  const [mine = '', other = ''] = givenOut
    .filter((hook) => hook.startsWith(door.url))
    .map((hook) => new URL(hook).pathname)
  return [mine, other]
}

/** The first line of the answer to a hook whose body is never finished. */
function begun({ product }: Bench, path: string, body: string): Promise<string> {
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n`
  const { port } = new URL(product.address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(head + body))
    socket.once('data', (data) => {
      resolve(data.toString())
      socket.destroy()
    })
    socket.once('error', reject)
  })
}

const booked = ({ bank }: Bench): number =>
  bank.control.truth(user, 'demo').reduce((sum, { booked, pending }) => sum + booked.length + pending.length, 0)
const accountsOf = async ({ client }: Bench): Promise<Account[]> => (await client.ask(accountsList, {})).items

describe('old days, asked for by TrueLayer in its own time', () => {
  test('come to the same rows as at once, each with one look once it is told that they are there', async () => {
    const later = await openReachable()
    const { sync } = await later.connect(user)
    expect(sync.state).toBe('done')
    expect(tasks(later).length).toBeGreaterThanOrEqual(estate.accounts)
    expect(looks(later)).toBe(tasks(later).length)
    const atOnce = await openReachable({ environment: { TRUELAYER_WEBHOOK_URL: '' } })
    const { sync: plain } = await atOnce.connect(user)
    expect([tasks(atOnce), looks(atOnce)]).toEqual([[], 0])
    expect(await ledger(later)).toEqual(await ledger(atOnce))
    const story = ({ accounts }: Sync) => accounts.map(({ story, apiCalls, added }) => ({ story, apiCalls, added }))
    expect(story(sync)).toEqual(story(plain))
    expect(await (await fetchMetrics(later)).text()).toMatch(/bank_calls_total\{endpoint="results",status="200"\} \d/)
  })

  test('are looked for once where the hint is lost', async () => {
    const bench = await openReachable({ pace: { lookSeconds: 3 } })
    bench.bank.control.setDelivery({ lost: true })
    expect((await bench.connect(user)).sync.state).toBe('done')
    expect(looks(bench)).toBe(tasks(bench).length)
    expect(bench.bank.control.deliveries().map(({ state }) => state)).toEqual(tasks(bench).map(() => 'lost'))
  })

  test('F40: nothing is looked for twice, however often and however late the hint comes', async () => {
    const bench = await openReachable()
    bench.bank.control.setDelivery({ duplicates: 99 })
    expect((await bench.connect(user)).sync.state).toBe('done')
    await bench.bank.control.settled()
    expect(looks(bench)).toBe(tasks(bench).length)
    expect(bench.bank.control.deliveries().length).toBe(100 * tasks(bench).length)
    const [path] = hookPaths(bench)
    const posted = () => ask(bench.product.address, path, { method: 'POST', body: {} })
    expect((await posted()).status).toBe(200)
    bench.advance({ hours: 25 })
    expect((await posted()).status).toBe(404)
    expect(looks(bench)).toBe(tasks(bench).length)
  })
})

/** How often the product has gone to the database. */
const transactions = async (bench: Bench): Promise<number> =>
  Number(/database_wait_seconds_count (\d+)/.exec(await (await fetchMetrics(bench)).text())?.[1])
const fetchMetrics = ({ product, client }: Bench) =>
  fetch(new URL('/metrics', product.address), { headers: client.headers })

test('a hint that comes while nobody can be told is made up for once somebody can', async () => {
  const bench = await openReachable({ bank: { deliveries: { backOffMs: 1 } } })
  const { ended } = await connectedAndHeld(bench)
  const { database } = bench.fresh.address
  await asOwner(async (owner) => {
    await owner.query(`alter database ${database} allow_connections false`)
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and query like 'listen tributary%'`,
      [database],
    )
    bench.bank.control.releaseTasks()
    await bench.bank.control.settled()
    expect(looks(bench)).toBe(0)
    await owner.query(`alter database ${database} allow_connections true`)
  })
  expect((await ended).state).toBe('done')
  expect(looks(bench)).toBe(tasks(bench).length)
})

describe('a hint that nobody gave out an address for', () => {
  test('S43: is answered as what does not exist, asks the database nothing, and wakes nobody', async () => {
    const bench = await openReachable()
    const { ended } = await connectedAndHeld(bench)
    const [mine, other] = hookPaths(bench)
    const [when = '', dice = '', proof = ''] = mine.replace('/hooks/tasks/', '').split('.')
    const secrets = [
      'secret',
      '..',
      `${when}.${dice}`,
      `${when}.${dice}.${'x'.repeat(43)}`,
      `${when}.${dice}.${other.split('.').at(-1)}`,
      `${Number(when) + 1}.${dice}.${proof}`,
      `${when}.${dice}.${proof}=`,
      `${when}.${dice}.${proof.toLowerCase()}`,
    ]
    const before = await transactions(bench)
    const nothing = await ask(bench.product.address, '/hooks/tasks', { method: 'POST', body: {} })
    for (let round = 0; round < 10; round += 1)
      for (const secret of secrets) {
        const answer = await ask(bench.product.address, `/hooks/tasks/${secret}`, { method: 'POST', body: {} })
        expect([answer.status, withoutRequestId(answer)]).toEqual([404, withoutRequestId(nothing)])
      }
    expect((await transactions(bench)) - before).toBeLessThan(secrets.length) // a lease is kept meanwhile
    expect(looks(bench)).toBe(0)
    bench.bank.control.releaseTasks()
    expect((await ended).state).toBe('done')
  })

  test('S44, S43: who asks is decided before a body is read, and no address in it is ever asked', async () => {
    const bench = await openReachable()
    const canary = await openReceiver()
    const { ended } = await connectedAndHeld(bench)
    const [path] = hookPaths(bench)
    const body = JSON.stringify({ results_uri: `${canary.url}/steal`, task_id: 'x', status: 'Succeeded' })
    expect(await begun(bench, path, body)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await begun(bench, `${path}x`, body)).toMatch(/^HTTP\/1\.1 404 /)
    await vi.waitFor(() => expect(looks(bench)).toBe(1))
    expect((await bench.client.ask(syncsList, {})).items[0]?.finishedAt).toBeNull() // it has looked, and it is not there yet
    bench.bank.control.releaseTasks()
    expect((await ended).state).toBe('done')
    expect(canary.got).toEqual([])
    expect(looks(bench)).toBe(tasks(bench).length + 1)
    await canary.close()
  })
})

describe('where it goes wrong', () => {
  test('a bank that has failed TrueLayer has failed: what is stored stays, what is not is owed', async () => {
    const bench = await openReachable()
    const { ended } = await connectedAndHeld(bench)
    const before = await ledger(bench)
    bench.bank.control.scriptFault(/transactions$/, { kind: 'error', code: 'provider_timeout' }, 3 * estate.accounts)
    bench.bank.control.releaseTasks()
    expect(await ended).toMatchObject({ state: 'failed' })
    expect(tasks(bench).map(({ status, attempts }) => [status, attempts])).toEqual([
      ['Failed', 3],
      ['Failed', 3],
    ])
    const accounts = await accountsOf(bench)
    expect(accounts.map(({ state, reason }) => [state, reason])).toEqual(
      accounts.map(() => ['waiting', expect.stringContaining(faults['bank.down'].says)]),
    )
    expect(await ledger(bench)).toEqual(before)
    expect((await bench.sync()).state).toBe('done')
    expect((await ledger(bench)).length).toBe(booked(bench))
  })

  test('days that a bank shows only after a sign-in are a gap, as when they are asked for at once', async () => {
    const bench = await openReachable()
    const { ended } = await connectedAndHeld(bench)
    bench.bank.control.scriptFault(/transactions$/, { kind: 'error', code: 'sca_exceeded' }, estate.accounts)
    bench.bank.control.releaseTasks()
    expect((await ended).state).toBe('done')
    const [account] = await accountsOf(bench)
    expect(account).toMatchObject({ state: 'ok', gaps: [expect.anything()] })
  })

  test('results that TrueLayer keeps no more are asked for again with the next sync', async () => {
    const bench = await openReachable()
    const { ended } = await connectedAndHeld(bench)
    bench.bank.control.setDelivery({ held: true })
    bench.bank.control.releaseTasks()
    await bench.bank.control.settled()
    bench.bank.control.advance({ minutes: 61 })
    await bench.bank.control.releaseDeliveries()
    expect((await ended).state).toBe('failed')
    expect((await accountsOf(bench)).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    bench.bank.control.setDelivery({})
    expect((await bench.sync()).state).toBe('done')
    expect((await ledger(bench)).length).toBe(booked(bench))
  })

  test('an answer that does not come is given up, and asked for again with the next sync', async () => {
    const bench = await openReachable({ pace: { lookSeconds: 0.2, answerWithinSeconds: 1 } })
    const { ended } = await connectedAndHeld(bench)
    expect((await ended).state).toBe('failed')
    expect(looks(bench)).toBeGreaterThan(0)
    bench.bank.control.releaseTasks()
    expect((await bench.sync()).state).toBe('done')
    expect((await ledger(bench)).length).toBe(booked(bench))
  })

  test('a product that is stopped while it waits goes at once, and goes on once it is back', async () => {
    const bench = await openReachable()
    const { syncId } = await connectedAndHeld(bench)
    await bench.restart()
    bench.door.leadsTo(bench.product)
    await vi.waitFor(() => expect(tasks(bench)).toHaveLength(2 * estate.accounts), 10_000)
    bench.bank.control.releaseTasks()
    expect((await bench.finished(syncId)).state).toBe('done')
    expect((await ledger(bench)).length).toBe(booked(bench))
  })
})

describe('is asked for at once', () => {
  test('news, and the recent days after a consent', async () => {
    const bench = await openReachable()
    await bench.connect(user)
    const first = tasks(bench).length
    expect(calls(bench, /accounts\/.*\/transactions$/).length).toBeGreaterThan(first)
    bench.advance({ hours: 24 })
    await bench.sync()
    expect(tasks(bench).length).toBe(first)
  })

  test('everything, where banks count', async () => {
    const bench = await openReachable({ present: false })
    await bench.connect(user, { providerId: 'ob-plain' })
    expect(tasks(bench)).toEqual([])
    expect((await accountsOf(bench)).map(({ state }) => state)).toEqual(['ok', 'ok'])
  })

  test('everything, once the operator has switched it off', async () => {
    const bench = await openReachable()
    expect((await commandLine(bench, 'flags', 'set', 'async-history', 'off')).code).toBe(0)
    expect((await bench.connect(user)).sync.state).toBe('done')
    expect(tasks(bench)).toEqual([])
    expect((await ledger(bench)).length).toBe(booked(bench))
  })
})
