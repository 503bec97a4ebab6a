import { systemClock } from '../../src/adapters/clock.ts'
import { readConfig } from '../../src/adapters/config.ts'
import { openProduct } from '../../src/product.ts'
import { openBank } from '../../src/simulator/bank.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { openClient } from '../../src/surface/client.ts'
import { connectionsStart } from '../../src/surface/operations/connections.ts'
import { syncsGet, syncsStart } from '../../src/surface/operations/syncs.ts'
import { transactionsEdit, transactionsList, transactionsRemove } from '../../src/surface/operations/transactions.ts'

/**
 * Fills the database of DATABASE_URL as a person and a bank fill it in some days: one card of an invented customer, a row that the bank corrected
 * and one that it took back, one with the person's note and category, and one that they deleted.
 */
const user = 'john7'
const providerId = 'demo'
const port = 4178
const truelayer = { clientId: 'tributary', clientSecret: 'tributary-secret' }
let now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const start = now
const bank = openBank({
  clients: [{ ...truelayer, redirectUris: [`http://localhost:${port}/connect/callback`] }],
  estates: { [user]: { cards: 1, accounts: 0, rows: 120, months: 12 } },
  now: () => start,
})
const { url } = await bank.listen(0)
const config = readConfig({
  ...process.env,
  TRUELAYER_CLIENT_ID: truelayer.clientId,
  TRUELAYER_CLIENT_SECRET: truelayer.clientSecret,
  TRUELAYER_AUTH_URL: url,
  TRUELAYER_API_URL: url,
})
const clock = { ...systemClock, now: () => now, today: () => now.toString().slice(0, 10) }
const product = await openProduct(config, { version: 'filling', port, clock })
const client = openClient(fetch, product.address, product.localToken, null)

const { authorizeUrl } = await client.ask(connectionsStart, { providerId })
await fetch((await visitBank(authorizeUrl, { username: user, password: 'doe7' })) ?? '', { headers: client.headers })
await synced()
const [account] = bank.control.truth(user, providerId)
const { accountId = '', booked = [] } = account ?? {}
const [corrected, withdrawn] = booked.slice(-2)
if (!corrected || !withdrawn) throw new Error('the customer has bought nothing')
bank.control.happen(user, providerId, accountId, {
  kind: 'corrected',
  paymentId: corrected.paymentId,
  amountMinor: corrected.amountMinor - 100n,
})
bank.control.happen(user, providerId, accountId, {
  kind: 'announced',
  amountMinor: -1999n,
  description: 'BOOKSHOP LTD',
})
bank.control.happen(user, providerId, accountId, { kind: 'withdrawn', paymentId: withdrawn.paymentId })
for (const _ of ['missed once', 'and once more']) {
  now = now.add({ hours: 5 })
  bank.control.advance({ hours: 5 })
  await synced()
}
const { items } = await client.ask(transactionsList, { status: 'booked', limit: 9 })
const [noted, deleted] = items.slice(-2) // older than what the bank changes
await client.ask(transactionsEdit, { id: noted?.id ?? '', note: 'A birthday', category: 'groceries.supermarket' })
await client.ask(transactionsRemove, { id: deleted?.id ?? '' })
await product.stop()
await bank.close()

/** Asks for a sync, or joins the one that began by itself, and waits for its end. */
async function synced(): Promise<void> {
  const { id } = await client.ask(syncsStart, {})
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = (): Promise<void> =>
    client.ask(syncsGet, { id }).then(({ finishedAt }) => (finishedAt === null ? undefined : resolve()))
  product.adapters.events.onRun(id, look)
  await look()
  await promise
}
