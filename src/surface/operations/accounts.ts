import { z } from 'zod'
import type { Sql } from '../../adapters/postgres/pool.ts'
import { isSetAside, sameWords } from '../../domain/aside.ts'
import type { LedgerSum } from '../../domain/daily-balances.ts'
import { Fault } from '../../domain/fault.ts'
import { gapsOf } from '../../domain/gaps.ts'
import { type BalanceProof, proveByDay, proveInSum } from '../../insight/balance-proof.ts'
import { type Quota, quotasOf } from '../../pipeline/quotas.ts'
import { setAccountAside } from '../../pipeline/set-aside.ts'
import { type AccountView, accountViews, renameAccount } from '../../store/accounts.ts'
import { ledgers } from '../../store/daily-balances.ts'
import { operation } from '../operation.ts'
import { Account, AccountInFull, Id, listOf, type Money } from '../shapes.ts'

export const accountsList = operation({
  name: 'accounts.list',
  says: 'Accounts and cards with balance, coverage and how each stands.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts', status: 200 },
  input: z.strictObject({}),
  output: listOf(Account),
  async run({ clock, database }, { userId }) {
    const items = await database.asUser(userId, (sql) =>
      readAccounts(sql, userId, { id: null, connectionId: null }, clock.now()),
    )
    return { items, nextCursor: null }
  },
})

export const accountsGet = operation({
  name: 'accounts.get',
  says: 'One account or card, and what its bank allows while you are not present.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/:id', status: 200 },
  input: z.strictObject({ id: Id }),
  output: AccountInFull,
  async run({ clock, database }, { userId }, { id }) {
    const [account] = await database.asUser(userId, (sql) =>
      readAccounts(sql, userId, { id, connectionId: null }, clock.now()),
    )
    if (!account) throw new Fault('thing.unknown')
    return account
  },
})

export const accountsEdit = operation({
  name: 'accounts.edit',
  says: 'Gives an account a name of one’s own, null goes back to the bank’s; sets it aside where it is here twice, or counts it.',
  permission: 'write',
  http: { method: 'PATCH', path: '/accounts/:id', status: 200 },
  input: z.strictObject({
    id: Id,
    name: z.string().trim().min(1).max(80).nullable().optional(),
    setAside: z
      .boolean()
      .optional()
      .describe(
        'true: it is read no more and its rows leave every list and sum; where another was set aside for it, that one counts instead. false: it counts, and is read at once',
      ),
  }),
  output: Account,
  async run(adapters, { userId, psuIp }, { id, name, setAside }) {
    const { clock, database } = adapters
    if (setAside !== undefined) await setAccountAside(adapters, { userId, psuIp, id, aside: setAside })
    return database.asUser(userId, async (sql) => {
      if (name !== undefined && !(await renameAccount(sql, userId, id, name))) throw new Fault('thing.unknown')
      const [account] = await readAccounts(sql, userId, { id, connectionId: null }, clock.now())
      if (!account) throw new Fault('thing.unknown')
      return account
    })
  },
})

/** Accounts with their newest balance, each held against what the bank says it held. Filters that are null do not filter. */
export async function readAccounts(
  sql: Sql,
  userId: string,
  filter: { id: string | null; connectionId: string | null },
  now: Temporal.Instant,
): Promise<z.input<typeof AccountInFull>[]> {
  const views = await accountViews(sql, userId, filter)
  const quotas = await quotasOf(sql, userId, views, filter.connectionId, now)
  const proofs = new Map(views.map((view) => [view.id, proveInSum(sumOf(view))]))
  const doubtful = views.filter(({ id }) => !proofs.get(id)).map(({ id }) => id)
  if (doubtful.length > 0)
    for (const [id, ledger] of await ledgers(sql, userId, doubtful)) proofs.set(id, proveByDay(ledger))
  return views.flatMap((view) => {
    const proof = proofs.get(view.id)
    return proof ? [toAccount(view, proof, quotas.get(view.id) ?? [], now)] : []
  })
}

const sumOf = ({ coverage, heldFrom, heldTo, openingMinor, agrees }: AccountView): LedgerSum => ({
  coverage,
  held:
    heldFrom === null || heldTo === null || openingMinor === null ? null : { from: heldFrom, to: heldTo, openingMinor },
  agrees: agrees === true,
})

/** Whole seconds since then, never less than none. */
export const ageSeconds = (at: string | null, now: Temporal.Instant): number | null =>
  at === null ? null : Math.max(0, Math.floor(Temporal.Instant.from(at).until(now).total('seconds')))

function toAccount(
  view: AccountView,
  proof: BalanceProof,
  quota: readonly Quota[],
  now: Temporal.Instant,
): z.input<typeof AccountInFull> {
  const { balanceCurrency, currentMinor, availableMinor, limitMinor, balanceTakenAt, unavailable, ...more } = view
  const { heldFrom, heldTo, openingMinor, agrees, counted, aside, sameAs, ...account } = more
  const told = sameWords(aside, sameAs)
  const money = (minor: bigint, currency = account.currency): Money => ({ amountMinor: String(minor), currency })
  const balance = (minor: bigint): Money => money(minor, balanceCurrency ?? account.currency)
  return {
    ...account,
    ...(told && { state: told.asks ? 'attention' : 'ok', reason: told.says }),
    setAside: isSetAside(aside),
    sameAs: sameAs && { accountId: sameAs.accountId, name: sameAs.name, bank: sameAs.bank },
    balance:
      currentMinor === null || balanceTakenAt === null
        ? null
        : {
            current: balance(currentMinor),
            available: availableMinor === null ? null : balance(availableMinor),
            limit: limitMinor === null ? null : balance(limitMinor),
            takenAt: balanceTakenAt,
          },
    balanceProof: toProof(proof, money),
    dataAgeSeconds: ageSeconds(account.lastSuccessAt, now),
    coveredFrom: account.coverage[0]?.from ?? null,
    coveredTo: account.coverage.at(-1)?.to ?? null,
    gaps: gapsOf(account.coverage, unavailable),
    nextAllowedAt: quota.find(({ endpoint }) => endpoint === 'transactions')?.freesAt ?? null,
    quota: [...quota],
  }
}

const toProof = (
  { openingMinor, differenceMinor, ...proof }: BalanceProof,
  money: (minor: bigint) => Money,
): z.input<typeof Account>['balanceProof'] => ({
  ...proof,
  opening: openingMinor === null ? null : money(openingMinor),
  difference: differenceMinor === null ? null : money(differenceMinor),
})
