import { expect } from 'vitest'
import { z } from 'zod'
import { ProviderEntry } from '../../../src/wire/auth.ts'
import type { Contract } from '../reading.ts'
import type { Target } from '../target.ts'

export function providers(target: Target, test: Contract): void {
  const list = async (query = '') => {
    const answer = await target.send(`${target.auth}/api/providers${query}`)
    expect(answer.status).toBe(200)
    return z.array(ProviderEntry).parse(await answer.json())
  }

  test('lists its banks to anybody, Mock among them with the published scopes', async () => {
    const mock = (await list()).find(({ provider_id }) => provider_id === 'mock')
    const published = ['accounts', 'balance', 'cards', 'info', 'offline_access', 'transactions']
    expect(mock).toMatchObject({ display_name: expect.stringMatching(/^mock$/i), country: 'uk' })
    expect(mock?.scopes?.toSorted()).toEqual(published)
  })

  test('lists those that have all the scopes asked for, and only those', async () => {
    const has = (scopes: readonly string[] | null | undefined): boolean =>
      ['cards', 'accounts'].every((scope) => scopes?.includes(scope))
    const all = await list()
    const some = await list('?scopes=cards%20accounts')
    expect(some.length).toBeGreaterThan(0)
    expect(some.map(({ provider_id }) => provider_id)).toEqual(
      all.filter(({ scopes }) => has(scopes)).map(({ provider_id }) => provider_id),
    )
  })
}
