import { randomUUIDv7 } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import pg from 'pg'

/**
 * The least that must be done to have a bank's rows: list the accounts, fetch every history at once, `JSON.parse`, write the rows. Nothing is compared,
 * labelled or checked. It writes as the product does, in its role and under its policies, one statement an account; or by a bare COPY, which
 * row-level security does not allow, as the owner. Says when it is ready, waits for a line, and says what it took.
 */
type Order = {
  readonly url: string
  readonly accessToken: string
  readonly database: pg.PoolConfig
  readonly userId: string
  readonly connectionId: string
  readonly way: 'insert' | 'copy'
}
const order = JSON.parse(process.argv[2] ?? '') as Order // bench/stand/floor.ts wrote it
const columns =
  'n bigint, id uuid, status text, booked_on date, bank_time text, amount_minor bigint, currency text, description text, normalised_id text, provider_id text, volatile_id text, hints jsonb, category text, merchant text, category_source text, confidence real, category_reason text, enricher_version int'
const names = columns.split(', ').map((column) => column.split(' ')[0] ?? '')
const rest = names.slice(1).join(', ')
const insert = `insert into transactions (user_id, account_id, first_seq, seq, ${rest}) select $1, $2, n, n, ${rest} from json_to_recordset($3::json) as r (${columns})`
const named = (row: readonly unknown[]) => Object.fromEntries(row.map((value, n) => [names[n], value]))

const pool = new pg.Pool({ ...order.database, max: 10 })
await Promise.all(Array.from({ length: 10 }, () => pool.query('select pg_sleep(0.05)'))) // all ten are there before the clock starts
const go = once(createInterface(process.stdin), 'line')
process.stdout.write('{"ready":true}\n')
await go
const before = process.cpuUsage()
const from = performance.now()
const { results } = await asked('/data/v1/accounts')
await Promise.all(results.map((account) => copied(String(account['account_id']), account)))
const ms = performance.now() - from
const { user, system } = process.cpuUsage(before)
process.stdout.write(`${JSON.stringify({ ms, cpuSeconds: (user + system) / 1e6 })}\n`)
await pool.end()
process.exit(0)

type Row = Readonly<Record<string, unknown>>

async function asked(path: string): Promise<{ results: Row[] }> {
  const answer = await fetch(order.url + path, { headers: { Authorization: `Bearer ${order.accessToken}` } })
  return JSON.parse(await answer.text())
}

async function copied(providerId: string, { currency, display_name }: Row): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const sixYearsAgo = new Date(Date.now() - 6 * 365 * 86_400_000).toISOString().slice(0, 10)
  const { results } = await asked(`/data/v1/accounts/${providerId}/transactions?from=${sixYearsAgo}&to=${today}`)
  const rows = results.map((row, n) => [
    n + 1,
    randomUUIDv7(),
    'booked',
    String(row['timestamp']).slice(0, 10),
    row['timestamp'],
    Math.round(Number(row['amount']) * 100),
    row['currency'],
    row['description'],
    row['normalised_provider_transaction_id'],
    row['provider_transaction_id'],
    row['transaction_id'],
    {
      merchantName: null,
      mechanism: row['transaction_category'],
      classification: row['transaction_classification'],
      meta: row['meta'],
    },
    'groceries.supermarket',
    'A merchant',
    'payee',
    0.9,
    'Known merchant',
    1,
  ])
  const accountId = randomUUIDv7()
  const db = await pool.connect()
  await db.query('begin')
  if (order.way === 'insert')
    await db.query(`select set_config('role', 'tributary_app', true), set_config('app.user_id', $1, true)`, [
      order.userId,
    ])
  await db.query(
    `insert into accounts (user_id, id, connection_id, provider_account_id, kind, name, currency, state) values ($1, $2, $3, $4, 'account', $5, $6, 'ok')`,
    [order.userId, accountId, order.connectionId, providerId, display_name, currency],
  )
  if (order.way === 'insert') await db.query(insert, [order.userId, accountId, JSON.stringify(rows.map(named))])
  else
    await copyIn(
      db,
      rows.map((row) => [order.userId, accountId, ...row, row[0]]),
    )
  await db.query('commit')
  db.release()
}

/** The text form of COPY. */
function copyIn(db: pg.PoolClient, rows: readonly (readonly unknown[])[]): Promise<void> {
  const text = rows.map((row) => row.map(field).join('\t')).join('\n')
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const copying = {
    submit: (connection: { query(text: string): void }) =>
      connection.query(`copy transactions (user_id, account_id, seq, ${rest}, first_seq) from stdin`),
    handleCopyInResponse(connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }) {
      connection.sendCopyFromChunk(Buffer.from(text))
      connection.endCopyFrom()
    },
    handleCommandComplete() {},
    handleReadyForQuery: () => resolve(),
    handleError: reject,
    callback() {},
  }
  db.query(copying as unknown as pg.Submittable) // pg calls these by name
  return promise
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(/[\\\t\n\r]/g, (one) => `\\${{ '\t': 't', '\n': 'n', '\r': 'r' }[one] ?? one}`)
}
