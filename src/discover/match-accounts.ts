import type { ListedAccount } from '../domain/account.ts'

export type StoredAccount = {
  readonly id: string
  readonly providerAccountId: string
  readonly kind: 'account' | 'card'
  readonly currency: string
  readonly identityHash: string | null
}

export type Discovery = {
  readonly appeared: readonly ListedAccount[]
  /** Known accounts as the bank lists them now: the same id, or after a reconnection the same sort code and number, IBAN or card. */
  readonly continued: readonly { readonly id: string; readonly listed: ListedAccount }[]
  /** Known ones the bank no longer lists; their rows stay. */
  readonly vanished: readonly string[]
}

/**
 * Which of the listed accounts are new and which continue a known one. The bank's id decides first; the identity decides only
 * where it is the same kind and currency and unique on both sides, so that two accounts are never merged on a doubt. An account listed
 * twice under one id is one.
 * @param hash keyed hash of a bank identity, as stored
 * @param listedKinds the lists that were answered; an unanswered list makes nothing vanish
 */
export function matchAccounts(
  stored: readonly StoredAccount[],
  listed: readonly ListedAccount[],
  listedKinds: ReadonlySet<'account' | 'card'>,
  hash: (identity: string) => string,
): Discovery {
  const accounts = [...new Map(listed.map((account) => [bankId(account), account])).values()]
  const storedIds = new Map(stored.map((known) => [bankId(known), known.id]))
  const listedIds = new Set(accounts.map(bankId))
  const storedAs = Map.groupBy(stored, ({ kind, currency, identityHash }) => likeness(kind, currency, identityHash))
  const likenessOf = ({ kind, currency, bankIdentity }: ListedAccount) =>
    likeness(kind, currency, bankIdentity === null ? null : hash(bankIdentity))
  const listedAs = Map.groupBy(accounts, likenessOf)

  const appeared: ListedAccount[] = []
  const continued: { id: string; listed: ListedAccount }[] = []
  for (const account of accounts) {
    const id = storedIds.get(bankId(account)) ?? recognised(likenessOf(account))
    if (id === undefined) appeared.push(account)
    else continued.push({ id, listed: account })
  }
  const found = new Set(continued.map(({ id }) => id))
  const vanished = stored.filter(({ id, kind }) => !found.has(id) && listedKinds.has(kind)).map(({ id }) => id)
  return { appeared, continued, vanished }

  /** The one stored account that looks like this one, where no other does on either side and the bank does not list it itself. */
  function recognised(likeness: string | null): string | undefined {
    if (likeness === null || listedAs.get(likeness)?.length !== 1) return undefined
    const [known, another] = storedAs.get(likeness) ?? []
    return known && !another && !listedIds.has(bankId(known)) ? known.id : undefined
  }
}

const bankId = ({ kind, providerAccountId }: Pick<StoredAccount, 'kind' | 'providerAccountId'>): string =>
  `${kind} ${providerAccountId}`

const likeness = (kind: string, currency: string, identityHash: string | null): string | null =>
  identityHash === null ? null : `${kind} ${currency} ${identityHash}`
