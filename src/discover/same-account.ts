import type { AccountKind } from '../domain/account.ts'

/** What an account is recognised by in another connection of the same person. */
export type Recognisable = {
  readonly id: string
  readonly kind: AccountKind
  readonly currency: string
  readonly identityHash: string | null
  readonly environment: string
  readonly providerId: string | null
}

/** One that counts, in another connection. */
export type CountedElsewhere = Recognisable & {
  /** Its bank still lists it, and its consent has not ended. */
  readonly isReadable: boolean
}

/** Two accounts here that are one at the bank. */
export type Same = {
  readonly id: string
  /** The account that counts. */
  readonly sameAs: string
  /** That one can be read no more, so this consent is what it is read by from now on, as after a renewal. */
  readonly takesOver: boolean
}

/**
 * Which accounts of a connection another consent of the same person reaches already: by sort code and number or IBAN at any bank, cards by network, holder
 * and last digits at one and the same. Where two accounts of the connection look like the same other one, neither takes over.
 * @param elsewhere oldest first
 */
export function sameAccounts(own: readonly Recognisable[], elsewhere: readonly CountedElsewhere[]): Same[] {
  const counted = Map.groupBy(elsewhere, likeness)
  const alike = Map.groupBy(own, likeness)
  return own.flatMap((account) => {
    const like = likeness(account)
    const [other] = like === null ? [] : (counted.get(like) ?? [])
    if (!other) return []
    return [{ id: account.id, sameAs: other.id, takesOver: !other.isReadable && alike.get(like)?.length === 1 }]
  })
}

const likeness = ({ kind, currency, identityHash, environment, providerId }: Recognisable): string | null =>
  identityHash === null || (kind === 'card' && providerId === null)
    ? null
    : [environment, kind, currency, identityHash, kind === 'card' ? providerId : ''].join(' ')
