import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectionsList } from '../../src/surface/operations/connections.ts'
import { importsCommit, importsPreview } from '../../src/surface/operations/imports.ts'
import { changesList } from '../../src/surface/operations/transactions.ts'
import { type Grid, openGrid } from './grid.ts'

let grid: Grid
beforeAll(async () => {
  grid = await openGrid({ pace: { idleInTransactionSeconds: 60 } }) // nobody is stopped here, and 50,000 rows are labelled within a transaction
})
afterAll(() => grid[Symbol.asyncDispose]())

const rows = 50_000
/** Half of them are written when the process that writes them is killed. */
const halfWay = `PAYMENT ${rows / 2}`

/** A statement of as many rows, newest first, whose balances add up. */
function statement(): File {
  const days = (n: number): string => {
    const [year, month, day] = Temporal.PlainDate.from('2025-12-31')
      .subtract({ days: Math.floor(n / 140) })
      .toString()
      .split('-')
    return `${day}/${month}/${year}`
  }
  const body = Array.from({ length: rows }, (_, n) =>
    [`Date: ${days(n)}`, `Description: PAYMENT ${n + 1}`, 'Amount: -1.00', `Balance: ${n}.00`].join('\r\n'),
  )
  return new File([[`From: 01/01/2025 to 31/12/2025`, 'Account: XXXX XXXX XXXX 1234', ...body].join('\r\n')], '')
}

const kept = async (): Promise<Record<string, number>> => {
  const { rows } = await grid.db.query<Record<string, number>>(
    `select (select count(*) from transactions)::int as transactions, (select count(*) from accounts)::int as accounts,
       (select count(*) from connections)::int as connections, (select count(*) from transaction_versions)::int as versions,
       (select count(*) from imports where state = 'previewed')::int as previews`,
  )
  return rows[0] ?? {}
}

test('F8: killed half-way through an import of 50,000 rows: nothing of it is there, and it is imported whole when asked again', async () => {
  const worker = await grid.worker()
  const preview = await grid.client.ask(importsPreview, { file: statement() })
  expect(preview.new).toBe(rows)
  const before = await kept()
  await grid.db.query(`
    create function waits() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(8); return new; end $$;
    create trigger waits before insert on transactions for each row when (new.description = '${halfWay}') execute function waits()`)
  const lock = await grid.lock('select pg_advisory_xact_lock(8)')
  const cutOff = expect(
    fetch(`${worker.address}/api/v1${importsCommit.http.path.replace(':id', preview.id)}`, {
      method: importsCommit.http.method,
      headers: grid.client.headers,
    }),
  ).rejects.toThrow()
  await grid.blocked(/insert into transactions/)
  await worker.end('SIGKILL')
  await cutOff
  await lock.release()

  expect(await kept()).toEqual(before)
  expect((await grid.client.ask(connectionsList, {})).items).toEqual([])
  expect((await grid.client.ask(changesList, { cursor: '0' })).items).toEqual([])
  expect(await grid.client.ask(importsCommit, { id: preview.id })).toMatchObject({ new: rows, known: 0 })
  expect(await kept()).toEqual({ ...before, transactions: rows, accounts: 1, connections: 1, previews: 0 })
  await expect(grid.client.ask(importsCommit, { id: preview.id })).rejects.toMatchObject({ code: 'import.over' })
}, 180_000)
