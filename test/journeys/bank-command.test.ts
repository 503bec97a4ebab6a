import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { bankProcess } from '../harness/bank-process.ts'
import { freshFolder, tributary, up } from '../harness/process.ts'

type Status = {
  connections: { bank: string; accounts: { id: string; name: string; state: string; transactions: number }[] }[]
}
type Row = { accountId: string; status: string; amount: { amountMinor: string } }
type Truth = { items: { name: string; booked: { amountMinor: string }[] }[] }

/** The bank by its own command, the product by its own, and nothing between them but what TrueLayer publishes. */
test.each([
  ['tributary bank', ['--control'], { bank: 'demo', user: 'john' }],
  ['tributary-bank', ['--api-port', '0', '--control-port', '0'], { bank: 'ob-no-ids', user: 'john42' }],
] as const)(
  '%s %j: what the product shows of %o is what the bank holds true',
  async (program, doors, { bank: provider, user }) => {
    const port = await freePort()
    const redirect = `http://localhost:${port}/connect/callback`
    await using bank = await bankProcess(program, ...doors, '--frozen', '--client', `journey:s3cret:${redirect}`)
    const { authUrl, apiUrl, controlUrl, clientId, clientSecret, banks } = bank.document
    await using folder = await freshFolder()
    const environment = {
      ...folder.environment,
      PORT: String(port),
      TRUELAYER_AUTH_URL: authUrl,
      TRUELAYER_API_URL: apiUrl,
      TRUELAYER_CLIENT_ID: clientId,
      TRUELAYER_CLIENT_SECRET: clientSecret,
    }
    const product = await up(environment)
    const connected = await tributary(environment, 'connect', '--bank', provider, '--user', user, '--json')
    expect(connected).toMatchObject({ code: 0 })

    const asked = await fetch(`${controlUrl}/truth?user=${user}&provider=${provider}`)
    const { items: truth } = (await asked.json()) as Truth // in control-http.test.ts it has its shape
    const held = truth.map(({ name, booked }) => ({
      name,
      rows: booked.length,
      pence: sum(booked.map((row) => row.amountMinor)),
    }))
    expect(held.every(({ rows }) => rows > 20)).toBe(true)

    const status: Status = JSON.parse((await tributary(environment, 'status', '--json')).out)
    expect(status.connections.map((one) => one.bank)).toEqual([banks.find(({ id }) => id === provider)?.name])
    const accounts = status.connections.flatMap((one) => one.accounts)
    expect(new Set(accounts.map(({ state }) => state))).toEqual(new Set(['ok']))
    const exported = (await tributary(environment, 'export')).out.trimEnd().split('\n')
    const rows = exported.map((line): Row => JSON.parse(line)).filter(({ status }) => status === 'booked')
    const shown = accounts.map(({ id, name, transactions }) => {
      const own = rows.filter(({ accountId }) => accountId === id)
      expect(own.length).toBe(transactions)
      return { name, rows: own.length, pence: sum(own.map(({ amount }) => amount.amountMinor)) }
    })
    const byName = (all: typeof held) => all.toSorted((a, b) => a.name.localeCompare(b.name))
    expect(byName(shown)).toEqual(byName(held))

    expect(await product.end('SIGTERM')).toBe(0)
    expect(await bank.end('SIGTERM')).toMatchObject({ code: 0, err: '' })
  },
)

const sum = (amounts: readonly string[]): bigint => amounts.reduce((all, minor) => all + BigInt(minor), 0n)

/** Since the bank must know the product's redirect URI before the product runs. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
