import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Wanted } from '../../src/simulator/protocol/grant.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type Bench, client, codeOf, openBench, redirectUri } from './bench.ts'

/** One bench for all: each test connects anew, and only ever moves the clock on. */
let bench: Bench
beforeAll(async () => {
  bench = await openBench({
    estates: { john1: { accounts: 2, rows: 300, months: 6 }, john2: { accounts: 1, rows: 0 } },
    expiresIn: 200 * 86_400,
  })
})
afterAll(() => bench.bank.close())

type Said = {
  readonly code: number
  readonly error: string | undefined
  readonly details: object | undefined
  readonly headers: Headers
  readonly results: readonly Record<string, unknown>[]
}
type Body = { error?: string; error_details?: object; results?: Record<string, unknown>[] }

/** A connection; its calls are made with nobody present. */
async function connected(wanted: Partial<Wanted> = {}) {
  const issued = await bench.bank.control.connect({ user: 'john1', provider: 'ob-plain', ...wanted })
  const call = async (path: string, headers: Record<string, string> = {}): Promise<Said> => {
    const answer = await bench.get(`/data/v1${path}`, issued.access_token, headers)
    const { error, error_details: details, results = [] } = (await answer.json()) as Body // each test names what it reads
    return { code: answer.status, error, details, headers: answer.headers, results }
  }
  const root = wanted.provider?.startsWith('oauth') ? '/cards' : '/accounts'
  const present = (path: string) => call(path, { 'X-PSU-IP': '203.0.113.7' })
  const accounts = (await present(root)).results.map(({ account_id }) => `${root}/${account_id}`)
  return { ...issued, call, present, account: accounts[0] ?? '', other: accounts[1] ?? '' }
}
type Connected = Awaited<ReturnType<typeof connected>>

