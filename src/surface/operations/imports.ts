import { z } from 'zod'
import { type Judged, largestFileBytes } from '../../domain/statement.ts'
import { commitImport, type Import, previewImport, undoImport } from '../../pipeline/import-file.ts'
import { operation } from '../operation.ts'
import { Id, Imported, ImportPreview } from '../shapes.ts'

export const importsPreview = operation({
  name: 'imports.preview',
  says: 'Reads a statement file and shows what it would change; nothing is written until it is committed.',
  permission: 'write',
  http: { method: 'POST', path: '/imports', status: 201, upload: { largestBytes: largestFileBytes } },
  input: z.strictObject({ file: z.file() }),
  output: ImportPreview,
  async run(adapters, { userId }, { file }) {
    const found = await previewImport(adapters, userId, new Uint8Array(await file.arrayBuffer()))
    const { statement, account, rows } = found
    const { maskedNumber, kind, currency } = statement.account
    return {
      ...toImported(found),
      bank: statement.bank,
      account: { ...account, kind, currency, numberTail: maskedNumber.slice(-4) },
      period: statement.period,
      balances: toBalances(statement),
      rows: rows.map((judged, index) => ({ line: statement.rows[index]?.line ?? 0, ...toRow(judged) })),
    }
  },
})

export const importsCommit = operation({
  name: 'imports.commit',
  says: 'Adds the new rows of a preview to the ledger, all or nothing.',
  permission: 'write',
  http: { method: 'POST', path: '/imports/:id/commit', status: 200 },
  input: z.strictObject({ id: Id }),
  output: Imported,
  run: async (adapters, { userId }, { id }) => toImported(await commitImport(adapters, userId, id)),
})

export const importsRemove = operation({
  name: 'imports.remove',
  says: 'Undoes an import: exactly the rows it added go; a preview is dropped.',
  permission: 'write',
  http: { method: 'DELETE', path: '/imports/:id', status: 204 },
  input: z.strictObject({ id: Id }),
  output: z.void(),
  run: (adapters, { userId }, { id }) => undoImport(adapters, userId, id),
})

function toImported({ id, statement, account, rows }: Import): z.input<typeof Imported> {
  const count = (wanted: Judged['becomes']) => rows.filter(({ becomes }) => becomes === wanted).length
  const days = rows.map(({ row }) => row.bookedOn).toSorted()
  return {
    id,
    format: statement.format,
    accountId: account.id,
    new: count('new'),
    known: count('known'),
    conflicting: count('conflicting'),
    unsure: count('unsure'),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    sumMinor: String(rows.reduce((sum, { row }) => sum + row.amountMinor, 0n)),
  }
}

const toRow = ({ row, becomes, reason }: Judged) => ({
  bookedOn: row.bookedOn,
  amount: { amountMinor: String(row.amountMinor), currency: row.currency },
  description: row.description,
  becomes,
  reason,
})

function toBalances({
  balances,
  account: { currency },
}: Import['statement']): z.input<typeof ImportPreview>['balances'] {
  const money = (minor: bigint) => ({ amountMinor: String(minor), currency })
  return {
    state: balances.state,
    opening: balances.state === 'proven' ? money(balances.openingMinor) : null,
    closing: balances.state === 'proven' ? money(balances.closingMinor) : null,
    line: balances.state === 'broken' ? balances.line : null,
  }
}
