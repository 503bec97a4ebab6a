import type { Banks } from '../adapters/banks.ts'
import type { Packed } from '../adapters/packed.ts'
import type { Place, Sealer } from '../adapters/secrets.ts'
import type { SyncAccount } from '../store/accounts.ts'
import type { RawAnswer } from '../store/raw-answers.ts'
import { balanceIn, bookedIn, pendingIn, wholly } from './ask-bank.ts'
import type { ToStore } from './store-window.ts'

/** The bank's words as they came, and whose account it was, sealed; their rows are read from them again by `recalled`. */
export const keptAnswer = (
  sealer: Sealer,
  runId: string,
  accountId: string,
  { booked, pending, balance }: ToStore,
  holderName: string | null,
): Buffer =>
  sealer.sealPacked(
    placeOf(runId, accountId),
    joined([booked.packed, pending?.packed ?? null, balance?.packed ?? null, holderName]),
  )

/** What was to be stored when the answer came. @throws {Fault} secret.wrong */
export async function recalled(
  { readBack }: Banks,
  sealer: Sealer,
  runId: string,
  account: SyncAccount,
  { window, sealed }: RawAnswer,
): Promise<{ readonly toStore: ToStore; readonly holderName: string | null }> {
  const [booked, pending = null, balance = null, holderName = null] = parted(
    sealer.openPacked(placeOf(runId, account.id), sealed),
  )
  return {
    toStore: {
      ...wholly(window, bookedIn(account, window, await readBack.transactions(booked ?? ''))),
      next: null,
      pending: pending === null ? null : pendingIn(account, await readBack.transactions(pending)),
      balance: balance === null ? null : balanceIn(account, await readBack.balance(balance, account.kind)),
    },
    holderName,
  }
}

const placeOf = (runId: string, accountId: string): Place => ({
  table: 'raw_answers',
  row: `${runId} ${accountId}`,
  column: 'sealed',
})

/** Their lengths on a line of its own, then the texts as they are: a long one is not written out a second time to be quoted. */
const joined = (texts: readonly (Packed | string | null)[]): (Packed | string)[] => [
  `${JSON.stringify(texts.map((text) => text?.length ?? null))}\n`,
  ...texts.filter((text) => text !== null),
]

function parted(whole: string): (string | null)[] {
  const end = whole.indexOf('\n')
  const lengths: (number | null)[] = JSON.parse(whole.slice(0, end)) // as joined above
  let from = end + 1
  return lengths.map((length) => {
    const text = length === null ? null : whole.slice(from, from + length)
    from += length ?? 0
    return text
  })
}
