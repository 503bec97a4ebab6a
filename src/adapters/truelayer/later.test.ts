import { describe, expect, test } from 'vitest'
import { packed } from '../packed.ts'
import type { Later } from './client.ts'
import { json, type Script } from './scripted-server.ts'
import { call, failureOf, openTested, secrets } from './test-client.ts'

const id = secrets.accountId
const window = { from: '2020-01-01', to: '2026-03-31' }
const hookUri = 'https://money.example/hooks/tasks/secret'
const rows = '{"results":[{"timestamp":"2026-03-06","description":"TFL","amount":-2.95,"currency":"GBP"}]}'
const answer = { rows: [{ amount: '-2.95' }], packed: await packed(Buffer.from(rows), rows.length) }

/** The client, and a wait that is over as often as it is given. */
async function openLater(waits = 9) {
  const tested = await openTested()
  const waited: (AbortSignal | undefined)[] = []
  const later: Later = { hookUri, next: async (signal) => waited.push(signal) <= waits }
  const results = `${tested.server.url}/data/v1/results/task-1`
  return {
    ...tested,
    waited,
    results,
    progress: (status: string, results_uri: unknown = results) => ({ results_uri, status, task_id: 'task-1' }),
    paths: () => tested.server.asked.map(({ path }) => path),
    ask: (more: object = {}) => tested.trueLayer.transactions({ ...call, ...more, later }, 'account', id, window),
  }
}

/** These answers, one after the other. */
const inTurn =
  (...answers: (readonly [status: number, body: unknown])[]): Script =>
  (reply, _heard, nth) =>
    json(reply, ...(answers[nth - 1] ?? [500, 'asked too often']))

test('the question says that it may wait, and where the answer is to be told of', async () => {
  const { ask, server } = await openLater()
  await ask()
  const [asked] = server.asked
  expect(asked?.path).toBe(`/data/v1/accounts/${id}/transactions`)
  expect(Object.fromEntries(asked?.query ?? [])).toEqual({ ...window, async: 'true', webhook_uri: hookUri })
})

test('an API that answers at once is taken at its word', async () => {
  const { ask, server, waited } = await openLater()
  server.answer(inTurn([200, rows]))
  expect(await ask()).toMatchObject(answer)
  expect([server.asked.length, waited.length]).toEqual([1, 0])
})

test('results are looked for after each wait until they are there, with the same token, as one call of the account', async () => {
  const { ask, calls, paths, progress, server, waited } = await openLater()
  server.answer(inTurn([202, progress('Queued')], [200, progress('Queued')], [202, progress('Running')], [200, rows]))
  const tries: string[] = []
  const atEitherEnd: number[] = []
  const turn = {
    run: async <T>(work: () => Promise<T>) => {
      atEitherEnd.push(server.asked.length)
      return work().finally(() => atEitherEnd.push(server.asked.length))
    },
  }
  expect(await ask({ turn, mayTry: (endpoint: string) => tries.push(endpoint) > 0 })).toMatchObject(answer)
  expect(paths().slice(1)).toEqual(Array(3).fill('/data/v1/results/task-1'))
  expect(server.asked.at(-1)?.headers['authorization']).toBe(`Bearer ${secrets.accessToken}`)
  expect(waited.length).toBe(3)
  expect(calls.map(({ endpoint }) => endpoint)).toEqual(['accounts/transactions', 'results', 'results', 'results'])
  expect([tries, atEitherEnd]).toEqual([['accounts/transactions'], [0, 4]])
})

describe('a task that failed', () => {
  test.each([
    ['invalid_date_range', 'bank.range'],
    ['access_denied', 'bank.denied'],
    ['sca_exceeded', 'bank.history-closed'],
    ['account_not_found', 'bank.account-gone'],
    ['provider_too_many_requests', 'bank.busy'],
    ['provider_request_limit_exceeded', 'bank.quota'],
    ['endpoint_not_supported', 'bank.unsupported'],
    ['connector_timeout', 'bank.down'],
    ['a sentence, not a word', 'bank.down'],
    [undefined, 'bank.down'],
  ])('%s is %s of what was asked for, and is not asked again', async (error, code) => {
    const { ask, progress, server } = await openLater()
    server.answer(inTurn([202, progress('Queued')], [200, { results: [], status: 'Failed', error }]))
    expect(await failureOf(ask())).toMatchObject({ code, facts: { endpoint: 'accounts/transactions' } })
    expect(server.asked.length).toBe(2)
  })
})

