import { describe, expect, test, vi } from 'vitest'
import { spreadOf } from '../../src/fetch/schedule.ts'
import { sweep } from '../../src/pipeline/sweep.ts'
import type { Call } from '../../src/simulator/control.ts'
import { accountsGet, accountsList } from '../../src/surface/operations/accounts.ts'
import { connectionsGet, connectionsList } from '../../src/surface/operations/connections.ts'
import { syncsGet, syncsList, syncsStart } from '../../src/surface/operations/syncs.ts'
import type { Account, Sync } from '../../src/surface/shapes.ts'
import { asOwner } from '../harness/database.ts'
import { type Bench, openBench } from '../harness/product.ts'

const user = 'john9'
const small = { accounts: 1, rows: 0 } as const
/** Nobody waits long for a job that was put back. */
const prompt = { takenAgainSeconds: 0.2, pollSeconds: 0.5 }
const proxied = { TRIBUTARY_TRUSTED_PROXIES: '127.0.0.1,::1' }

const hours = (n: number) => ({ minutes: Math.round(n * 60) })
const later = (instant: string, by: Temporal.DurationLike): string => Temporal.Instant.from(instant).add(by).toString()
const nowOf = ({ bank }: Bench): string => bank.control.now().toString()
const accountsOf = async ({ client }: Bench): Promise<Account[]> => (await client.ask(accountsList, {})).items

/** Everything that is asked of the bank, with when. */
function watch(bench: Bench) {
  const seen: (Call & { at: number })[] = []
  let heard = 0
  return {
    /** What came since the last look, all of it at the time it is now. */
    look(): Call[] {
      const { all } = bench.bank.control.calls()
      const fresh = all.slice(heard).filter(({ path }) => path.startsWith('/data/v1/'))
      heard = all.length
      seen.push(...fresh.map((call) => ({ ...call, at: bench.bank.control.now().epochMilliseconds })))
      return fresh
    },
    /** The most unattended calls that any path saw in any 24 hours, a call falling out when it is a day old. */
    mostInADay(): number {
      this.look()
      const unattended = seen.filter(({ attended }) => !attended)
      const day = 24 * 3600 * 1000
      const within = (call: { path: string; at: number }) =>
        unattended.filter(({ path, at }) => path === call.path && at >= call.at && at < call.at + day).length
      return Math.max(0, ...unattended.map(within))
    },
  }
}

/** What the scheduler does each minute; done when all that it has begun is over. @returns the syncs it began */
async function swept(bench: Bench): Promise<Sync[]> {
  const before = new Set((await bench.client.ask(syncsList, { limit: 20 })).items.map(({ id }) => id))
  await sweep(bench.product.adapters)
  const begun = (await bench.client.ask(syncsList, { limit: 20 })).items.filter(({ id }) => !before.has(id))
  return Promise.all(begun.map(({ id }) => bench.finished(id)))
}

/** Asks for a sync as a person whose address is known, through the proxy. */
async function askAtHome(bench: Bench): Promise<string> {
  const headers = { ...bench.client.headers, 'content-type': 'application/json', 'x-forwarded-for': '81.2.69.142' }
  const answer = await fetch(new URL('/api/v1/syncs', bench.product.address), { method: 'POST', headers, body: '{}' })
  return ((await answer.json()) as { id: string }).id // a 202 of this route
}

/** Calls so far, of such a path. */
const callsOf = ({ bank }: Bench, path: RegExp): number =>
  bank.control.calls().all.filter((call) => path.test(call.path)).length

