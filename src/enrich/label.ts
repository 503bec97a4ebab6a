import type { AccountKind } from '../domain/account.ts'
import type { Label, ProviderHints } from '../domain/transaction.ts'
import { cascade } from './cascade.ts'
import { describe, nameOf, type Rail, type Reading } from './describe.ts'
import type { Case } from './tiers/tier.ts'
import { wordsOf } from './words.ts'

/** Raised whenever a row could be labelled differently than before, so that stale labels can be found. */
export const enricherVersion = 1

/** `amountMinor` is signed, money out negative; `holderName` as the provider gives it. */
export type EnrichInput = {
  readonly description: string
  readonly direction: 'debit' | 'credit'
  readonly amountMinor: bigint
  readonly currency: string
  readonly accountKind: AccountKind
  readonly hints: ProviderHints
  readonly holderName: string | null
}

/** Category, merchant and where they come from; `review` with a null category where nothing is sure enough. */
export const labelOf = (input: EnrichInput): Label => decide(input, describe(input.description))

export type LabelRows = (inputs: readonly EnrichInput[]) => Label[]

/** One label a row, in order. Wordings are read once, and rows that read alike are decided once, however many times it is asked. */
export function openLabels(): LabelRows {
  const readings = new Map<string, Reading>()
  const decided = new Map<string, Label>()
  return (inputs) =>
    inputs.map((input) => {
      const reading = madeOnce(readings, input.description, () => describe(input.description))
      return madeOnce(decided, alike(input, reading), () => decide(input, reading))
    })
}

function madeOnce<T>(made: Map<string, T>, key: string, make: () => T): T {
  const before = made.get(key)
  if (before !== undefined) return before
  const value = make()
  made.set(key, value)
  return value
}

const alike = ({ direction, accountKind, hints, holderName }: EnrichInput, { key }: Reading): string =>
  [key, direction, accountKind, hints.mechanism, hints.merchantName, holderName, ...hints.classification].join('\u0000') // no bank's text holds one

function decide({ direction, accountKind, hints, holderName }: EnrichInput, reading: Reading): Label {
  const told = reading.rail === 'unknown' ? byMechanism(reading, accountKind, direction, hints) : reading
  const row: Case = { reading: told, direction, accountKind, hints, holder: wordsOf(holderName ?? '') }
  for (const [source, tier] of cascade) {
    const verdict = tier(row)
    if (verdict !== null)
      return { ...verdict, merchant: verdict.merchant ?? hints.merchantName, source, version: enricherVersion }
  }
  return {
    category: null,
    merchant: hints.merchantName ?? nameOf(reading.payee),
    source: 'review',
    confidence: 0,
    reason: 'Nothing known about it yet',
    version: enricherVersion,
  }
}

/** Where the wording does not say how the money moved, TrueLayer's mechanism may. `BP` is *bill payment* then, and no petrol. */
function byMechanism(reading: Reading, kind: AccountKind, direction: string, { mechanism }: ProviderHints): Reading {
  const rail = rails[mechanism ?? ''] ?? (kind === 'card' && direction === 'debit' ? 'card' : 'unknown')
  const { payee } = reading
  return { ...reading, rail, payee: rail === 'fasterPayment' && payee[0] === 'bp' ? payee.slice(1) : payee }
}

const rails: Readonly<Record<string, Rail>> = {
  PURCHASE: 'card',
  DIRECT_DEBIT: 'directDebit',
  STANDING_ORDER: 'standingOrder',
  BILL_PAYMENT: 'fasterPayment',
  TRANSFER: 'transfer',
  ATM: 'cash',
  CHEQUE: 'cheque',
}
