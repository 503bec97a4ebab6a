import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeOf, type FaultCode } from '../../src/domain/fault.ts'
import { settleTransfers } from '../../src/pipeline/settle-transfers.ts'
import { blend, type Dice, dice } from '../../src/simulator/life/dice.ts'
import { importsCommit, importsPreview, importsRemove } from '../../src/surface/operations/imports.ts'
import { syncsUndo } from '../../src/surface/operations/syncs.ts'
import {
  changesList,
  transactionsEdit,
  transactionsRemove,
  transactionsRestore,
} from '../../src/surface/operations/transactions.ts'
import type { Transaction } from '../../src/surface/shapes.ts'
import { everything } from '../harness/account.ts'
import { asOwner } from '../harness/database.ts'
import { variations } from '../harness/long-run.ts'
import { type Bench, openKeptBench } from '../harness/product.ts'

const user = 'john6'
const banks = ['demo', 'ob-provider-id', 'ob-no-ids', 'ob-correcting']
const statement = new Uint8Array(readFileSync(join(import.meta.dirname, '../statements/santander-january.txt')))

test.each(variations([1, 2, 3, 4, 5, 6], 1))(
  'P4: whoever reads the changes from zero has the ledger row for row, while four banks are read at once by two workers and people write (seed %i)',
  async (seed) => {
    const d = dice(blend('changes', seed))
    await using bench = await openKeptBench({ bank: { estates: { [user]: { accounts: 2, rows: 160, months: 6 } } } })
    await bench.beside() // a second worker over the same database
    const along = reader(bench, () => d.between(1, 300))
    const anew = reader(bench, () => 1000)
    const stopped = { now: false }
    const reading = [
      untilStopped(stopped, along.page),
      untilStopped(stopped, async () => {
        if ((await anew.page()) === 'end') anew.beginAgain()
      }),
    ]

    const made = await Promise.all(banks.map((providerId) => bench.connect(user, { providerId })))
    const runs = made.map(({ sync }) => sync.id)
    for (let round = 0; round < 3; round += 1) {
      bench.advance({ hours: 24 + d.below(48) })
      const rows = await everything(bench)
      const [run] = d.below(2) === 0 ? runs.splice(d.below(runs.length), 1) : []
      const [finished] = await Promise.all([
        Promise.all(made.map(({ connectionId }) => bench.sync({ connectionId }))),
        write(bench, d, rows),
        importAndUndo(bench),
        run && unless(bench.client.ask(syncsUndo, { id: run }), ['sync.undone']),
      ])
      runs.push(...finished.map(({ id }) => id))
    }

    stopped.now = true
    await Promise.all(reading)
    for (const one of [along, anew]) while ((await one.page()) !== 'end');
    const after = reader(bench, () => 1000)
    while ((await after.page()) !== 'end');
    const ledger = await everything(bench)
    expect(ledger.length).toBeGreaterThan(500)
    expect(ledger.map(({ id }) => id).toSorted()).toEqual(await idsInTheTable(bench))
    for (const one of [along, anew, after]) {
      expect(one.problems).toEqual([])
      expect(one.rows()).toEqual(ledger)
    }
    expect(await transfersAnew(bench)).toEqual(ledger)
  },
  180_000,
)

/** Keeps a ledger of its own by the feed alone, a page at a time. */
function reader({ client }: Bench, limit: () => number) {
  const ledger = new Map<string, Transaction>()
  const problems: string[] = []
  let cursor = '0'
  return {
    problems,
    async page(): Promise<'more' | 'end'> {
      const { items, nextCursor } = await client.ask(changesList, { cursor, limit: limit() })
      for (const change of items) {
        if (BigInt(change.cursor) <= BigInt(cursor)) problems.push(`${change.cursor} comes after ${cursor}`)
        if ((change.kind === 'removed') !== (change.transaction === null)) problems.push(`${change.id}: ${change.kind}`)
        if (change.transaction) ledger.set(change.id, change.transaction)
        else ledger.delete(change.id)
        cursor = change.cursor
      }
      return nextCursor === null ? 'end' : 'more'
    },
    beginAgain() {
      ledger.clear()
      cursor = '0'
    },
    rows: (): Transaction[] => [...ledger.values()].toSorted((a, b) => (place(a) < place(b) ? 1 : -1)),
  }
}

const place = ({ bookedOn, id }: Transaction): string => `${bookedOn} ${id}`

async function untilStopped(stopped: { readonly now: boolean }, step: () => Promise<unknown>): Promise<void> {
  while (!stopped.now) await step()
}

/** Somebody edits, deletes and restores rows. */
async function write({ client }: Bench, d: Dice, rows: readonly Transaction[]): Promise<void> {
  const gone: FaultCode[] = ['thing.unknown', 'transaction.withdrawn', 'transaction.undone']
  for (let n = 0; n < 12; n += 1) {
    const { id } = d.pick(rows)
    const deed = d.below(3)
    if (deed === 0) await unless(client.ask(transactionsEdit, { id, note: `note ${n}` }), gone)
    else if (deed === 1) await unless(client.ask(transactionsEdit, { id, category: 'groceries.supermarket' }), gone)
    else {
      await unless(client.ask(transactionsRemove, { id }), gone)
      if (d.below(2) === 0) await unless(client.ask(transactionsRestore, { id }), gone)
    }
  }
}

async function importAndUndo({ client }: Bench): Promise<void> {
  for (let n = 0; n < 3; n += 1) {
    const { id } = await client.ask(importsPreview, { file: new File([statement], '') })
    await client.ask(importsCommit, { id })
    if (n < 2) await client.ask(importsRemove, { id })
  }
}

async function unless(work: Promise<unknown>, codes: readonly FaultCode[]): Promise<void> {
  await work.catch((error: unknown) => {
    if (!codes.includes(codeOf(error))) throw error
  })
}

async function idsInTheTable({ fresh }: Bench): Promise<string[]> {
  const { rows } = await asOwner(
    (db) => db.query<{ id: string }>('select id from transactions where removed_by is null order by id'),
    fresh.address.database,
  )
  return rows.map(({ id }) => id)
}

/** The ledger once all of it has been looked at for transfers, as if nobody had before: no change may have been passed over. */
async function transfersAnew(bench: Bench): Promise<Transaction[]> {
  await asOwner((db) => db.query('update users set paired_seq = 0'), bench.fresh.address.database)
  const { clock, database, random } = bench.product.adapters
  await database.asUser(bench.userId, (sql) => settleTransfers(sql, random, bench.userId, clock.now().toString()))
  return everything(bench)
}