describe('four unattended reads a day', () => {
  test('C52, C54: the fifth is not made, after a restart neither; it says when it may be, and then it is made', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: small } }, present: false })
    const calls = watch(bench)
    const begun = nowOf(bench)
    const { connectionId } = await bench.connect(user, { providerId: 'ob-plain' }) // the recent days and all before them: two calls
    calls.look()
    for (const _of of ['third', 'fourth']) {
      bench.advance(hours(2))
      expect((await bench.sync()).state).toBe('done')
      expect(calls.look().length).toBe(3)
    }
    const [{ id } = { id: '' }] = await accountsOf(bench)
    const freesAt = later(begun, { hours: 24, minutes: 1 })
    for (const how of ['asked', 'asked again', 'restarted'] as const) {
      bench.advance(hours(1))
      if (how === 'restarted') await bench.restart()
      const sync = await bench.sync()
      expect(sync.accounts).toMatchObject([
        { state: 'waiting', reason: expect.stringContaining('used up'), apiCalls: 0 },
      ])
      expect(calls.look()).toEqual([])
      expect(await bench.client.ask(accountsGet, { id })).toMatchObject({
        state: 'waiting',
        nextAttemptAt: freesAt,
        nextAllowedAt: freesAt,
        quota: [
          { endpoint: 'transactions', used: 4, limit: 4, freesAt },
          { endpoint: 'pending', used: 3, limit: 4, freesAt: null },
          { endpoint: 'balance', used: 3, limit: 4, freesAt: null },
        ],
      })
      const connection = await bench.client.ask(connectionsGet, { id: connectionId })
      expect(connection).toMatchObject({ state: 'waiting', nextAllowedAt: freesAt })
      expect(connection.accounts[0]).not.toHaveProperty('quota')
    }
    bench.advance({ hours: 17, minutes: 1 })
    expect(nowOf(bench)).toBe(freesAt)
    expect((await bench.sync()).state).toBe('done')
    expect((await accountsOf(bench))[0]).toMatchObject({ state: 'ok', nextAllowedAt: null })
    expect(calls.mostInADay()).toBe(4)
  })

  test('C53: whoever is present is let through when nothing is left, and it is not counted', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: small } }, present: false, environment: proxied })
    const calls = watch(bench)
    await bench.connect(user, { providerId: 'ob-plain' })
    for (const by of [2, 2, 2]) {
      bench.advance(hours(by))
      await bench.sync()
    }
    calls.look()
    const [before] = await accountsOf(bench)
    expect(before?.state).toBe('waiting')
    for (let n = 0; n < 5; n++) {
      bench.advance(hours(1)) // the day, whose lists were read, does not end
      expect(await bench.finished(await askAtHome(bench))).toMatchObject({ state: 'done', attended: true })
      expect(calls.look().map(({ attended }) => attended)).toEqual([true, true, true])
    }
    const [account] = await accountsOf(bench)
    expect(account).toMatchObject({ state: 'ok', nextAllowedAt: before?.nextAllowedAt })
    expect(account?.nextAttemptAt).toBe(before?.nextAllowedAt)
    expect(calls.mostInADay()).toBe(4)
  })

  test('P24: days of syncs, schedule, failures and restarts in the midst of calls: never five in 24 hours', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 2, rows: 0 } } }, present: false })
    const calls = watch(bench)
    await bench.connect(user, { providerId: 'ob-plain' })
    const chance = dice(20_261_122)
    let reads = 0
    for (let step = 0; step < 20; step++) {
      bench.advance({ minutes: 20 + chance(130) })
      const turn = chance(6)
      if (turn === 0)
        bench.bank.control.scriptFault(/transactions$/, { kind: 'error', code: 'provider_error' }, 1 + chance(4))
      if (turn === 1) bench.bank.control.scriptFault(/balance$/, { kind: 'reset' }, 1 + chance(4))
      if (turn === 2) {
        bench.bank.control.setLatency(300)
        const heard = bench.bank.control.calls().all.length
        const { id } = await bench.client.ask(syncsStart, {})
        await vi.waitFor(async () => {
          const { finishedAt } = await bench.client.ask(syncsGet, { id })
          expect(finishedAt !== null || bench.bank.control.calls().all.length > heard).toBe(true)
        })
        calls.look()
        await bench.restart()
        bench.bank.control.setLatency(0)
        await bench.finished(id)
      } else if (turn === 3) await bench.sync()
      else await swept(bench)
      calls.look()
      bench.bank.control.clearFaults()
      if ((await accountsOf(bench)).every(({ state }) => state === 'ok')) reads += 1
    }
    expect(calls.mostInADay()).toBe(4)
    expect(reads).toBeGreaterThan(5)
    bench.advance({ hours: 25 })
    await swept(bench)
    expect((await accountsOf(bench)).map(({ state }) => state)).toEqual(['ok', 'ok'])
  }, 300_000)

  test('a run that is killed counts at its worst, and once only for each time it was begun', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: small } }, present: false, pace: prompt })
    await bench.connect(user, { providerId: 'ob-plain' })
    bench.advance({ hours: 25 })
    bench.bank.control.setLatency(500)
    const before = callsOf(bench, /balance$/)
    const { id } = await bench.client.ask(syncsStart, {})
    await vi.waitFor(() => expect(callsOf(bench, /balance$/)).toBeGreaterThan(before))
    await bench.product.stop()
    const reserved = await ledger(bench)
    expect(reserved).toEqual({ transactions: 2, pending: 2, balance: 2 })
    bench.bank.control.setLatency(0)
    await bench.restart()
    expect((await bench.finished(id)).state).toBe('done')
    expect(await ledger(bench)).toEqual({ transactions: 3, pending: 3, balance: 3 })
  })

  test('balance and pending are left out where only they are used up', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: small } }, present: false })
    await bench.connect(user, { providerId: 'ob-plain' })
    bench.bank.control.scriptFault(/balance$/, { kind: 'error', code: 'provider_request_limit_exceeded' }, 9)
    bench.advance(hours(2))
    expect((await bench.sync()).state).toBe('done')
    const [{ id } = { id: '' }] = await accountsOf(bench)
    expect((await bench.client.ask(accountsGet, { id })).quota).toMatchObject([
      { used: 3 },
      { used: 2 },
      { endpoint: 'balance', used: 4, freesAt: later(nowOf(bench), { hours: 22, minutes: 1 }) },
    ])
    bench.advance(hours(2))
    const heard = bench.bank.control.calls().all.length
    expect((await bench.sync()).state).toBe('done')
    expect(
      bench.bank.control
        .calls()
        .all.slice(heard)
        .filter(({ path }) => path.endsWith('balance')),
    ).toEqual([])
  })

  test('a bank that says it is used up is believed: until the oldest call is a day old, or for a day', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: small } }, present: false, environment: proxied })
    const begun = nowOf(bench)
    await bench.connect(user, { providerId: 'ob-plain' })
    bench.bank.control.scriptFault(/transactions$/, { kind: 'error', code: 'provider_request_limit_exceeded' }, 9)
    bench.advance(hours(3))
    expect((await bench.sync()).accounts).toMatchObject([{ state: 'waiting', apiCalls: 3 }])
    const freesAt = later(begun, { hours: 24, minutes: 1 })
    expect((await accountsOf(bench))[0]).toMatchObject({ nextAttemptAt: freesAt, nextAllowedAt: freesAt })

    bench.advance({ hours: 48 })
    await bench.finished(await askAtHome(bench))
    expect((await accountsOf(bench))[0]).toMatchObject({
      nextAttemptAt: later(nowOf(bench), { hours: 24, minutes: 1 }),
    })
    bench.bank.control.clearFaults()
    expect(await swept(bench)).toEqual([])
    bench.advance({ hours: 24, minutes: 1 })
    expect(await swept(bench)).toMatchObject([{ state: 'done' }])
  })
})

