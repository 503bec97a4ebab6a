import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitBank } from '../../src/simulator/visitor.ts'
import { openClient } from '../../src/surface/client.ts'
import { connectionsStart } from '../../src/surface/operations/connections.ts'
import { doctorRun } from '../../src/surface/operations/doctor.ts'
import { truelayerGet, truelayerPut, truelayerRemove } from '../../src/surface/operations/settings.ts'
import { asOwner } from '../harness/database.ts'
import { atAddress, type Bench, openBench } from '../harness/product.ts'

let bench: Bench
/** The command line beside the data folder: credentials are not for keys. */
let local: Bench['client']

beforeAll(async () => {
  bench = await openBench({ environment: { TRUELAYER_CLIENT_ID: '', TRUELAYER_CLIENT_SECRET: '' } })
  local = openClient(fetch, bench.product.address, bench.product.localToken, null)
})
afterAll(() => bench[Symbol.asyncDispose]())

test('without credentials there is the demo bank, and the doctor says how to go live', async () => {
  expect(bench.product.adapters.banks.demo).toBe(true)
  expect(await local.ask(truelayerGet, {})).toEqual({
    configured: false,
    source: null,
    clientId: null,
    environment: null,
    redirectUri: 'http://localhost/connect/callback',
  })
  const { checks } = await local.ask(doctorRun, {})
  expect(checks).toContainEqual(expect.objectContaining({ name: 'TrueLayer credentials', state: 'note' }))
  expect(checks).toContainEqual(
    expect.objectContaining({ name: 'Redirect URI', says: 'http://localhost/connect/callback' }),
  )
})

test('wrong credentials are refused at once and nothing is stored', async () => {
  const wrong = local.ask(truelayerPut, { clientId: 'bench', clientSecret: 'not-the-secret' })
  await expect(wrong).rejects.toMatchObject({ code: 'bank.client' })
  expect(await local.ask(truelayerGet, {})).toMatchObject({ configured: false })
})

test('good ones are stored sealed, and the same road leads to that bank with no other change', async () => {
  await local.ask(truelayerPut, { clientId: 'bench', clientSecret: 'bench-secret' })
  expect(await local.ask(truelayerGet, {})).toMatchObject({ configured: true, source: 'stored', environment: 'custom' })
  const { rows } = await asOwner(
    (db) => db.query(`select encode(value, 'escape') as value from settings where name = 'truelayer'`),
    bench.fresh.address.database,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.value).not.toContain('bench')

  const { authorizeUrl } = await bench.client.ask(connectionsStart, {})
  const back = await visitBank(authorizeUrl, { username: 'john', password: 'doe', provider: 'ob-plain' })
  const answer = await fetch(atAddress(bench.product, back), { headers: bench.client.headers })
  expect(answer.status).toBe(200)
  const { syncId } = (await answer.json()) as { syncId: string }
  expect(await bench.finished(syncId)).toMatchObject({ state: 'done', connections: [{ bank: 'Plain Bank' }] })
})

test('the doctor names a clock that is off, and hosts that do not answer', async () => {
  const agreed = await local.ask(doctorRun, {})
  expect(agreed.checks.filter(({ state }) => state !== 'good')).toEqual([])
  bench.bank.control.advance({ minutes: 10 })
  const { checks } = await local.ask(doctorRun, {})
  expect(checks).toContainEqual(
    expect.objectContaining({
      name: 'TrueLayer credentials',
      state: 'good',
      says: expect.stringContaining('accepted'),
    }),
  )
  expect(checks).toContainEqual(
    expect.objectContaining({ name: expect.stringMatching(/^Clock against 127\.0\.0\.1/), state: 'bad' }),
  )
  await bench.bank.close()
  const without = await local.ask(doctorRun, {})
  expect(without.checks.filter(({ state }) => state === 'bad').map(({ name }) => name)).toEqual([
    'TrueLayer credentials',
    expect.stringContaining('127.0.0.1'),
  ])
})

test('forgotten credentials are gone', async () => {
  await local.ask(truelayerRemove, {})
  expect(await local.ask(truelayerGet, {})).toMatchObject({ configured: false, source: null })
})
