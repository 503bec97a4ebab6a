import type { BankStand } from './bank.ts'
import type { Place } from './cluster.ts'

/** Of rows that the bench itself puts beside the bank's. */
export const filledTime = '2015-01-01T00:00:00Z'

/**
 * The gate: a figure counts only where the stored rows are the bank's, account by account, with ids, dates, amounts and wordings.
 * @throws naming the first account that differs
 */
export async function mustBeTheBanks(place: Place, bank: BankStand, user: string): Promise<void> {
  const stored = Map.groupBy(
    await place.look<StoredRow>(
      `select a.provider_account_id as account, t.status, t.booked_on::text as day, t.amount_minor::text as minor, t.description, t.normalised_id as id
       from transactions t join accounts a on a.user_id = t.user_id and a.id = t.account_id where t.removed_by is null and a.name <> 'Filled' and t.bank_time <> '${filledTime}'`,
    ),
    ({ account }) => account,
  )
  const truth = await bank.truth(user)
  if (truth.length < stored.size) throw new Error(`${stored.size} accounts are stored, the bank has ${truth.length}`)
  for (const { accountId, booked, pending } of truth) {
    const expected = [
      ...booked.map((row) => line('booked', row.day, String(row.amountMinor), row.description, row.normalisedId)),
      ...pending.map((row) => line('pending', row.day, String(row.amountMinor), row.description, row.normalisedId)),
    ].toSorted()
    const have = (stored.get(accountId) ?? [])
      .map(({ status, day, minor, description, id }) => line(status, day, minor, description, id))
      .toSorted()
    const wrong = expected.findIndex((row, n) => row !== have[n])
    if (wrong >= 0 || have.length !== expected.length)
      throw new Error(
        `${accountId} has ${have.length} rows, the bank has ${expected.length}; the bank's ${expected[wrong]} is ${have[wrong]} here`,
      )
  }
}

type StoredRow = { account: string; status: string; day: string; minor: string; description: string; id: string | null }

const line = (...parts: (string | null)[]): string => parts.join(' | ')
