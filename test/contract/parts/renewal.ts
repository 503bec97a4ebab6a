import { expect } from 'vitest'
import { ExtendAnswer } from '../../../src/wire/auth.ts'
import { bearer, type Contract, readerOf, refusal } from '../reading.ts'
import type { Target } from '../target.ts'

export function renewal(target: Target, test: Contract): void {
  const { get } = readerOf(target)
  const extend = (change: Readonly<Record<string, unknown>>): Promise<Response> =>
    target.send(`${target.api}/connections/extend`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        user_has_reconfirmed_consent: true,
        ...target.client,
        user: { name: 'John Doe', email: 'john@example.com' },
        state: 'again',
        ...change,
      }),
    })
  const problem = async (answer: Promise<Response>) => [
    (await answer).status,
    (await answer).headers.get('content-type')?.split(';')[0],
  ]

  test('extending the connection of john / doe needs them at the bank, at an address that is given', async () => {
    const { refresh_token } = await target.tokens()
    const answer = await extend({ refresh_token })
    const { action_needed, user_input_link } = ExtendAnswer.parse(await answer.json())
    expect([answer.status, action_needed]).toEqual([200, 'authentication_needed'])
    expect(URL.canParse(user_input_link ?? '')).toBe(true)
  })

  test('extending that of john / eternal needs nothing, and brings new tokens', async () => {
    const before = await target.connect({ password: 'eternal' })
    const { action_needed, access_token } = ExtendAnswer.parse(
      await (await extend({ refresh_token: before.refresh_token })).json(),
    )
    expect(action_needed).toBe('no_action_needed')
    expect((await get('/me', { Authorization: bearer(access_token ?? '') })).status).toBe(200)
  })

  test('the person’s way through an extension ends in a code for the same connection', async () => {
    const before = await target.connect()
    const { user_input_link } = ExtendAnswer.parse(await (await extend({ refresh_token: before.refresh_token })).json())
    const back = new URL(await target.visit(user_input_link ?? ''))
    expect(back.searchParams.get('state')).toBe('again')
    const { redirect_uri } = target.client
    const code = back.searchParams.get('code') ?? ''
    expect((await target.token({ grant_type: 'authorization_code', code, redirect_uri })).status).toBe(200)
  })

  test('what cannot be extended is told in a problem document', async () => {
    const { refresh_token } = await target.tokens()
    const problems = [
      [{ refresh_token: 'no-such-token' }, 401],
      [{ refresh_token: undefined }, 400],
      [{ refresh_token, client_id: undefined }, 400],
      [{ refresh_token, user_has_reconfirmed_consent: undefined }, 400],
    ] as const
    for (const [change, status] of problems)
      expect(await problem(extend(change)), JSON.stringify(change)).toEqual([status, 'application/problem+json'])
  })

  test('a deleted connection is over', async () => {
    const { access_token, refresh_token } = await target.connect()
    const headers = { Authorization: bearer(access_token) }
    const answer = await target.send(`${target.auth}/api/delete`, { method: 'DELETE', headers })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect((await get('/accounts', headers)).status).toBeGreaterThanOrEqual(400)
    expect(await refusal(target.token({ grant_type: 'refresh_token', refresh_token: refresh_token ?? '' }))).toEqual([
      400,
      'invalid_grant',
    ])
  })
}