describe('who is present', () => {
  test('work that begins a quarter of an hour after it was asked for is done without the person', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: small } }, pace: prompt })
    await bench.connect(user, { providerId: 'ob-plain' })
    const held = (seconds: number) =>
      asOwner(
        (db) => db.query(`update connections set lease_until = now() + make_interval(secs => ${seconds})`),
        bench.fresh.address.database,
      )
    for (const [minutes, attended] of [
      [15, true],
      [16, false],
    ] as const) {
      bench.advance(hours(2))
      await held(600)
      const { id } = await bench.client.ask(syncsStart, {})
      expect((await bench.client.ask(syncsGet, { id })).attended).toBe(true)
      bench.advance({ minutes })
      bench.bank.control.reset()
      await held(-1)
      expect(await bench.finished(id)).toMatchObject({ state: 'done', attended })
      const asked = bench.bank.control.calls().all.filter(({ path }) => path.startsWith('/data/v1/'))
      expect(asked.map((call) => call.attended)).toEqual(asked.map(() => attended))
      expect(asked.length).toBeGreaterThan(2)
    }
    const { rows } = await asOwner((db) => db.query('select psu_ip from sync_runs'), bench.fresh.address.database)
    expect(rows.filter(({ psu_ip }) => psu_ip === null)).toHaveLength(1)
  })

  test('does not wait with a run that counts as made without them', async () => {
    await using bench = await openBench({
      bank: { estates: { [user]: small }, latencyMs: 200 },
      present: false,
      environment: proxied,
      pace: prompt,
    })
    await bench.connect(user, { providerId: 'ob-plain' })
    const alone = await bench.client.ask(syncsStart, {})
    const [present, joined] = [await askAtHome(bench), await askAtHome(bench)]
    expect(present).not.toBe(alone.id)
    expect(joined).toBe(present)
    expect(await bench.finished(present)).toMatchObject({ state: 'done', attended: true })
    expect(await bench.finished(alone.id)).toMatchObject({ state: 'done', attended: false })
  })
})

