import type { PoolClient } from 'pg'
import { afterAll, expect, test } from 'vitest'
import type { BulkSql } from '../../src/adapters/postgres/pool.ts'
import { keyOwner, sessionOwner, spendSignInLink } from '../../src/store/access.ts'
import { dueConnections } from '../../src/store/connections.ts'
import { pairingViews } from '../../src/store/pairings.ts'
import { insertRun, runViews, unfinishedParts } from '../../src/store/runs.ts'
import { changesSince, knownTransactions, listTransactions } from '../../src/store/transactions.ts'
import { releaseHalves } from '../../src/store/transfers.ts'
import { undoRun } from '../../src/store/undo.ts'
import { freshDatabase } from '../harness/database.ts'
import { sqlThat } from '../harness/sql-that.ts'

const id = '01926b5e-0000-7000-8000-000000000000'
const at = '2026-01-02T03:04:05Z'
const hash = Buffer.from('x')
const january = { from: '2026-01-01', to: '2026-01-31' }
const run = {
  userId: id,
  id,
  cause: 'person',
  psuIp: null,
  psuIpUntil: null,
  connectionIds: [],
  accountId: null,
  replayOf: null,
  now: at,
} as const
const nothing = { account: null, from: null, to: null, status: null, category: null, q: null }

/** Every index that guards nothing is there for a query; the query it is there for. */
const queries: Record<string, (sql: BulkSql) => Promise<unknown>> = {
  api_keys_hash: (sql) => keyOwner(sql, hash),
  connections_due: (sql) => dueConnections(sql, at, 10),
  pairings_open_first: (sql) => pairingViews(sql, id, null, { open: true, id }, 50),
  pairings_second: (sql) => knownTransactions(sql, id, id, { window: january, pendingSince: at, ids: [] }),
  raw_answers_old: (sql) => insertRun(sql, run),
  sessions_token: (sql) => sessionOwner(sql, hash, at),
  sign_in_links_token: (sql) => spendSignInLink(sql, hash, at),
  sync_connection_runs_open: (sql) => unfinishedParts(sql, 10),
  sync_runs_newest: (sql) => runViews(sql, id, { before: { requestedAt: at, id }, limit: 10 }),
  transaction_versions_run: (sql) => undoRun(sql, id, id, 0, at),
  transactions_account_newest: (sql) => listTransactions(sql, id, { ...nothing, account: id }, null, 50),
  transactions_bank_id: (sql) => knownTransactions(sql, id, id, { window: january, pendingSince: at, ids: ['an-id'] }),
  transactions_changes: (sql) => changesSince(sql, id, 5n, 50),
  transactions_deleted: (sql) => listTransactions(sql, id, { ...nothing, status: 'removed' }, null, 50),
  transactions_newest: (sql) => listTransactions(sql, id, nothing, { bookedOn: '2026-01-01', id }, 50),
  transactions_pending: (sql) => knownTransactions(sql, id, id, { window: january, pendingSince: at, ids: [] }),
  transactions_transfers: (sql) => releaseHalves(sql, id),
}

const fresh = await freshDatabase()
afterAll(() => fresh[Symbol.asyncDispose]())

test('each index that guards nothing has a query here', async () => {
  const { rows } = await fresh.database.pool.query<{ name: string }>(
    `select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
     where not i.indisunique and c.relnamespace = 'public'::regnamespace order by 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(queries))
})

test.each(Object.entries(queries))('%s is what its query goes by', async (index, query) => {
  const client = await fresh.database.pool.connect()
  try {
    // Tables of a few rows are quicker read whole and sorted; tables that matter are not.
    await client.query('set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off')
    const plans: string[] = []
    await query(explaining(client, plans))
    expect(plans.join('\n')).toContain(index)
  } finally {
    client.release(true)
  }
})

/** Keeps how the server would go about each statement. */
const explaining = (client: PoolClient, plans: string[]) =>
  sqlThat(async ({ sql, parameters }) => {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, [...parameters])
    plans.push(...rows.map((row) => row['QUERY PLAN']))
  })
