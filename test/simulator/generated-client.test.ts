import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'openapi-typescript-codegen'
import * as oauth from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type Bench, client, everyScope, openBench, redirectUri } from './bench.ts'

// Neither the client nor the sign-in is ours here: one is generated from spec/ by a public generator, the other is openid-client.

type Results<T> = Promise<{ results: T[] }>
type Holding = { account_id: string; display_name: string }
type Row = { transaction_id: string; timestamp: string; description: string; amount: number; transaction_type: string }
type OfAccount = { accountId: string; from?: string; to?: string }

/** What this test uses of the generated code; that it is there and works is what the test is about. */
type Generated<T> = { readonly Client: new (config: { BASE: string; TOKEN: string }) => T }
type DataClient = {
  meta: {
    getMe(none: object): Results<{ credentials_id: string }>
    getInfo(none: object): Results<{ full_name: string }>
  }
  accounts: {
    getAccounts(none: object): Results<Holding>
    getAccount(of: OfAccount): Results<Holding>
    getAccountBalance(of: OfAccount): Results<{ current: number }>
    getAccountTransactions(of: OfAccount): Results<Row>
    getAccountPendingTransactions(of: OfAccount): Results<Row>
    getAccountDirectDebits(of: OfAccount): Results<{ name: string }>
    getAccountStandingOrders(of: OfAccount): Results<{ payee: string }>
  }
  cards: {
    getCards(none: object): Results<Holding>
    getCard(of: OfAccount): Results<Holding>
    getCardBalance(of: OfAccount): Results<{ current: number }>
    getCardTransactions(of: OfAccount): Results<Row>
    getCardPendingTransactions(of: OfAccount): Results<Row>
  }
  connectionManagement: { extendConnection(of: { requestBody: object }): Promise<{ action_needed: string }> }
}
type AuthClient = {
  providers: { getProviders(none: object): Promise<{ provider_id: string }[]> }
  accessTokens: {
    generateAccessToken(of: { requestBody: object }): Promise<{ access_token: string; refresh_token: string }>
    deleteCredential(): Promise<unknown>
  }
}

let folder: string
let bench: Bench
let data: Generated<DataClient>
let auth: Generated<AuthClient>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tributary-generated-'))
  bench = await openBench()
  data = await generated<DataClient>('data-api-v1')
  auth = await generated<AuthClient>('authentication-api')
})
afterAll(async () => {
  await bench.bank.close()
  await rm(folder, { recursive: true })
})

async function generated<T>(document: string): Promise<Generated<T>> {
  const output = join(folder, document)
  await generate({
    input: `spec/${document}.json`,
    output,
    clientName: 'Client',
    useOptions: true,
    exportSchemas: false,
  })
  return (await import(join(output, 'index.ts'))) as Generated<T> // written a moment ago, so no compiler has seen it
}

const dataClient = (TOKEN: string): DataClient => new data.Client({ BASE: `${bench.url}/data/v1`, TOKEN })
const authClient = (TOKEN = ''): AuthClient => new auth.Client({ BASE: bench.url, TOKEN })

/** Sign-in as openid-client does it: link, PKCE, state, exchange. */
async function signIn(): Promise<{ configuration: oauth.Configuration; tokens: oauth.TokenEndpointResponse }> {
  const server = {
    issuer: bench.url,
    authorization_endpoint: `${bench.url}/`,
    token_endpoint: `${bench.url}/connect/token`,
  }
  const { clientId, clientSecret } = client
  const configuration = new oauth.Configuration(server, clientId, clientSecret, oauth.ClientSecretPost(clientSecret))
  oauth.allowInsecureRequests(configuration) // a bank on this machine
  const [pkceCodeVerifier, expectedState] = [oauth.randomPKCECodeVerifier(), oauth.randomState()]
  const link = oauth.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: everyScope,
    state: expectedState,
    provider_id: 'demo',
    code_challenge: await oauth.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  })
  const back = await visitBank(link.href, { username: 'john', password: 'doe' })
  const checks = { pkceCodeVerifier, expectedState }
  return { configuration, tokens: await oauth.authorizationCodeGrant(configuration, new URL(back ?? ''), checks) }
}