describe('the schedule', () => {
  test.each([
    ['a bank that is well', null],
    ['a bank that fails again and again', 'internal_server_error'],
  ] as const)(
    'reads %s four times a day at most, and not all at once',
    async (_which, trouble) => {
      await using bench = await openBench({ bank: { estates: { [user]: small } }, present: false })
      const calls = watch(bench)
      await bench.connect(user, { providerId: 'ob-plain' })
      if (trouble) bench.bank.control.scriptFault(/accounts/, { kind: 'error', code: trouble }, 10_000)
      const runs: number[] = []
      for (let minute = 0; minute < 50 * 60; minute += 30) {
        bench.advance({ minutes: 30 })
        if ((await swept(bench)).length > 0) runs.push(minute / 60)
        calls.look()
      }
      expect(calls.mostInADay()).toBeLessThanOrEqual(4)
      for (const run of runs)
        expect(runs.filter((other) => other >= run && other < run + 24).length).toBeLessThanOrEqual(4)
      const regular = runs.filter((run) => run >= 24) // on the first day the bank has been read for the history already
      const gaps = regular.slice(1).map((run, n) => run - (regular[n] ?? 0))
      expect(gaps.length).toBeGreaterThanOrEqual(3)
      expect(Math.max(...gaps)).toBeLessThanOrEqual(8)
    },
    300_000,
  )

  test('a person’s own sync moves the next one, which does not ask for what has just been read', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 2, rows: 0 } } } })
    await bench.connect(user, { providerId: 'ob-plain' })
    bench.advance(hours(5))
    const [first, second] = await accountsOf(bench)
    await bench.sync({ accountId: first?.id ?? '' })
    bench.advance(hours(2))
    expect(await swept(bench)).toMatchObject([{ accounts: [{ accountId: second?.id }] }])
    bench.advance(hours(2))
    expect(await swept(bench)).toEqual([])
    await bench.sync()
    bench.advance(hours(5))
    expect(await swept(bench)).toEqual([])
    bench.advance(hours(2))
    expect((await swept(bench)).flatMap(({ accounts }) => accounts)).toHaveLength(2)
  })
})