describe('S44: the token goes nowhere but to the API’s own results', () => {
  test.each([
    ['another host', () => 'http://canary.invalid/data/v1/results/1'],
    ['another port', (own: string) => own.replace(/:\d+/, ':9')],
    ['a name before the host', (own: string) => own.replace('://', '://canary@')],
    ['the host as a name', (own: string) => own.replace('http://', 'http://canary.invalid\\@')],
    ['the metadata of a cloud', () => 'http://169.254.169.254/data/v1/results/1'],
    ['a file', () => 'file:///data/v1/results/1'],
    ['another place of the API', (own: string) => own.replace('results', 'accounts')],
    ['a way out of the results', (own: string) => own.replace('task-1', '../me')],
    ['a hidden way out', (own: string) => own.replace('task-1', '%2e%2e/me')],
    ['no address', () => 'task-1'],
    ['no text', () => 7],
    ['none', () => undefined],
  ])('%s', async (_what, address) => {
    const { ask, progress, results, server } = await openLater()
    server.answer(inTurn([202, { ...progress('Queued'), results_uri: address(results) }]))
    const facts = { endpoint: 'accounts/transactions', reason: 'no results of its own' }
    expect(await failureOf(ask())).toMatchObject({ code: 'bank.unreadable', facts })
    expect(server.asked.length).toBe(1)
  })
})

describe('a look that fails', () => {
  test.each([
    ['a bank that is down', 503, { error: 'temporarily_unavailable' }],
    ['too many looks', 429, {}],
    ['a page', 200, '<html>'],
  ])('in passing (%s) is one look lost', async (_what, status, body) => {
    const { ask, progress, server, waited, waits } = await openLater()
    server.answer(inTurn([202, progress('Queued')], [status, body], [200, rows]))
    expect(await ask()).toMatchObject(answer)
    expect([waited.length, waits]).toEqual([2, []])
  })

  test.each([
    [401, 'invalid_token', 'bank.token'],
    [403, 'access_denied', 'bank.denied'],
    [404, 'not_found', 'bank.down'],
  ])('for good (%i %s) is %s', async (status, error, code) => {
    const { ask, progress, server } = await openLater()
    server.answer(inTurn([202, progress('Queued')], [status, { error }]))
    expect(await failureOf(ask())).toMatchObject({ code })
    expect(server.asked.length).toBe(2)
  })
})

test('what does not come in time is a bank that is not there; so is a word that is none', async () => {
  const { ask, progress, server } = await openLater(2)
  server.answer((reply, _heard, nth) => json(reply, nth === 1 ? 202 : 200, progress('Running')))
  const facts = { endpoint: 'accounts/transactions', reason: 'not done in time' }
  expect(await failureOf(ask())).toMatchObject({ code: 'bank.down', facts })
  expect(server.asked.length).toBe(3)
  server.answer(inTurn([202, progress('Perhaps')]))
  expect(await failureOf(ask())).toMatchObject({ code: 'bank.unreadable' })
})

test('whoever gives up waits no longer', async () => {
  const { progress, server, trueLayer } = await openLater()
  server.answer(inTurn([202, progress('Queued')]))
  const gone = new AbortController()
  const later: Later = {
    hookUri,
    next: async (signal) => {
      gone.abort(new Error('the caller went'))
      signal?.throwIfAborted()
      return true
    },
  }
  const asked = trueLayer.transactions({ ...call, signal: gone.signal, later }, 'account', id, window)
  expect(await failureOf(asked)).toMatchObject({ message: 'the caller went' })
  expect(server.asked.length).toBe(1)
})
