import type { KeptRejection, StoredLeg, TransferChanges } from '../domain/transfer.ts'
import { isOwnTransfer, isSaidToBeNone, pairTransfers, stillFits } from './transfers.ts'

/**
 * What is to be done about transfers, now that some rows have changed: pairs of which a half has gone, is another sum, or is something else by what a
 * person says, are dissolved; rows that are in none are paired, or proposed. What a person accepted holds as long as both rows are there; what they
 * rejected is never paired again.
 * @param legs the rows that may belong together, and both rows of every pair of which one has changed
 * @param kept what they rejected before rows were erased
 */
export function transferChanges(legs: readonly StoredLeg[], kept: readonly KeptRejection[]): TransferChanges {
  const byId = new Map(legs.map((leg) => [leg.id, leg]))
  const known = legs.flatMap((out) =>
    out.pairings.flatMap((pairing) => {
      const into = byId.get(pairing.intoId)
      return into ? [{ ...pairing, out, into }] : []
    }),
  )
  const other = new Map<StoredLeg, StoredLeg>()
  const pair = ({ out, into }: Pair): void => void other.set(out, into).set(into, out)
  const isFree = ({ out, into }: Pair): boolean => !other.has(out) && !other.has(into)

  const accepted = known.filter(({ state }) => state === 'accepted').toSorted(firstChoice)
  for (const one of accepted) if (stands(one) && isFree(one)) pair(one)
  const rejectedAgain = thereAgain(legs, kept)
  const rejected = new Set([...known.filter(({ state }) => state === 'rejected'), ...rejectedAgain].map(nameOf))
  const found = pairTransfers(
    legs.filter((leg) => isThere(leg) && !other.has(leg)),
    (out, into) => rejected.has(nameOf({ out, into })),
  )
  for (const one of found) if (one.sure) pair(one)

  const proposed = known.filter(({ state }) => state === 'proposed')
  const asked = new Set(proposed.map(nameOf))
  const wanted = new Set(found.map(nameOf))
  const spoken = new Set([...other.keys(), ...found.flatMap(({ out, into }) => [out, into])])
  const isOpen = (leg: StoredLeg): boolean => isThere(leg) && !spoken.has(leg)
  return {
    rows: legs.flatMap((leg) => rowOf(leg, other.get(leg))),
    rejectedAgain,
    pairs: found.filter((one) => one.sure || !asked.has(nameOf(one))),
    dropped: [
      ...accepted.filter(
        (one) => one.decidedBy === 'rule' && other.get(one.out) !== one.into && !wanted.has(nameOf(one)),
      ),
      ...proposed.filter((one) => !wanted.has(nameOf(one)) && !(isOpen(one.out) && isOpen(one.into))),
    ].map(({ id }) => id),
  }
}

function thereAgain(legs: readonly StoredLeg[], kept: readonly KeptRejection[]) {
  const byPrint = new Map(legs.filter(({ inLedger }) => inLedger).map((leg) => [leg.print, leg]))
  return kept.flatMap((one) => {
    const [out, into] = [byPrint.get(one.out), byPrint.get(one.into)]
    return out && into ? [{ out, into, reason: 'You rejected these two when they were here before.', kept: one }] : []
  })
}

type Pair = { readonly out: StoredLeg; readonly into: StoredLeg }
type KnownPair = Pair & StoredLeg['pairings'][number]

const nameOf = ({ out, into }: Pair): string => `${out.id} ${into.id}`

/** Of two that claim one row: the one that a person wanted, then the one that is shown. */
const firstChoice = (a: KnownPair, b: KnownPair): number =>
  Number(b.decidedBy === 'person') - Number(a.decidedBy === 'person') ||
  Number(isShown(b)) - Number(isShown(a)) ||
  (a.id < b.id ? -1 : 1)

const isShown = ({ out, into }: Pair): boolean => out.transferWith === into.id && into.transferWith === out.id

const isThere = (leg: StoredLeg): boolean => leg.inLedger && !isSaidToBeNone(leg)

const stands = ({ out, into, decidedBy }: KnownPair): boolean =>
  isThere(out) &&
  isThere(into) &&
  out.accountId !== into.accountId &&
  out.amountMinor < 0n &&
  into.amountMinor > 0n &&
  (decidedBy === 'person' || stillFits(out, into))

function rowOf(leg: StoredLeg, other: StoredLeg | undefined): TransferChanges['rows'] {
  if (leg.transferWith === (other?.id ?? null)) return []
  return [{ id: leg.id, with: other?.id ?? null, as: other ? categoryOf(leg, other) : null }]
}

/** Its own, where that is one of a transfer between own accounts. */
function categoryOf({ category, account }: StoredLeg, other: StoredLeg): string {
  if (category !== null && isOwnTransfer(category)) return category
  const repaid = account.kind === 'card' || other.account.kind === 'card'
  return repaid ? 'transfers.credit_card_payment' : 'transfers.own_account'
}
