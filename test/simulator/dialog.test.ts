import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type Bench, challengeOf, codeOf, openBench, redirectUri } from './bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.bank.close())

const john = { username: 'john', password: 'doe' }
const parts = (back: string | null) => Object.fromEntries(new URL(back ?? 'http://nowhere').searchParams)
const visit = async (url: string): Promise<string> => (await fetch(url)).text()

describe('the auth link', () => {
  it('brings back access_denied and the state after Cancel, without a sign-in too', async () => {
    const back = await visitBank(bench.link(), { username: 'nobody', password: 'x', decision: 'cancel' })
    expect(parts(back)).toEqual({ error: 'access_denied', state: 's t&te' })
  })

  it('lets the person choose a bank where it names none, and offers only those it covers', async () => {
    const page = await visit(bench.link({ provider_id: '', providers: 'uk-ob-all uk-cs-mock' }))
    expect(page).toContain('value="demo"')
    expect(page).toContain('value="mock"')
    expect(page).not.toContain('value="oauth-cards-only"')
    expect(codeOf(await visitBank(bench.link({ provider_id: '' }), { ...john, provider: 'mock' }))).not.toBe('')
  })

  it.each([
    ['an unknown client', { client_id: 'stranger' }],
    ['a redirect address that differs by a slash', { redirect_uri: `${redirectUri}/` }],
  ])('answers %s with a page and never with a redirect', async (_, change) => {
    const answer = await fetch(bench.link(change), { redirect: 'manual' })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('location')).toBeNull()
    expect(await answer.text()).toContain('This link does not work')
  })

  it.each([
    ['another response_type', { response_type: 'token' }],
    ['an unknown scope', { scope: 'accounts everything' }],
    ['a bank that its providers do not cover', { provider_id: 'mock', providers: 'uk-ob-all' }],
    ['a plain code challenge', { code_challenge: 'abc', code_challenge_method: 'plain' }],
  ])('sends %s back as invalid_request', async (_, change) => {
    const answer = await fetch(bench.link(change), { redirect: 'manual' })
    expect(parts(answer.headers.get('location'))).toMatchObject({ error: 'invalid_request', state: 's t&te' })
  })

  it('returns by a form where the link asks for form_post', async () => {
    const dialog =
      (await fetch(bench.link({ response_mode: 'form_post' }), { redirect: 'manual' })).headers.get('location') ?? ''
    const session = new URL(dialog).searchParams.get('session_id') ?? ''
    const post = (fields: Record<string, string>) =>
      fetch(`${bench.url}/dialog`, { method: 'POST', body: new URLSearchParams({ session, ...fields }) })
    await post(john)
    const answer = await post({ decision: 'allow' })
    const page = await answer.text()
    expect(page).toContain(`<form method="post" action="${redirectUri}">`)
    expect(page).toMatch(/name="code" value="[0-9A-F]{64}"/)
    expect(page).toContain('name="state" value="s t&#38;te"')
    expect(answer.headers.get('content-security-policy')).toContain("form-action 'self' http://localhost:4000")
  })
})

describe('the pages', () => {
  const session = async (): Promise<string> =>
    (await fetch(bench.link(), { redirect: 'manual' })).headers.get('location') ?? ''
  const post = (dialog: string, fields: Record<string, string>) =>
    fetch(dialog.replace(/\?.*/, ''), {
      method: 'POST',
      body: new URLSearchParams({ session: new URL(dialog).searchParams.get('session_id') ?? '', ...fields }),
    })

  it('asks again with a sentence after a wrong password, and shares nothing', async () => {
    const dialog = await session()
    const page = await (await post(dialog, { username: 'john', password: 'wrong' })).text()
    expect(page).toContain('That name and password do not belong together')
    expect(page).toContain('name="password"')
    expect(await visitBank(bench.link(), { username: 'john7', password: 'doe8' })).toBeNull()
  })

  it('names the accounts, what is shared and until when', async () => {
    const dialog = await session()
    const page = await (await post(dialog, john)).text()
    for (const words of [
      'Let Tributary see your accounts?',
      'John Doe',
      'Joint household account',
      'Classic credit card',
      'Standing orders',
      'until 20 February 2027',
    ])
      expect(page).toContain(words)
  })

  it('works once: after the decision the link is spent', async () => {
    const dialog = await session()
    await post(dialog, john)
    await fetch(dialog.replace(/\?.*/, ''), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ session: new URL(dialog).searchParams.get('session_id') ?? '', decision: 'allow' }),
    })
    const again = await post(dialog, { decision: 'allow' })
    expect(again.status).toBe(400)
    expect(await again.text()).toContain('used or is too old')
  })

  it('does not let a decision skip the sign-in', async () => {
    const dialog = await session()
    expect(await (await post(dialog, { decision: 'allow' })).text()).toContain('name="password"')
  })

  it('escapes what comes from outside and forbids scripts and frames', async () => {
    const strange = await openBench({
      clients: [
        { clientId: 'bench', clientSecret: 's', redirectUris: [redirectUri], name: '<script>alert(1)</script>' },
      ],
    })
    const answer = await fetch(strange.link({ provider_id: '' }))
    const page = await answer.text()
    expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
    expect(page).not.toContain('<script')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("frame-ancestors 'none'")
    await strange.bank.close()
  })
})

describe('a code', () => {
  const exchange = (back: string | null, more: Record<string, string> = {}) =>
    bench.token({ grant_type: 'authorization_code', code: codeOf(back), redirect_uri: redirectUri, ...more })
  const errorOf = async (answer: Response) => [answer.status, await answer.json()]

  it('is spent by a wrong verifier', async () => {
    const link = bench.link({ code_challenge: challengeOf('the right one'), code_challenge_method: 'S256' })
    const back = await visitBank(link, john)
    expect((await exchange(back, { code_verifier: 'another' })).status).toBe(400)
    expect(await errorOf(await exchange(back, { code_verifier: 'the right one' }))).toEqual([
      400,
      { error: 'invalid_authorization_code' },
    ])
  })

  it('lives five minutes', async () => {
    const other = await openBench()
    const [early, late] = [await visitBank(other.link(), john), await visitBank(other.link(), john)]
    const send = (back: string | null) =>
      other.token({ grant_type: 'authorization_code', code: codeOf(back), redirect_uri: redirectUri })
    other.bank.control.advance({ minutes: 4, seconds: 59 })
    expect((await send(early)).status).toBe(200)
    other.bank.control.advance({ seconds: 1 })
    expect(await errorOf(await send(late))).toEqual([400, { error: 'invalid_authorization_code' }])
    await other.bank.close()
  })
})
