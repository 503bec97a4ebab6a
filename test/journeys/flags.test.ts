import { expect, test } from 'vitest'
import { openEvents } from '../../src/adapters/events.ts'
import { openFlags } from '../../src/adapters/flags.ts'
import { flagSettings } from '../../src/store/flags.ts'
import { flagsList } from '../../src/surface/operations/flags.ts'
import { commandLine, localClient } from '../harness/command-line.ts'
import { ask } from '../harness/http.ts'
import { sessionOf } from '../harness/principals.ts'
import { type Bench, openBench } from '../harness/product.ts'

const flags = (bench: Bench, ...words: string[]) => commandLine(bench, 'flags', ...words)

/** One more sync, and how many calls the bank had under way at once. An account known from before takes three. */
async function callsAtOnce({ bank, sync }: Bench): Promise<number> {
  bank.control.reset()
  expect((await sync()).state).toBe('done')
  return bank.control.calls().mostInFlight
}

test('switched off on the command line, accounts are read one after another; switched on, together again', async () => {
  await using bench = await openBench({ bank: { latencyMs: 100 } })
  await bench.connect()
  expect(await callsAtOnce(bench)).toBeGreaterThan(3)
  expect(await flags(bench, 'set', 'parallel-sync', 'off')).toMatchObject({
    code: 0,
    out: expect.stringContaining('parallel-sync: off'),
  })
  expect((await localClient(bench).ask(flagsList, {})).items).toContainEqual(
    expect.objectContaining({ name: 'parallel-sync', enabled: false }),
  )
  expect(await callsAtOnce(bench)).toBeLessThanOrEqual(3)
  await flags(bench, 'set', 'parallel-sync', 'on')
  expect(await callsAtOnce(bench)).toBeGreaterThan(3)
})

test('at 0 % a flag is on for those who are allowed, until they no longer are; off is off for them too', async () => {
  await using bench = await openBench()
  const isOn = () => bench.product.adapters.flags.isOn('exact-window', bench.userId)
  await flags(bench, 'set', 'exact-window', '0%')
  expect(await isOn()).toBe(false)
  const allowed = await flags(bench, 'allow', 'exact-window', 'OWNER@localhost', '--json')
  expect(JSON.parse(allowed.out)).toMatchObject({ enabled: true, percentage: 0, allowed: ['owner@localhost'] })
  expect(await isOn()).toBe(true)
  await flags(bench, 'set', 'exact-window', 'off')
  expect(await isOn()).toBe(false)
  await flags(bench, 'set', 'exact-window', '0')
  expect(await isOn()).toBe(true) // the list outlived the switch
  await flags(bench, 'disallow', 'exact-window', 'owner@localhost')
  expect(await isOn()).toBe(false)
  await flags(bench, 'set', 'exact-window', 'on')
  expect((await flags(bench)).out).toContain('exact-window: on\n')
})

test('another process hears of it, and a sync asks the database nothing', async () => {
  await using bench = await openBench()
  const { database } = bench.product.adapters
  const events = await openEvents(bench.fresh.address)
  const others = await openFlags(() => database.asService(flagSettings), events)
  expect(await others.isOn('parallel-sync', bench.userId)).toBe(true)
  await flags(bench, 'set', 'parallel-sync', 'off')
  await expect.poll(() => others.isOn('parallel-sync', bench.userId)).toBe(false)
  const asked = await database.counting(async (statements) => {
    for (let n = 0; n < 100; n++) await bench.product.adapters.flags.isOn('parallel-sync', bench.userId)
    return statements()
  })
  expect(asked).toBe(0)
  await others.close()
  await events.close()
})

test('wrong words are wrong usage, and a person who is not there is named', async () => {
  await using bench = await openBench()
  expect((await flags(bench, 'set', 'parallel-sync', '101')).code).toBe(2)
  expect((await flags(bench, 'set', 'no-such-flag', 'on')).code).toBe(2)
  expect(await flags(bench, 'allow', 'parallel-sync', 'nobody@example.test', '--json')).toMatchObject({
    code: 1,
    out: expect.stringContaining('thing.unknown'),
  })
})

test('flags are the operator’s: neither a session nor a key may see or switch them', async () => {
  await using bench = await openBench()
  const { headers } = await sessionOf(bench, bench.userId)
  const switching = { method: 'PATCH', body: { enabled: false } }
  for (const who of [headers, bench.client.headers]) {
    const { address } = bench.product
    expect((await ask(address, '/api/v1/flags', { headers: who })).status).toBe(403)
    expect((await ask(address, '/api/v1/flags/parallel-sync', { ...switching, headers: who })).status).toBe(403)
  }
  expect(await bench.product.adapters.flags.isOn('parallel-sync', bench.userId)).toBe(true)
})
