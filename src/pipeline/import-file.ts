import type { Adapters } from '../adapters/adapters.ts'
import type { BulkSql } from '../adapters/postgres/pool.ts'
import { Fault } from '../domain/fault.ts'
import { daysCovered, type Judged, type Statement } from '../domain/statement.ts'
import { toStatementTransactions } from '../normalise/statement-rows.ts'
import { judgeRows } from '../reconcile/judge-rows.ts'
import { readStatement } from '../statements/read-statement.ts'
import { dropEmptyFileAccount, fileAccount, saveFileAccount } from '../store/file-accounts.ts'
import { dropPreview, insertImport, lockImport, markCommitted, markUndone } from '../store/imports.ts'
import { lockPerson } from '../store/people.ts'
import { knownTransactions, retractTransactions } from '../store/transactions.ts'
import { releaseHalves } from '../store/transfers.ts'
import { addRows } from './add-rows.ts'
import { settleTransfers } from './settle-transfers.ts'

export type Import = {
  readonly id: string
  readonly statement: Statement
  /** Where it goes or went: an account that earlier files of the same number made, or before the commit none yet. */
  readonly account: { readonly id: string | null; readonly name: string }
  /** What each row is to the ledger, in the order of the file. */
  readonly rows: readonly Judged[]
}

/**
 * Reads a statement file and says what it would change; nothing of the ledger is touched.
 * @throws {Fault} file.too-large, file.unknown-format, file.unreadable
 */
export async function previewImport(
  { database, random }: Adapters,
  userId: string,
  bytes: Uint8Array,
): Promise<Import> {
  const statement = readStatement(bytes)
  const id = random.id()
  return database.asUserInBulk(userId, async (sql) => {
    const known = await fileAccount(sql, userId, statement)
    await insertImport(sql, userId, id, statement)
    return {
      id,
      statement,
      account: known ?? { id: null, name: nameOf(statement) },
      rows: await judged(sql, userId, known?.id ?? null, statement),
    }
  })
}

/**
 * Adds the new rows of a preview to the ledger, labelled like a bank's, with the days they cover: all or nothing. What is new is judged again,
 * by the ledger of this moment and under the account's lock.
 * @throws {Fault} thing.unknown, import.over
 */
export async function commitImport(
  { clock, database, inSlices, metrics, random }: Adapters,
  userId: string,
  id: string,
): Promise<Import> {
  const { tiers, ...committed } = await database.asUserInBulk(userId, async (sql) => {
    const stored = await lockImport(sql, userId, id)
    if (!stored) throw new Fault('thing.unknown')
    const { statement } = stored
    if (statement === null) throw new Fault('import.over', { state: stored.state })
    const now = clock.now().toString()
    const name = nameOf(statement)
    const accountId = await saveFileAccount(
      sql,
      userId,
      { connection: random.id(), account: random.id() },
      statement,
      name,
      now,
    )
    const rows = await judged(sql, userId, accountId, statement)
    const fresh = rows.filter(({ becomes }) => becomes === 'new').map(({ row }) => row)
    const { ids, tiers } = await addRows(sql, { random, inSlices }, userId, accountId, fresh, {
      accountKind: statement.account.kind,
      holderName: null,
    })
    await markCommitted(sql, userId, id, {
      accountId,
      addedIds: ids,
      covered: daysCovered(statement, clock.today()),
      now,
    })
    if (ids.length > 0) await settleTransfers(sql, random, userId, now)
    return { id, statement, account: { id: accountId, name }, rows, tiers }
  })
  metrics.rows.inc({ change: 'added' }, committed.rows.filter(({ becomes }) => becomes === 'new').length)
  for (const [tier, count] of Object.entries(tiers)) metrics.labels.inc({ tier }, count)
  return committed
}

/**
 * Takes an import back: of one that was committed exactly the rows it added, and an account that it leaves empty; a preview is dropped.
 * @throws {Fault} thing.unknown
 */
export async function undoImport({ clock, database, random }: Adapters, userId: string, id: string): Promise<void> {
  await database.asUserInBulk(userId, async (sql) => {
    const stored = await lockImport(sql, userId, id)
    if (!stored) throw new Fault('thing.unknown')
    if (stored.state === 'previewed') await dropPreview(sql, userId, id)
    if (stored.state !== 'committed' || stored.accountId === null) return
    const now = clock.now().toString()
    await markUndone(sql, userId, id, now) // first: it holds the account, as every writer of its rows does
    await lockPerson(sql, userId) // then the person, and only then the rows
    if (stored.addedIds.length > 0) {
      await retractTransactions(sql, userId, stored.addedIds, 'the import that added it was undone')
      await releaseHalves(sql, userId)
      await settleTransfers(sql, random, userId, now)
    }
    await dropEmptyFileAccount(sql, userId, stored.accountId)
  })
}

async function judged(sql: BulkSql, userId: string, accountId: string | null, statement: Statement): Promise<Judged[]> {
  const known =
    accountId === null
      ? []
      : await knownTransactions(sql, userId, accountId, { window: statement.period, pendingSince: null, ids: [] })
  return judgeRows(known, toStatementTransactions(statement))
}

const nameOf = ({ bank, account }: Statement): string => `${bank} ${account.kind}`