describe('a bank that is busy', () => {
  test('that does not say for how long: what came is kept, and the rest is read later', async () => {
    const providerId = 'ob-silent-impatient'
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 3, rows: 20 } } }, present: false })
    const calls = watch(bench)
    const { sync } = await bench.connect(user, { providerId })
    calls.look()
    expect(sync.accounts.filter(({ state }) => state === 'failed')).toEqual([])
    for (let quarter = 0; quarter < 4 * 30; quarter++) {
      bench.advance({ minutes: 15 })
      await swept(bench)
      calls.look()
      if (
        (await accountsOf(bench)).every(
          ({ state, pending, transactions }) => state === 'ok' && pending + transactions > 0,
        )
      )
        break
    }
    const accounts = await accountsOf(bench)
    expect(accounts.map(({ state }) => state)).toEqual(accounts.map(() => 'ok'))
    const truth = bench.bank.control.truth(user, providerId).filter(({ kind }) => kind === 'account' || kind === 'card')
    expect(accounts.map(({ transactions }) => transactions)).toEqual(truth.map(({ booked }) => booked.length))
    expect(calls.mostInADay()).toBeLessThanOrEqual(4)
  }, 120_000)

  test('F16, C51, C55: it is left alone for as long as it says, else for longer each time; nobody waits for it meanwhile', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 2, rows: 0 } } } })
    await bench.connect(user, { providerId: 'ob-plain' })
    const [busy] = bench.bank.control.truth(user, 'ob-plain')
    const refuse = (headers: Record<string, string>) => {
      bench.bank.control.clearFaults()
      const code = 'provider_too_many_requests'
      bench.bank.control.scriptFault(
        `/data/v1/accounts/${busy?.accountId}/transactions`,
        { kind: 'error', code, headers },
        99,
      )
    }
    const nextAfter = async (headers: Record<string, string>, states: readonly string[]): Promise<number> => {
      bench.advance(hours(2))
      refuse(headers)
      expect((await bench.sync()).accounts.map(({ state }) => state).toSorted()).toEqual(states)
      const account = (await accountsOf(bench)).find(({ providerAccountId }) => providerAccountId === busy?.accountId)
      expect(account).toMatchObject({ state: 'waiting', reason: expect.stringContaining('slow down') })
      const now = bench.bank.control.now()
      return Math.floor(now.until(account?.nextAttemptAt ?? now.toString()).total({ unit: 'minutes' }))
    }
    expect(await nextAfter({ 'Retry-After': '7200' }, expect.arrayContaining(['waiting']))).toBe(120)
    await bench.restart() // for two hours this process would ask it nothing
    expect(await nextAfter({ 'Retry-After': '99999999999' }, expect.arrayContaining(['waiting']))).toBe(24 * 60)
    await bench.restart()
    const alone = ['done', 'waiting']
    const quarters = [
      await nextAfter({}, alone),
      await nextAfter({}, alone),
      await nextAfter({}, alone),
      await nextAfter({}, alone),
    ]
    for (const [n, minutes] of quarters.entries()) {
      const least = Math.min(60 * 2 ** n, 360) // the third failure on end, the fourth …
      expect(minutes).toBeGreaterThanOrEqual(least)
      expect(minutes).toBeLessThanOrEqual(Math.min(least * 1.25, 360))
    }
    bench.bank.control.clearFaults()
    bench.advance(hours(2))
    expect((await bench.sync()).state).toBe('done')
    expect(await nextAfter({}, alone)).toBeLessThan(20)
  })

  test('F17: an hour of refusals at one bank costs it no more than its budget, and the other bank nothing', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: small, john8: small } }, present: false })
    const other = await bench.connect('john8')
    const { connectionId } = await bench.connect(user, { providerId: 'ob-plain' })
    const [account] = bench.bank.control.truth(user, 'ob-plain')
    const path = new RegExp(`${account?.accountId}/|/accounts$`)
    bench.bank.control.scriptFault(path, { kind: 'error', code: 'provider_too_many_requests' }, 10_000)
    bench.advance(hours(7))
    const heard = bench.bank.control.calls().all.length
    for (let minute = 0; minute < 60; minute++) {
      bench.advance({ minutes: 1 })
      await swept(bench)
      if (minute === 50) expect((await bench.sync({ connectionId: other.connectionId })).state).toBe('done')
    }
    const refused = bench.bank.control
      .calls()
      .all.slice(heard)
      .filter((call) => path.test(call.path))
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThanOrEqual(2 * 3) // three endpoints of the account, once more after a quarter of an hour
    expect(await bench.client.ask(connectionsGet, { id: connectionId })).toMatchObject({ state: 'waiting' })
  }, 120_000)
})

