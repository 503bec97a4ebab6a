import type { ListedAccount } from '../domain/account.ts'

export type StoredAccount = { readonly id: string; readonly providerAccountId: string; readonly kind: 'account' | 'card'; readonly currency: string; readonly identityHash: string | null }

export type Discovery = {
  readonly appeared: readonly ListedAccount[]
  /** Known accounts as the bank lists them now: the same id, or after a reconnection the same sort code and number, IBAN or card. */
  readonly continued: readonly { readonly id: string; readonly listed: ListedAccount }[]
  /** Known ones the bank no longer lists; their rows stay. */
  readonly vanished: readonly string[]
}

/**
 * Which of the listed accounts are new and which continue a known one. The bank's id decides first; the identity decides only
 * where it is the same kind and currency and unique on both sides, so that two accounts are never merged on a doubt.
 * @param hash keyed hash of a bank identity, as stored
 * @param listedKinds the lists that were answered; an unanswered list makes nothing vanish
 */
export function matchAccounts(stored: readonly StoredAccount[], listed: readonly ListedAccount[], listedKinds: ReadonlySet<'account' | 'card'>, hash: (identity: string) => string): Discovery {
  const byProviderId = new Map(stored.map((account) => [account.providerAccountId, account]))
  const continued: { id: string; listed: ListedAccount }[] = []
  const unmatched: ListedAccount[] = []
  const taken = new Set<string>()
  for (const account of listed) {
    const known = byProviderId.get(account.providerAccountId)
    if (known && known.kind === account.kind && !taken.has(known.id)) {
      continued.push({ id: known.id, listed: account })
      taken.add(known.id)
    } else unmatched.push(account)
  }
  const appeared: ListedAccount[] = []
  for (const account of unmatched) {
    const identity = account.bankIdentity === null ? null : hash(account.bankIdentity)
    const same = (other: { kind: string; currency: string }) => other.kind === account.kind && other.currency === account.currency
    const candidates = stored.filter((known) => !taken.has(known.id) && same(known) && identity !== null && known.identityHash === identity)
    const rivals = unmatched.filter((other) => same(other) && other.bankIdentity === account.bankIdentity)
    const [only] = candidates
    if (only && candidates.length === 1 && rivals.length === 1) {
      continued.push({ id: only.id, listed: account })
      taken.add(only.id)
    } else appeared.push(account)
  }
  return { appeared, continued, vanished: stored.filter((known) => !taken.has(known.id) && listedKinds.has(known.kind)).map((known) => known.id) }
}