let asked = 0
/** A request that no cache knows. */
const fresh = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}t=${++asked}`
const control = () => bench.bank.control
const pass = (by: Temporal.DurationLike): void => control().advance(by)
const todayAt = () => control().now().toZonedDateTimeISO('Europe/London').toPlainDate()
const codesOf = async (call: () => Promise<Said>, times: number): Promise<number[]> => {
  const codes: number[] = []
  for (let n = 0; n < times; n++) codes.push((await call()).code)
  return codes
}
const spend = ({ call }: Connected, path: string, times = 4) => codesOf(() => call(fresh(path)), times)
const good = [200, 200, 200, 200]
const overQuota = { code: 429, error: 'provider_request_limit_exceeded' }

describe('four calls a day with nobody present', () => {
  it('are good, the fifth is refused; somebody present is let through and not counted', async () => {
    const { call, present, account } = await connected()
    const balance = `${account}/balance`
    expect(await codesOf(() => present(fresh(balance)), 5)).toEqual([200, ...good])
    expect(await codesOf(() => call(fresh(balance)), 4)).toEqual(good)
    const refused = await call(fresh(balance))
    expect(refused).toMatchObject(overQuota)
    expect(refused.headers.has('retry-after')).toBe(false)
    expect((await present(fresh(balance))).code).toBe(200)
    expect(await call(fresh(balance))).toMatchObject(overQuota)
  })

  it('come back one by one 24 hours after each, and not at midnight', async () => {
    const { call, account } = await connected()
    const balance = `${account}/balance`
    const times = [0, 5, 2, 3].map((hours) => async () => {
      pass({ hours })
      return (await call(fresh(balance))).code
    })
    for (const time of times) expect(await time()).toBe(200) // at 0, 5, 7 and 10 hours
    pass({ hours: 13, minutes: 59 }) // past one midnight, whenever it began
    expect(await call(fresh(balance))).toMatchObject(overQuota)
    pass({ minutes: 1 })
    expect(await codesOf(() => call(fresh(balance)), 2)).toEqual([200, 429])
    pass({ hours: 5 })
    expect(await codesOf(() => call(fresh(balance)), 2)).toEqual([200, 429])
  })

  it('are each endpoint’s, each account’s and each connection’s own', async () => {
    const first = await connected()
    const second = await connected()
    const { account, other } = first
    expect(await spend(first, `${account}/balance`, 5)).toEqual([...good, 429])
    for (const path of [`${account}/transactions`, `${account}/transactions/pending`, `${other}/balance`, account])
      expect(await spend(first, path, 5)).toEqual([...good, 429])
    expect(await spend(second, `${account}/balance`, 5)).toEqual([...good, 429])
  })

  it('are spent by whatever range is asked for, and by a task as by a call', async () => {
    const { call, account } = await connected()
    const path = `${account}/transactions`
    expect((await call(`${path}?from=2026-11-01`)).code).toBe(200)
    expect((await call(`${path}?from=2026-11-02`)).code).toBe(200)
    for (const from of ['2026-11-03', '2026-11-04'])
      expect((await call(`${path}?from=${from}&async=true`)).code).toBe(202)
    await control().settled()
    expect(await call(`${path}?from=2026-11-05`)).toMatchObject(overQuota)
  })

  it('are not spent by what never reaches the bank', async () => {
    const reader = await connected({ scope: 'accounts transactions balance offline_access' })
    const { call, account } = reader
    for (let n = 0; n < 5; n++) {
      expect((await call(fresh(`${account}/direct_debits`))).code).toBe(403)
      expect((await call(fresh(`${account}/transactions?from=tomorrow`))).code).toBe(400)
      expect((await call(fresh(`${account}/transactions?from=2026-11-02&to=2026-11-01`))).code).toBe(400)
      expect((await call(fresh('/accounts/none/balance'))).code).toBe(404)
      expect((await call('/me')).code).toBe(200)
      expect((await call(`${account}/balance`)).code).toBe(200) // the first from the bank, the others from the cache
    }
    expect(await spend(reader, `${account}/transactions`, 5)).toEqual([...good, 429])
    expect(await spend(reader, `${account}/balance`, 4)).toEqual([200, 200, 200, 429])
  })

  it('are spent by what the bank itself refuses', async () => {
    const { call, account } = await connected({ provider: 'ob-shallow' })
    const tooOld = `${account}/transactions?from=2025-01-01`
    expect(await codesOf(() => call(fresh(tooOld)), 5)).toEqual([400, 400, 400, 400, 429])
  })

  it('are still spent when the consent has been renewed', async () => {
    const spender = await connected({ user: 'john', password: 'eternal' })
    const { account } = spender
    await spend(spender, `${account}/balance`)
    const renewed = await extended(spender.refresh_token)
    const again = await bench.get(`/data/v1${fresh(`${account}/balance`)}`, renewed.access_token ?? '')
    expect(again.status).toBe(429)
  })
})

describe('a bank that is called too often', () => {
  it('lets ten through in ten seconds, whoever calls and whether anybody is present', async () => {
    const first = await connected({ provider: 'ob-impatient' })
    const second = await connected({ provider: 'ob-impatient' })
    pass({ seconds: 10 })
    for (let n = 0; n < 5; n++) {
      expect((await first.call(fresh(n < 3 ? '/info' : first.account))).code).toBe(200)
      pass({ seconds: 1 })
      expect((await second.present(fresh(second.account))).code).toBe(200)
    }
    for (const { present, account } of [first, second]) {
      const { code, error, headers } = await present(fresh(account))
      expect([code, error, headers.get('retry-after')]).toEqual([429, 'provider_too_many_requests', '5'])
    }
    pass({ seconds: 5 })
    expect((await first.present(fresh(first.account))).code).toBe(200)
    expect((await first.present(fresh(first.account))).headers.get('retry-after')).toBe('1')
  })

  it('does not say how long to wait where it is silent about it', async () => {
    const { present, account } = await connected({ provider: 'ob-silent-impatient' })
    pass({ seconds: 10 })
    expect(await codesOf(() => present(fresh(account)), 10)).toEqual([200, 200, ...good, ...good])
    const { error, headers } = await present(fresh(account))
    expect([error, headers.has('retry-after')]).toEqual(['provider_too_many_requests', false])
    pass({ seconds: 10 })
    expect((await present(fresh(account))).code).toBe(200)
  })

  it('is not reached by what the cache answers', async () => {
    const { present, account } = await connected({ provider: 'ob-impatient' })
    pass({ seconds: 10 })
    expect(new Set(await codesOf(() => present(account), 20))).toEqual(new Set([200]))
  })
})

describe('the cache of an hour', () => {
  const place = 'ob-plain'
  const book = () => {
    const [account] = control().truth('john2', place)
    return control().happen('john2', place, account?.accountId ?? '', { kind: 'booked', amountMinor: -100n })
  }

  it('answers the same request with the same rows, whatever has been booked since', async () => {
    const { call, account } = await connected({ user: 'john2' })
    const rows = async (path: string) => (await call(path)).results.length
    const path = `${account}/transactions`
    const before = await rows(path)
    book()
    pass({ minutes: 59, seconds: 59 })
    expect(await rows(path)).toBe(before)
    expect(await rows(`${path}?to=${todayAt()}`)).toBe(before + 1)
    pass({ seconds: 1 })
    expect(await rows(path)).toBe(before + 1)
  })

  it('says how long it will, and since when it has', async () => {
    const { call, account } = await connected({ user: 'john2' })
    const told = async () => {
      const { headers } = await call(`${account}/balance`)
      return ['cache-control', 'last-modified', 'date'].map((name) => headers.get(name))
    }
    const then = new Date(control().now().epochMilliseconds).toUTCString()
    expect(await told()).toEqual(['max-age=3600', then, then])
    pass({ minutes: 40 })
    const now = new Date(control().now().epochMilliseconds).toUTCString()
    expect(await told()).toEqual(['max-age=1200', then, now])
    pass({ minutes: 20 })
    const later = new Date(control().now().epochMilliseconds).toUTCString()
    expect(await told()).toEqual(['max-age=3600', later, later])
  })

  it('is each connection’s own', async () => {
    const first = await connected({ user: 'john2' })
    const path = `${first.account}/transactions`
    const before = (await first.call(path)).results.length
    book()
    const second = await connected({ user: 'john2' })
    expect((await second.call(path)).results).toHaveLength(before + 1)
    expect((await first.call(path)).results).toHaveLength(before)
  })

  it('does not keep what went wrong', async () => {
    const { present, account } = await connected({ provider: 'ob-impatient' })
    pass({ seconds: 10 })
    await codesOf(() => present(fresh(account)), 10)
    expect((await present(`${account}/balance`)).code).toBe(429)
    pass({ seconds: 10 })
    expect((await present(`${account}/balance`)).code).toBe(200)
  })

  it('does not hold what TrueLayer knows itself: a consent that is extended says so at once', async () => {
    const { call, refresh_token } = await connected({ user: 'john', password: 'eternal' })
    const [before] = (await call('/me')).results
    pass({ minutes: 30 })
    const { access_token = '' } = await extended(refresh_token)
    const [after] = await bench.results<Record<string, string>>('/data/v1/me', access_token)
    expect(Date.parse(String(after?.['consent_expires_at'])) - Date.parse(String(before?.['consent_expires_at']))).toBe(
      30 * 60_000,
    )
  })

  it('is not to be found at a bank for trying by hand', async () => {
    const { call, account } = await connected({ provider: 'demo' })
    const told = async () => (await call(`${account}/balance`)).results[0]?.['update_timestamp']
    const first = await told()
    pass({ seconds: 1 })
    expect(await told()).not.toBe(first)
    expect((await call(`${account}/balance`)).headers.get('cache-control')).toBe('max-age=0')
  })
})

type Extended = { action_needed: string; user_input_link?: string; access_token?: string; refresh_token?: string }

async function extended(refreshToken: string | undefined): Promise<Extended> {
  const body = {
    user_has_reconfirmed_consent: true,
    client_id: client.clientId,
    client_secret: client.clientSecret,
    user: { name: 'John Doe', email: 'john@example.org' },
    refresh_token: refreshToken,
    redirect_uri: redirectUri,
  }
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(`${bench.url}/connections/extend`, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await answer.json()) as Extended // its own tests hold the shape
}

describe('a consent', () => {
  const atItsEnd = async ({ call, account, refresh_token = '' }: Connected) => ({
    data: await call(fresh(`${account}/balance`)),
    me: await call('/me'),
    refresh: await (await bench.token({ grant_type: 'refresh_token', refresh_token })).json(),
  })

  it('is over after ninety days to the second: data are denied, and no token comes of it any more', async () => {
    const connection = await connected({ user: 'john' })
    pass({ hours: 90 * 24 - 1, minutes: 59, seconds: 59 })
    expect((await connection.call(fresh(`${connection.account}/balance`))).code).toBe(200)
    pass({ seconds: 1 })
    const denied = { code: 403, error: 'access_denied' }
    expect(await atItsEnd(connection)).toMatchObject({ data: denied, me: denied, refresh: { error: 'invalid_grant' } })
  })

  it('lasts ninety days more from the day on which it is confirmed again, with other tokens', async () => {
    const connection = await connected({ user: 'john', password: 'eternal' })
    pass({ hours: 80 * 24 })
    const { action_needed, access_token = '', refresh_token } = await extended(connection.refresh_token)
    expect(action_needed).toBe('no_action_needed')
    expect((await connection.call('/me')).code).toBe(401)
    pass({ hours: 89 * 24 })
    expect((await bench.get('/data/v1/me', access_token)).status).toBe(200)
    pass({ hours: 2 * 24 })
    expect((await bench.get('/data/v1/me', access_token)).status).toBe(403)
    expect((await extended(refresh_token)).action_needed).toBe('no_action_needed') // an expired one can still be extended
  })
})

describe('a consent that an earlier version of the bank kept', () => {
  it('is refreshed as any other: its person was at the bank when it was last confirmed', async () => {
    let kept = ''
    const state = {
      load: () => kept,
      save(text: string) {
        kept = text
      },
    }
    const earlier = await openBench({ state })
    const { refresh_token } = await earlier.connect()
    await earlier.bank.close()
    kept = JSON.stringify(JSON.parse(kept, (name, value: unknown) => (name === 'authenticatedAt' ? undefined : value)))
    const later = await openBench({ state })
    const { access_token } = (await (
      await later.token({ grant_type: 'refresh_token', refresh_token })
    ).json()) as Extended // as above
    expect((await later.get('/data/v1/me', access_token ?? '')).status).toBe(200)
    await later.bank.close()
  })
})

describe('what is older than ninety days', () => {
  const deepOnes = ({ account }: Connected) => {
    const from = (days: number) => `${account}/transactions?from=${todayAt().subtract({ days })}`
    return { old: from(91), recent: from(90), pending: `${account}/transactions/pending` }
  }

  it('is out of reach five minutes after the sign-in, and nothing else is', async () => {
    const connection = await connected({ user: 'john', provider: 'ob-deep-window' })
    const { call, present } = connection
    const { old, recent, pending } = deepOnes(connection)
    expect((await call(fresh(old))).code).toBe(200)
    pass({ minutes: 5 })
    for (const path of ['/info', old]) expect((await call(fresh(path))).code).toBe(200)
    pass({ seconds: 1 })
    for (const path of ['/info', old])
      expect(await present(fresh(path))).toMatchObject({ code: 403, error: 'sca_exceeded', details: {} })
    for (const path of ['/me', '/accounts', connection.account, `${connection.account}/balance`, recent, pending])
      expect((await call(fresh(path))).code, path).toBe(200)
  })

  it('is denied in the bank’s own words where it says access_denied', async () => {
    const connection = await connected({ user: 'john', provider: 'ob-deep-window-denied' })
    const { old, recent } = deepOnes(connection)
    pass({ minutes: 6 })
    expect(await connection.call(fresh(old))).toMatchObject({
      code: 403,
      error: 'access_denied',
      details: { provider_details: { code: expect.any(String), message: expect.any(String) } },
    })
    expect((await connection.call(fresh(recent))).code).toBe(200)
  })

  it('is given again for five minutes when the person has signed in again', async () => {
    const { refresh_token, account } = await connected({ user: 'john', provider: 'ob-deep-window' })
    const old = `/data/v1${account}/transactions?from=${todayAt().subtract({ days: 400 })}`
    pass({ days: 10 })
    const { user_input_link = '' } = await extended(refresh_token)
    const back = await visitBank(user_input_link, { username: 'john', password: 'doe' })
    const exchange = { grant_type: 'authorization_code', code: codeOf(back), redirect_uri: redirectUri }
    const { access_token } = (await (await bench.token(exchange)).json()) as Extended // as above
    expect((await bench.get(fresh(old), access_token ?? '')).status).toBe(200)
    pass({ minutes: 6 })
    expect((await bench.get(fresh(old), access_token ?? '')).status).toBe(403)
  })

  it('stays out of reach when the consent is only confirmed again, without a visit to the bank', async () => {
    const { refresh_token, account } = await connected({
      user: 'john',
      password: 'eternal',
      provider: 'ob-deep-window',
    })
    const old = `/data/v1${account}/transactions?from=${todayAt().subtract({ days: 400 })}`
    pass({ days: 10 })
    const { access_token = '' } = await extended(refresh_token)
    expect((await bench.get(fresh(old), access_token)).status).toBe(403)
    expect((await bench.get('/data/v1/info', access_token)).status).toBe(403)
  })
})

describe('the depth of a bank', () => {
  it('cuts off what lies before it, or refuses to be asked for it', async () => {
    const cutting = await connected({ user: 'john' })
    const refusing = await connected({ user: 'john', provider: 'ob-shallow' })
    const before = todayAt().with({ day: 1 }).subtract({ months: 3, days: 1 })
    const asking = ({ call, account }: Connected, from: Temporal.PlainDate) =>
      call(fresh(`${account}/transactions?from=${from}`))
    expect((await asking(cutting, before.subtract({ years: 3 }))).code).toBe(200)
    expect(await asking(refusing, before)).toMatchObject({ code: 400, error: 'invalid_date_range' })
    expect((await asking(refusing, before.add({ days: 1 }))).code).toBe(200)
  })

  it('never makes it refuse what is asked for without dates, not even when ninety days are more than three months', async () => {
    const mayDay = await openBench({ now: () => Temporal.Instant.from('2027-05-01T12:00:00Z') })
    const { access_token } = await mayDay.bank.control.connect({ user: 'john', provider: 'ob-shallow' })
    const [account] = mayDay.bank.control.truth('john', 'ob-shallow')
    const path = `/data/v1/accounts/${account?.accountId}/transactions`
    const rows = await mayDay.results<{ timestamp: string }>(path, access_token)
    expect(rows.at(-1)?.timestamp.slice(0, 7)).toBe('2027-02')
    expect((await mayDay.get(`${path}?from=2027-01-31`, access_token)).status).toBe(400)
    await mayDay.bank.close()
  })
})

describe('the order in which a call is looked at', () => {
  it('is consent, bank’s offer, scope, account, dates, cache, calls of late, calls of the day, the bank’s own rules', async () => {
    const narrow = { scope: 'accounts offline_access' }
    const cards = await connected({ provider: 'oauth-cards-only', user: 'john', ...narrow })
    expect((await cards.call('/accounts/none/transactions?from=never')).code).toBe(501)
    const reader = await connected(narrow)
    expect((await reader.call('/accounts/none/transactions?from=never')).code).toBe(403)
    const spender = await connected({ provider: 'ob-shallow' })
    expect((await spender.call('/accounts/none/transactions?from=never')).code).toBe(404)
    await spend(spender, `${spender.account}/transactions`)
    const tooOld = `${spender.account}/transactions?from=2025-01-01`
    expect((await spender.call(`${spender.account}/transactions?from=never`)).code).toBe(400)
    expect((await spender.call(tooOld)).error).toBe('provider_request_limit_exceeded')
    expect((await spender.present(tooOld)).error).toBe('invalid_date_range')
    pass({ days: 90 })
    expect((await cards.call('/accounts/none/transactions?from=never')).code).toBe(403)
  })

  it('asks the bank last: who calls too often is told that first', async () => {
    const { call, account } = await connected({ provider: 'ob-silent-impatient' })
    pass({ seconds: 10 })
    for (let n = 0; n < 4; n++) await call(fresh(`${account}/balance`))
    expect((await call(fresh(`${account}/balance`))).error).toBe('provider_request_limit_exceeded')
    for (let n = 0; n < 4; n++) await call(fresh(account))
    await call(fresh('/accounts'))
    expect((await call(fresh(`${account}/balance`))).error).toBe('provider_too_many_requests')
  })
})

it('goes through a year in seconds: who fetches every day has seen every row', async () => {
  const own = await openBench({ expiresIn: 100 * 86_400 })
  const { control: bank } = own.bank
  type Row = { normalised_provider_transaction_id: string; timestamp: string; description: string }
  const accounts = bank.truth('john', 'ob-plain').slice(0, 2)
  const seen = new Map(accounts.map(({ accountId }) => [accountId, new Map<string, string>()]))
  let token = ''
  for (let day = 0; day <= 365; day++) {
    if (day > 0) bank.advance({ days: 1 })
    if (day % 80 === 0) token = (await bank.connect({ user: 'john', provider: 'ob-plain' })).access_token
    const from = bank
      .now()
      .subtract({ hours: 10 * 24 })
      .toString()
      .slice(0, 10)
    for (const [accountId, rows] of seen)
      for (const row of await own.results<Row>(`/data/v1/accounts/${accountId}/transactions?from=${from}`, token)) {
        const { normalised_provider_transaction_id: id, timestamp, description } = row
        rows.set(id, `${id} ${timestamp.slice(0, 10)} ${description}`)
      }
  }
  for (const { accountId, booked } of bank.truth('john', 'ob-plain').slice(0, 2)) {
    const year = booked.filter(({ day }) => day >= '2026-11-12')
    const lines = year.map(({ normalisedId, day, description }) => `${normalisedId} ${day} ${description}`)
    expect([...(seen.get(accountId)?.values() ?? [])].sort()).toEqual(lines.sort())
  }
  await own.bank.close()
})