describe('a bank that does not answer', () => {
  test('P23: costs one call a minute, over all its connections, also after a restart; other banks are read as ever', async () => {
    const people = ['john1', 'john2', 'john3']
    const estates = Object.fromEntries([...people, user].map((name) => [name, small]))
    await using bench = await openBench({ bank: { estates } })
    for (const name of people) await bench.connect(name, { providerId: 'ob-plain' })
    const { connectionId: well } = await bench.connect(user, { providerId: 'demo' })
    const down = people.flatMap((name) => bench.bank.control.truth(name, 'ob-plain')).map(({ accountId }) => accountId)
    const path = new RegExp(`(${down.join('|')})/`)
    bench.advance(hours(2))
    bench.bank.control.scriptFault(path, { kind: 'error', code: 'provider_timeout' }, 10_000)
    const asked = () => bench.bank.control.calls().all.filter((call) => path.test(call.path)).length
    await bench.sync()
    const burst = asked()
    for (let minute = 1; minute <= 4; minute++) {
      bench.advance({ minutes: 1 })
      if (minute === 3) await bench.restart()
      const before = asked()
      const sync = await bench.sync()
      expect(asked() - before).toBeLessThanOrEqual(1)
      expect(sync.connections.filter(({ state }) => state === 'done')).toMatchObject([{ connectionId: well }])
      expect((await bench.sync()).state).toBe('partial') // asked twice in a minute, it is called once
      expect(asked() - before).toBe(1)
    }
    expect(burst).toBeLessThanOrEqual(people.length * 9)
    const resting = (await bench.client.ask(connectionsList, {})).items.filter(({ id }) => id !== well)
    for (const { state, reason } of resting)
      expect({ state, reason }).toMatchObject({ state: 'waiting', reason: expect.stringMatching(/not a/) })
    expect(resting.filter(({ reason }) => reason.includes('left alone')).length).toBeGreaterThanOrEqual(2)

    bench.bank.control.clearFaults()
    bench.advance({ minutes: 1 })
    await bench.sync()
    expect((await bench.sync()).state).toBe('done')
    expect((await accountsOf(bench)).map(({ state }) => state)).toEqual(Array(4).fill('ok'))
  }, 120_000)

  test('P25: once it answers again, all that waited is read by the schedule alone', async () => {
    const people = ['john1', 'john2', 'john3']
    await using bench = await openBench({
      bank: { estates: Object.fromEntries(people.map((name) => [name, small])) },
      present: false,
    })
    for (const name of people) await bench.connect(name, { providerId: 'ob-plain' })
    for (const { connectionId, lastSuccessAt, nextAttemptAt } of await accountsOf(bench)) {
      const pause = Temporal.Instant.from(nextAttemptAt ?? '').since(lastSuccessAt ?? '')
      const apart = Math.round(30 * 60 * spreadOf(connectionId)) // though they began together
      expect(Math.abs(pause.total('seconds') - (6 * 3_600 + apart))).toBeLessThanOrEqual(1)
    }
    for (let run = 0; run < 4; run++) {
      bench.advance(hours(6.5)) // a usual day
      await swept(bench)
    }
    bench.bank.control.scriptFault(/accounts/, { kind: 'error', code: 'provider_error' }, 10_000)
    const pass = async (hoursOnEnd: number) => {
      for (let passed = 0; passed < hoursOnEnd; passed += 0.5) {
        bench.advance(hours(0.5))
        await swept(bench)
      }
    }
    await pass(9)
    expect((await accountsOf(bench)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    bench.bank.control.clearFaults()
    await pass(12)
    expect((await accountsOf(bench)).map(({ state }) => state)).toEqual(['ok', 'ok', 'ok'])
  }, 120_000)

  test('P21, F19: an account whose answer never ends delays no other, and one that always fails stops none', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 10, rows: 5 } } } })
    const { accounts } = (await bench.connect(user)).sync
    const [hanging, failing] = bench.bank.control.truth(user)
    const idOf = (truth: typeof hanging) =>
      bench.client
        .ask(accountsList, {})
        .then(({ items }) => items.find(({ providerAccountId }) => providerAccountId === truth?.accountId)?.id)
    bench.bank.control.scriptFault(
      new RegExp(`${hanging?.accountId}/transactions$`),
      { kind: 'drip', waitMs: 1_000 },
      9,
    )
    bench.bank.control.scriptFault(
      new RegExp(`${failing?.accountId}/transactions$`),
      { kind: 'error', code: 'internal_server_error' },
      9,
    )
    const { id } = await bench.client.ask(syncsStart, {})
    const lanes = await vi.waitFor(
      async () => {
        const lanes = (await bench.client.ask(syncsGet, { id })).accounts
        expect(lanes.filter(({ state }) => state === 'done')).toHaveLength(8)
        expect(lanes.filter(({ state }) => state === 'waiting')).toHaveLength(1)
        return lanes
      },
      { timeout: 50_000, interval: 200 },
    )
    expect(lanes).toHaveLength(accounts.length)
    expect(lanes.find(({ state }) => state === 'running')?.accountId).toBe(await idOf(hanging))
    expect(lanes.find(({ state }) => state === 'waiting')).toMatchObject({
      accountId: await idOf(failing),
      reason: expect.stringContaining('not available'),
    })
  })
})