describe('a client generated from spec/, with openid-client for the sign-in', () => {
  it('connects, fetches everything, refreshes and disconnects', async () => {
    const { configuration, tokens } = await signIn()
    const { meta, accounts, cards } = dataClient(tokens.access_token)
    const truth = bench.bank.control.truth('john')
    expect((await meta.getInfo({})).results).toMatchObject([{ full_name: 'John Doe' }])

    const found = {
      account: (await accounts.getAccounts({})).results,
      card: (await cards.getCards({})).results,
    }
    const named = Object.entries(found).flatMap(([kind, list]) =>
      list.map(({ account_id, display_name }) => [kind, account_id, display_name]),
    )
    expect(named.sort()).toEqual(truth.map(({ kind, accountId, name }) => [kind, accountId, name]).sort())

    const reading = { from: '2024-11-01', to: '2026-11-22' }
    for (const { kind, accountId, currentMinor, booked, pending } of truth) {
      const of = { accountId, ...reading }
      const card = kind === 'card'
      const single = card ? cards.getCard({ accountId }) : accounts.getAccount({ accountId })
      const balance = card ? cards.getCardBalance({ accountId }) : accounts.getAccountBalance({ accountId })
      const rows = card ? cards.getCardTransactions(of) : accounts.getAccountTransactions(of)
      const open = card
        ? cards.getCardPendingTransactions({ accountId })
        : accounts.getAccountPendingTransactions({ accountId })
      expect((await single).results).toMatchObject([{ account_id: accountId }])
      expect((await balance).results.map(({ current }) => signed(current, card))).toEqual([currentMinor])
      expect((await rows).results.map((row) => told(row, card)).reverse()).toEqual(booked.map(held))
      expect((await open).results.map((row) => told(row, card)).reverse()).toEqual(pending.map(held))
    }
    const accountId = found.account[0]?.account_id ?? ''
    expect((await accounts.getAccountDirectDebits({ accountId })).results.length).toBeGreaterThan(0)
    expect((await accounts.getAccountStandingOrders({ accountId })).results.length).toBeGreaterThan(0)

    const next = await oauth.refreshTokenGrant(configuration, tokens.refresh_token ?? '')
    expect((await dataClient(next.access_token).meta.getMe({})).results).toHaveLength(1)
    await expect(meta.getMe({})).rejects.toMatchObject({ status: 401 })

    await authClient(next.access_token).accessTokens.deleteCredential()
    await expect(dataClient(next.access_token).meta.getMe({})).rejects.toMatchObject({ status: 401 })
    await expect(oauth.refreshTokenGrant(configuration, next.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })

  it('lists banks, refreshes by JSON, and extends at the address that a generator makes of the document', async () => {
    const { tokens } = await signIn()
    expect((await authClient().providers.getProviders({})).map(({ provider_id }) => provider_id)).toContain('demo')
    const { clientId: client_id, clientSecret: client_secret } = client
    const refresh = { grant_type: 'refresh_token', client_id, client_secret, refresh_token: tokens.refresh_token }
    const next = await authClient().accessTokens.generateAccessToken({ requestBody: refresh })
    // it takes no notice of the servers of a single operation, and so asks below /data/v1
    const extended = await dataClient(next.access_token).connectionManagement.extendConnection({
      requestBody: {
        user_has_reconfirmed_consent: true,
        client_id,
        client_secret,
        user: { name: 'John Doe', email: 'john@example.com' },
        refresh_token: next.refresh_token,
        redirect_uri: redirectUri,
      },
    })
    expect(extended.action_needed).toBe('authentication_needed')
  })
})

/** An amount of an answer in pence, out negative: on a card the bank writes what was spent, and what is owed, as positive. */
const signed = (amount: number, card: boolean): bigint => BigInt(Math.round((card ? -amount : amount) * 100))

const told = ({ transaction_id, timestamp, description, amount }: Row, card: boolean) => [
  transaction_id,
  timestamp.slice(0, 10),
  description,
  signed(amount, card),
]
const held = (row: ReturnType<Bench['bank']['control']['truth']>[number]['booked'][number]) => [
  row.transactionId,
  row.day,
  row.description,
  row.amountMinor,
]
