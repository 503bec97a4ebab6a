import { expect, test } from 'vitest'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { connectionsList } from '../../src/surface/operations/connections.ts'
import { openAccount } from '../harness/account.ts'
import { commandLine } from '../harness/command-line.ts'

/** `Sun 12:00` where the test runs. */
const clock = (instant: string | null | undefined): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' })
    .format(new Date(instant ?? ''))
    .replace(',', '')

test('`status` says of every bank and account what the API says: state, age, last attempt, next attempt, days, rows, and what does not add up', async () => {
  await using account = await openAccount('demo')
  const { bench } = account
  for (const amountMinor of [-1_000n, -2_000n]) account.happen({ kind: 'booked', amountMinor, day: '2026-11-20' })
  account.happen({ kind: 'announced', amountMinor: -420n, description: 'TEA' })
  expect((await commandLine(bench, 'status')).out).toContain('No bank is connected yet')
  await account.connect()
  const read = async () => ({
    connection: (await bench.client.ask(connectionsList, {})).items[0],
    own: (await bench.client.ask(accountsList, {})).items[0],
    lines: (await commandLine(bench, 'status')).out.split('\n'),
  })

  bench.advance({ minutes: 12 })
  const well = await read()
  const { coveredFrom, coveredTo, nextAttemptAt, lastSuccessAt } = well.own ?? {}
  expect(well.lines[0]).toBe(`${well.connection?.bank}: ok`)
  expect(well.lines[1]).toBe(
    `  read ${clock(lastSuccessAt)} (12 min old), next ${clock(well.connection?.nextAttemptAt)}, complete ${coveredFrom} to ${coveredTo}`,
  )
  expect(well.lines.at(-1)).toContain(`${well.own?.name} ··${well.own?.numberTail}: ok, `)
  expect(well.lines.at(-1)).toContain(`2 booked, 1 pending, ${coveredFrom} to ${coveredTo}`)
  expect(well.lines.at(-1)).toContain(`; read ${clock(lastSuccessAt)} (12 min old), next ${clock(nextAttemptAt)}`)

  bench.advance({ hours: 72 })
  bench.bank.control.scriptFault(/transactions$/, { kind: 'error', code: 'internal_server_error' }, 9)
  const { code, out } = await commandLine(bench, 'sync', '--wait')
  expect(code).toBe(1)
  const failed = await read()
  expect(failed.lines.at(-1)).toContain(
    `(3 days old), last tried ${clock(failed.own?.lastAttemptAt)}, next ${clock(failed.own?.nextAttemptAt)}. ${failed.own?.reason}`,
  )
  expect(out).toContain('Sync failed.')
  expect(out).toContain(failed.own?.reason)
})

test('`sync --wait` tells the story of each account, as the API does: which days were asked for, and what came', async () => {
  await using account = await openAccount('demo')
  const { bench } = account
  for (const amountMinor of [-1_000n, -2_000n]) account.happen({ kind: 'booked', amountMinor, day: '2026-11-20' })
  await account.connect()
  account.happen({ kind: 'booked', amountMinor: -3_000n, day: '2026-11-22' })
  bench.advance({ hours: 24 })
  const { code, out } = await commandLine(bench, 'sync', '--wait')
  expect(code).toBe(0)
  const [head, line, tail] = out.split('\n')
  expect(head).toBe('Sync done.')
  expect(line).toMatch(/^ {2}.+ \(.+\): .*15.*23 Nov.*3 rows.*1 new.*2 known/i)
  expect(tail).toMatch(/^ {2}\d+ categorised, \d+ to review$/)
  const told = JSON.parse((await commandLine(bench, 'sync', '--wait', '--json')).out)
  expect(told).toMatchObject({
    state: 'done',
    accounts: [{ added: 0, unchanged: 3, story: expect.stringMatching(/3/) }],
  })
})
