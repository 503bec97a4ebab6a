import { expect } from 'vitest'
import { Account, Card } from '../../../src/wire/data.ts'
import { bearer, type Contract, readerOf, refusal } from '../reading.ts'
import type { Target } from '../target.ts'

export function errors(target: Target, test: Contract): void {
  const { get, rows } = readerOf(target)

  test('a token that is none, or not there, is unauthorized', async () => {
    for (const Authorization of [bearer('garbage'), ''])
      expect(await refusal(get('/me', { Authorization }))).toEqual([401, 'unauthorized'])
  })

  test('a token whose signature is not the issuer’s is unauthorized', async () => {
    const { access_token } = await target.tokens()
    const [header, claims, signature = ''] = access_token.split('.')
    const turned = [...signature].reverse().join('')
    expect(await refusal(get('/me', { Authorization: bearer(`${header}.${claims}.${turned}`) }))).toEqual([
      401,
      'unauthorized',
    ])
  })

  test('an account that is not there is not found, whatever is asked of it', async () => {
    for (const path of ['', '/balance', '/transactions', '/transactions/pending'])
      for (const kind of ['accounts', 'cards'])
        expect(await refusal(get(`/${kind}/no-such-account${path}`)), kind + path).toEqual([404, 'account_not_found'])
  })

  test('a card is no account', async () => {
    const [card] = await rows(Card, '/cards')
    expect(await refusal(get(`/accounts/${card?.account_id}`))).toEqual([404, 'account_not_found'])
  })

  const ranges: Readonly<Record<string, readonly [query: (today: Temporal.PlainDate) => string, code: string]>> = {
    'ends before it begins': [
      (today) => `from=${today.subtract({ days: 9 })}&to=${today.subtract({ days: 10 })}`,
      'invalid_date_range',
    ],
    'is not of dates': [() => 'from=yesterday', 'validation_error'],
  }
  for (const [what, [query, code]] of Object.entries(ranges)) {
    test(`a range that ${what} is refused`, async () => {
      const said = new Date((await get('/me')).headers.get('date') ?? '')
      const today = said.toTemporalInstant().toZonedDateTimeISO('Europe/London').toPlainDate()
      const [account] = await rows(Account, '/accounts')
      const [card] = await rows(Card, '/cards')
      for (const of of [`/accounts/${account?.account_id}`, `/cards/${card?.account_id}`])
        expect(await refusal(get(`${of}/transactions?${query(today)}`))).toEqual([400, code])
    })
  }

  test('what the consent does not cover is denied', async () => {
    const { access_token } = await target.connect({ link: { scope: 'accounts offline_access' } })
    const [account] = await rows(Account, '/accounts', access_token)
    const of = `/accounts/${account?.account_id}`
    for (const path of ['/info', '/cards', `${of}/balance`, `${of}/transactions`, `${of}/transactions/pending`])
      expect(await refusal(get(path, { Authorization: bearer(access_token) })), path).toEqual([403, 'access_denied'])
  })

  test('every call for a mock user error.… fails by that user’s name', async () => {
    for (const code of mockErrors) {
      const { access_token } = await target.connect({ username: `error.${code}`, password: 'error' })
      for (const path of ['/info', '/accounts', '/cards']) {
        const [status, said] = await refusal(get(path, { Authorization: bearer(access_token) }))
        expect(status).toBeGreaterThanOrEqual(400) // which it is, is not published
        expect(said).toBe(code)
      }
    }
  })

  test('the mock users with an IBAN have one for each account, and it checks', async () => {
    const { access_token } = await target.connect({ username: 'john3', password: 'iban3' })
    const ibans = (await rows(Account, '/accounts', access_token)).map(
      ({ account_number }) => account_number?.iban ?? '',
    )
    expect(new Set(ibans).size).toBe(ibans.length)
    expect(ibans.map(remainder)).toEqual(ibans.map(() => 1n))
  })
}

const mockErrors = [
  'account_permanently_locked',
  'account_temporarily_locked',
  'internal_error',
  'provider_error',
  'user_input_required',
  'wrong_credentials',
]

/** By ISO 13616: 1 where the check digits are right. */
function remainder(iban: string): bigint {
  const figures = [...(iban.slice(4) + iban.slice(0, 4))].map((sign) => Number.parseInt(sign, 36)).join('')
  return BigInt(figures) % 97n
}