describe('what a bank does not offer, does not know or does not share', () => {
  test('F25: a list of cards that it does not have is no failure, and is asked for again after a month', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: small } } })
    bench.bank.control.scriptFault('/data/v1/cards', { kind: 'error', code: 'endpoint_not_supported' }, 2)
    expect((await bench.connect(user)).sync.state).toBe('done')
    const asked = () => bench.bank.control.calls().all.filter(({ path }) => path === '/data/v1/cards').length
    for (const [days, times] of [
      [1, 1],
      [28, 1],
      [1, 2],
      [1, 2],
      [30, 3],
      [1, 4],
    ] as const) {
      bench.advance({ hours: days * 24 })
      expect((await bench.sync()).state).toBe('done')
      expect(asked()).toBe(times)
    }
  })

  test('F25: nor is a list of pending rows', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: small } } })
    await bench.connect(user, { providerId: 'ob-no-pending' })
    const asked = () => bench.bank.control.calls().all.filter(({ path }) => path.endsWith('/pending')).length
    for (const [days, times] of [
      [29, 1],
      [1, 2],
      [1, 2],
      [29, 3],
    ] as const) {
      bench.advance({ hours: days * 24 })
      expect((await bench.sync()).state).toBe('done')
      expect(asked()).toBe(times)
    }
  })

  test('an account that it does not know is looked up in its lists, and read again if it is there', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 2, rows: 0 } } }, present: false })
    await bench.connect(user)
    const [lost] = bench.bank.control.truth(user)
    bench.bank.control.scriptFault(
      `/data/v1/accounts/${lost?.accountId}/transactions`,
      { kind: 'error', code: 'account_not_found' },
      1,
    )
    const lists = () => bench.bank.control.calls().all.filter(({ path }) => path === '/data/v1/accounts').length
    bench.advance(hours(2))
    expect((await bench.sync()).state).toBe('partial')
    expect(lists()).toBe(1)
    const states = async () => (await accountsOf(bench)).map(({ state }) => state).toSorted()
    expect(await states()).toEqual(['attention', 'ok'])
    bench.advance(hours(7))
    expect(await swept(bench)).toMatchObject([{ state: 'done' }])
    expect(lists()).toBe(2)
    expect(await states()).toEqual(['ok', 'ok'])

    bench.bank.control.setAccountOpen(user, 'demo', lost?.accountId ?? '', false)
    bench.advance({ hours: 24 })
    await swept(bench)
    expect(await states()).toEqual(['attention', 'ok'])
    bench.bank.control.setAccountOpen(user, 'demo', lost?.accountId ?? '', true)
    bench.advance({ hours: 24 })
    await swept(bench)
    expect(await states()).toEqual(['ok', 'ok'])
  })

  test('a card of which its list lacks what it takes to read it is neither gone nor left out in silence: the list is read again', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 1, cards: 1, rows: 0 } } } })
    const garble = () => bench.bank.control.scriptFault('/data/v1/cards', { kind: 'wrong-types', of: 'ids' }, 1)
    const kinds = async () => (await accountsOf(bench)).map(({ kind, state }) => `${kind} ${state}`).toSorted()
    garble()
    const { connectionId, sync } = await bench.connect(user)
    expect(sync).toMatchObject({ state: 'partial' })
    expect(await kinds()).toEqual(['account ok'])
    const { items } = await bench.client.ask(connectionsList, {})
    expect(items.find(({ id }) => id === connectionId)).toMatchObject({
      state: 'error',
      reason: expect.stringContaining('cannot be understood'),
      nextAttemptAt: expect.any(String),
    })
    bench.advance(hours(1))
    expect((await bench.sync()).state).toBe('done')
    expect(await kinds()).toEqual(['account ok', 'card ok'])

    bench.advance({ hours: 24 })
    garble()
    expect((await bench.sync()).state).toBe('partial')
    expect(await kinds()).toEqual(['account ok', 'card ok'])
  })

  test('C57: what it denies beside the rows costs no row and no other account; the account says so and is read on', async () => {
    await using bench = await openBench({ bank: { estates: { [user]: { accounts: 2, rows: 0 } } } })
    await bench.connect(user)
    const [part] = bench.bank.control.truth(user)
    const { accountId = '' } = part ?? {}
    bench.bank.control.happen(user, 'demo', accountId, {
      kind: 'booked',
      amountMinor: -350n,
      description: 'PRET',
      day: '2026-11-22',
    })
    bench.bank.control.scriptFault(
      `/data/v1/accounts/${accountId}/balance`,
      { kind: 'error', code: 'access_denied' },
      99,
    )
    bench.advance(hours(2))
    expect(await bench.sync()).toMatchObject({ state: 'partial' })
    const one = async () => (await accountsOf(bench)).find(({ providerAccountId }) => providerAccountId === accountId)
    expect(await one()).toMatchObject({
      state: 'attention',
      transactions: 1,
      reason: expect.stringContaining('not everything'),
    })
    expect((await accountsOf(bench)).filter(({ state }) => state === 'ok')).toHaveLength(1)
    bench.bank.control.clearFaults()
    bench.advance(hours(7))
    expect(await swept(bench)).toMatchObject([{ state: 'done' }])
    expect(await one()).toMatchObject({ state: 'ok' })
  })
})

/** What the ledger of calls holds against the first account now. */
async function ledger(bench: Bench): Promise<Record<string, number>> {
  const { rows } = await asOwner(
    (db) =>
      db.query<{ endpoint: string; calls: number }>(
        `select endpoint, sum(calls)::int as calls from bank_calls where not attended and endpoint in ('transactions', 'pending', 'balance') group by endpoint`,
      ),
    bench.fresh.address.database,
  )
  return Object.fromEntries(rows.map(({ endpoint, calls }) => [endpoint, calls]))
}

/** Chance that is the same each time. @returns a whole number from 0 to `sides` - 1 */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}
