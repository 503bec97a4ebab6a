import { expect } from 'vitest'
import { ProviderEntry } from '../../../src/wire/auth.ts'
import {
  Account,
  AccountBalance,
  Card,
  CardBalance,
  DirectDebit,
  Info,
  Me,
  StandingOrder,
  Transaction,
} from '../../../src/wire/data.ts'
import { type Contract, readerOf, refusal } from '../reading.ts'
import type { Target } from '../target.ts'

export function data(target: Target, test: Contract): void {
  const { get, row, rows } = readerOf(target)
  const first = async (kind: Kind): Promise<string> =>
    `/${kind}/${(await rows(Holding[kind], `/${kind}`))[0]?.account_id}`

  test('/me tells of the connection and until when it may be used', async () => {
    const me = await row(Me, '/me')
    expect(me).toMatchObject({
      client_id: target.client.client_id,
      consent_status: 'Authorised',
      provider: { provider_id: 'mock' },
    })
    const [created = '', updated = '', ends = ''] = [
      me.consent_created_at,
      me.consent_status_updated_at,
      me.consent_expires_at,
    ].map(String)
    expect(Temporal.Instant.compare(created, updated)).toBeLessThanOrEqual(0)
    const days = Temporal.Instant.from(ends).since(Temporal.Instant.from(updated)).total('days')
    expect(days).toBeGreaterThanOrEqual(89)
    expect(days).toBeLessThanOrEqual(92)
    expect(me.scopes).toEqual(expect.arrayContaining(['accounts', 'transactions', 'offline_access']))
  })

  test('/info has at least a full name', async () => {
    expect((await row(Info, '/info')).full_name).toBeTruthy()
  })

  for (const kind of ['accounts', 'cards'] as const) {
    test(`/${kind} lists what there is, each under an id of its own by which it can be asked for`, async () => {
      const listed = await rows(Holding[kind], `/${kind}`)
      const ids = listed.map(({ account_id }) => account_id)
      expect(ids.length).toBeGreaterThan(0)
      expect(new Set(ids).size).toBe(ids.length)
      for (const one of listed) {
        const { update_timestamp, ...alone } = await row(Holding[kind], `/${kind}/${one.account_id}`)
        expect(update_timestamp).toBeTruthy()
        expect(one).toMatchObject(alone)
      }
    })

    test(`/${kind} know their balance`, async () => {
      const balance = await row(Balance[kind], `${await first(kind)}/balance`)
      expect(balance).toMatchObject({
        currency: 'GBP',
        current: expect.stringMatching(decimal),
        available: expect.stringMatching(decimal),
      })
    })

    test(`/${kind} have transactions that say which way they went, in sign and in word`, async () => {
      const found = await rows(Transaction, `${await first(kind)}/transactions`)
      expect(found.length).toBeGreaterThan(0)
      const out = kind === 'cards' ? 'CREDIT' : 'DEBIT' // on a card what is spent is positive
      for (const { amount, transaction_type, transaction_id, description } of found) {
        expect(transaction_type, description).toBe(amount.startsWith('-') ? out : other(out))
        expect(transaction_id).toBeTruthy()
      }
    })

    test(`/${kind} give the transactions of a range, both of its days included`, async () => {
      const path = `${await first(kind)}/transactions`
      const days = (await rows(Transaction, path)).map(dayOf).sort()
      const [from = '', to = ''] = [days.at(1), days.at(-2)]
      const within = (await rows(Transaction, `${path}?from=${from}&to=${to}`)).map(dayOf)
      expect(within.toSorted()).toEqual(days.filter((day) => day >= from && day <= to))
      expect(within).toEqual(expect.arrayContaining([from, to]))
      const timed = await rows(Transaction, `${path}?from=${from}T00:00:00Z&to=${to}T00:00:00Z`)
      expect(timed.map(dayOf)).toEqual(within)
    })

    test(`/${kind} have pending transactions, or say that they cannot`, async () => {
      const path = `${await first(kind)}/transactions/pending`
      const answer = await get(path)
      if (answer.status === 200) expect(await rows(Transaction, path)).toBeDefined()
      else expect(await refusal(answer)).toEqual([501, 'endpoint_not_supported'])
    })
  }

  test('what the bank does not offer is not supported', async () => {
    const account = await first('accounts')
    for (const resource of ['direct_debits', 'standing_orders'])
      expect(await refusal(get(`${account}/${resource}`)), resource).toEqual([501, 'endpoint_not_supported'])
  })

  test('a bank that offers them has direct debits and standing orders', async () => {
    const { access_token } = await target.connect({
      link: { providers: '', provider_id: await offering(target, ['direct_debits', 'standing_orders']) },
    })
    const [account] = await rows(Account, '/accounts', access_token)
    const of = `/accounts/${account?.account_id}`
    const debits = await rows(DirectDebit, `${of}/direct_debits`, access_token)
    const orders = await rows(StandingOrder, `${of}/standing_orders`, access_token)
    expect(debits.length).toBeGreaterThan(0)
    expect(orders.length).toBeGreaterThan(0)
    for (const { frequency } of orders) expect(frequency).toMatch(published)
  })

  test('running balances come with the balance scope only', async () => {
    const running = async (scope: string): Promise<unknown[]> => {
      const { access_token } = await target.connect({ link: { scope } })
      const [account] = await rows(Account, '/accounts', access_token)
      return (await rows(Transaction, `/accounts/${account?.account_id}/transactions`, access_token)).map(
        ({ running_balance }) => running_balance ?? null,
      )
    }
    expect(new Set(await running('accounts transactions'))).toEqual(new Set([null]))
    expect(await running('accounts transactions balance')).not.toContain(null)
  })
}

type Kind = 'accounts' | 'cards'
const Holding = { accounts: Account, cards: Card } as const
const Balance = { accounts: AccountBalance, cards: CardBalance } as const
const decimal = /^-?\d+(\.\d+)?$/
const other = (type: string): string => (type === 'DEBIT' ? 'CREDIT' : 'DEBIT')
const dayOf = ({ timestamp }: { timestamp: string }): string => timestamp.slice(0, 10)

/** The published forms of a standing order's frequency. */
const published = /^(EvryDay|EvryWorkgDay|QtrDay|(IntrvlDay):\d\d|(IntrvlMnthDay|IntrvlWkDay|WkInMnthDay):\d\d:\d\d)$/

async function offering(target: Target, scopes: readonly string[]): Promise<string> {
  const listed = ProviderEntry.array().parse(await (await target.send(`${target.auth}/api/providers`)).json())
  return listed.find((bank) => scopes.every((scope) => bank.scopes?.includes(scope)))?.provider_id ?? ''
}
