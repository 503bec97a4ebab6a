import { expect, test } from 'vitest'
import { syncsStart } from '../../src/surface/operations/syncs.ts'
import { Sync } from '../../src/surface/shapes.ts'
import { openBench } from '../harness/product.ts'

/** Every message of a server-sent stream until the server ends it. */
async function messages(url: URL, headers: Readonly<Record<string, string>>): Promise<Sync[]> {
  const response = await fetch(url, { headers })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const text = await response.text()
  return [...text.matchAll(/^event: sync\ndata: (.*)$/gm)].map(([, data]) => Sync.parse(JSON.parse(data ?? '')))
}

test('the live story of a sync: asked before received, rows as each window commits, and an end', async () => {
  await using bench = await openBench({ bank: { latencyMs: 150 } })
  const { connectionId } = await bench.connect()
  bench.advance({ hours: 72 })
  const { id } = await bench.client.ask(syncsStart, { connectionId })
  const story = await messages(new URL(`/api/v1/syncs/${id}/events`, bench.product.address), bench.client.headers)
  expect(story.length).toBeGreaterThan(2)
  expect(story.at(-1)).toMatchObject({
    state: 'done',
    accounts: [{ phase: 'done' }, { phase: 'done' }, { phase: 'done' }, { phase: 'done' }],
  })
  const asking = story.find(({ accounts }) =>
    accounts.some(({ phase, received }) => phase === 'asking' && received === 0),
  )
  expect(asking?.accounts.every(({ window }) => window !== null)).toBe(true)
  for (const [earlier, later] of story.slice(1).map((sync, index) => [story[index], sync] as const)) {
    const received = (sync: Sync | undefined) => sync?.accounts.reduce((sum, account) => sum + account.received, 0) ?? 0
    expect(received(later)).toBeGreaterThanOrEqual(received(earlier))
  }
})

test('a finished sync tells its end at once; an unknown one is unknown here too', async () => {
  await using bench = await openBench()
  const { sync } = await bench.connect()
  const [only, ...more] = await messages(
    new URL(`/api/v1/syncs/${sync.id}/events`, bench.product.address),
    bench.client.headers,
  )
  expect(only).toEqual(sync)
  expect(more).toEqual([])
  const unknown = await fetch(new URL(`/api/v1/syncs/${bench.userId}/events`, bench.product.address), {
    headers: bench.client.headers,
  })
  expect(unknown.status).toBe(404)
})
