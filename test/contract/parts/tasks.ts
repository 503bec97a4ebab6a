import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { z } from 'zod'
import { Account, Transaction } from '../../../src/wire/data.ts'
import { differences } from '../published.ts'
import { bearer, type Contract, readerOf } from '../reading.ts'
import type { Target } from '../target.ts'

const Queued = z.object({
  results_uri: z.url(),
  task_id: z.string(),
  status: z.enum(['Queued', 'Running', 'Succeeded']),
})

/** An account without the time at which it was looked at. */
const Holding = Account.transform(({ update_timestamp: _, ...holding }) => holding)

export function tasks(target: Target, test: Contract): void {
  const { get, rows } = readerOf(target)
  const queued = async (path: string, more = ''): Promise<z.output<typeof Queued>> => {
    const answer = await get(`${path}${path.includes('?') ? '&' : '?'}async=true${more}`)
    expect(answer.status).toBe(202)
    return Queued.parse(await answer.json())
  }
  const read = async (resultsUri: string): Promise<Response> => {
    const { access_token } = await target.tokens()
    return target.send(resultsUri, { headers: { Authorization: bearer(access_token) } })
  }
  const succeeded = async (resultsUri: string): Promise<{ results: unknown[] }> => {
    const seen: string[] = []
    for (let look = 0; look < 200; look++) {
      const answer = z.looseObject({ status: z.string() }).parse(await (await read(resultsUri)).json())
      if (answer.status === 'Succeeded') return z.looseObject({ results: z.array(z.unknown()) }).parse(answer)
      seen.push(answer.status)
      expect(['Queued', 'Running']).toContain(answer.status)
      await target.patience()
    }
    throw new Error(`not done yet: ${seen.join(' ')}`)
  }

  test('a request in asynchronous mode is put off, and says where its results will be', async () => {
    const { results_uri, task_id, status } = await queued('/accounts')
    expect(status).toBe('Queued')
    expect(new URL(results_uri).origin).toBe(new URL(target.api).origin)
    expect(new URL(results_uri).pathname).toBe(`/data/v1/results/${task_id}`)
    expect((await queued('/accounts')).task_id).not.toBe(task_id)
  })

  test('its results are those of the same request made at once', async () => {
    const [account] = await rows(Account, '/accounts')
    const requests: readonly (readonly [path: string, schema: z.ZodType<unknown>])[] = [
      ['/accounts', Holding],
      [`/accounts/${account?.account_id}/transactions`, Transaction],
    ]
    for (const [path, schema] of requests) {
      const { results } = await succeeded((await queued(path)).results_uri)
      expect(results.length).toBeGreaterThan(0)
      expect(z.array(schema).parse(results)).toEqual(await rows(schema, path))
    }
  })

  test('results are for a good token only', async () => {
    const { results_uri } = await queued('/accounts')
    expect((await target.send(results_uri, { headers: { Authorization: bearer('garbage') } })).status).toBe(401)
  })

  test('the end of a task is told at the address given for it', async () => {
    const told = Promise.withResolvers<{ method: string | undefined; body: unknown }>()
    const receiver = createServer((request, response) => {
      text(request).then((body) => told.resolve({ method: request.method, body: JSON.parse(body) }), told.reject)
      response.end()
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const { port } = z.object({ port: z.number() }).parse(receiver.address())
    const { task_id, results_uri } = await queued(
      '/accounts',
      `&webhook_uri=${encodeURIComponent(`http://127.0.0.1:${port}/hook`)}`,
    )
    const { method, body } = await told.promise
    receiver.close()
    expect(method).toBe('POST')
    expect(differences('data', 'WebhookRequest', body)).toEqual([])
    expect(body).toMatchObject({
      task_id,
      results_uri,
      status: 'Succeeded',
      request_uri: `${target.api}/data/v1/accounts`,
    })
    expect((await succeeded(results_uri)).results.length).toBeGreaterThan(0)
  })
}
