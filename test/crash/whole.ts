import { expect } from 'vitest'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { connectionsList } from '../../src/surface/operations/connections.ts'
import { changesList, transactionsList } from '../../src/surface/operations/transactions.ts'
import type { Transaction } from '../../src/surface/shapes.ts'
import { type Grid, until } from './grid.ts'

/**
 * What must hold whatever was killed: no run is left half done, no lease is held, no job remains, the ledger is the bank's truth row for row, the
 * feed leads to the same ledger, and every account says truly how it stands.
 * @param users those whose accounts are connected
 * @param apart connections that are known to need their person
 */
export async function expectWhole(grid: Grid, users: readonly string[], apart: readonly string[] = []): Promise<void> {
  await until('every run has ended, and every job', () => isQuiet(grid))
  const { items: connections } = await grid.client.ask(connectionsList, {})
  const { items: accounts } = await grid.client.ask(accountsList, {})
  const truth = users.flatMap((user) => grid.bank.control.truth(user, 'demo'))
  expect(accounts.map(({ providerAccountId }) => providerAccountId).toSorted()).toEqual(
    truth.map(({ accountId }) => accountId).toSorted(),
  )
  const well = connections.filter(({ id }) => !apart.includes(id))
  expect(well.map(({ state, reason }) => [state, reason])).toEqual(well.map(() => ['ok', '']))
  const today = Temporal.Now.plainDateISO('UTC').toString()
  for (const { connectionId, ...account } of accounts.filter(({ connectionId }) => !apart.includes(connectionId)))
    expect({ connectionId, ...account }).toMatchObject({ state: 'ok', reason: '', coveredTo: today })

  const rows = await everything(grid)
  const told = truth.flatMap(({ accountId, booked, pending }) => {
    const id = accounts.find(({ providerAccountId }) => providerAccountId === accountId)?.id
    return [
      ...booked.map((row) => [id, 'booked', row.day, row.amountMinor, row.description].join(' | ')),
      ...pending.map((row) => [id, 'pending', row.day, row.amountMinor, row.description].join(' | ')),
    ]
  })
  const stored = rows.map(contentOf)
  const [doubled, lost] = [without(stored, told), without(told, stored)]
  expect([doubled.length, doubled.slice(0, 5), lost.length, lost.slice(0, 5)]).toEqual([0, [], 0, []])
  expect(await followed(grid)).toEqual(new Map(rows.map((row) => [row.id, row])))
}

async function isQuiet({ db }: Grid): Promise<boolean> {
  const { rows } = await db.query<{ left: number }>(
    `select (select count(*) from sync_runs where finished_at is null) + (select count(*) from sync_connection_runs where state in ('queued', 'running'))
       + (select count(*) from sync_account_runs where state in ('queued', 'running')) + (select count(*) from connections where lease_until is not null)
       + (select count(*) from pgboss.job where name <> 'sweep' and name not like '\\_\\_%' and state < 'completed') as left`,
  )
  return Number(rows[0]?.left) === 0
}

/** Those of the first, counted, that the second has not. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1)
  return some.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

const contentOf = ({ accountId, status, bookedOn, amount, description }: Transaction): string =>
  [accountId, status, bookedOn, amount.amountMinor, description].join(' | ')

async function everything({ client }: Grid): Promise<Transaction[]> {
  const all: Transaction[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await client.ask(transactionsList, { limit: 500, cursor })
    all.push(...page.items)
    if (page.nextCursor === null) return all
    cursor = page.nextCursor
  }
}

/** The ledger as the change feed tells it from its beginning. */
async function followed({ client }: Grid): Promise<Map<string, Transaction>> {
  const ledger = new Map<string, Transaction>()
  for (let cursor = '0'; ; ) {
    const { items, nextCursor } = await client.ask(changesList, { cursor, limit: 500 })
    for (const { id, transaction } of items)
      if (transaction) ledger.set(id, transaction)
      else ledger.delete(id)
    if (nextCursor === null) return ledger
    cursor = nextCursor
  }
}
