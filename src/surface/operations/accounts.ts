import { z } from 'zod'
import { Fault } from '../../domain/fault.ts'
import { gapsOf } from '../../domain/gaps.ts'
import { type AccountView, accountViews, renameAccount } from '../../store/accounts.ts'
import { operation } from '../operation.ts'
import { Account, Id, listOf, type Money } from '../shapes.ts'

export const accountsList = operation({
  name: 'accounts.list',
  says: 'Accounts and cards with balance, coverage and how each stands.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts', status: 200 },
  input: z.strictObject({}),
  output: listOf(Account),
  async run({ database }, { userId }) {
    const accounts = await database.asUser(userId, (sql) => accountViews(sql, userId, { id: null, connectionId: null }))
    return { items: accounts.map(toAccount), nextCursor: null }
  },
})

export const accountsGet = operation({
  name: 'accounts.get',
  says: 'One account or card.',
  permission: 'read',
  http: { method: 'GET', path: '/accounts/:id', status: 200 },
  input: z.strictObject({ id: Id }),
  output: Account,
  async run({ database }, { userId }, { id }) {
    const [account] = await database.asUser(userId, (sql) => accountViews(sql, userId, { id, connectionId: null }))
    if (!account) throw new Fault('thing.unknown')
    return toAccount(account)
  },
})

export const accountsEdit = operation({
  name: 'accounts.edit',
  says: 'Gives an account a name of one’s own; null goes back to the bank’s.',
  permission: 'write',
  http: { method: 'PATCH', path: '/accounts/:id', status: 200 },
  input: z.strictObject({ id: Id, name: z.string().trim().min(1).max(80).nullable() }),
  output: Account,
  async run({ database }, { userId }, { id, name }) {
    return database.asUser(userId, async (sql) => {
      if (!(await renameAccount(sql, userId, id, name))) throw new Fault('thing.unknown')
      const [account] = await accountViews(sql, userId, { id, connectionId: null })
      if (!account) throw new Fault('thing.unknown')
      return toAccount(account)
    })
  },
})

export function toAccount({
  balanceCurrency,
  currentMinor,
  availableMinor,
  limitMinor,
  balanceTakenAt,
  unavailable,
  ...account
}: AccountView): z.input<typeof Account> {
  const money = (minor: bigint): Money => ({
    amountMinor: String(minor),
    currency: balanceCurrency ?? account.currency,
  })
  return {
    ...account,
    balance:
      currentMinor === null || balanceTakenAt === null
        ? null
        : {
            current: money(currentMinor),
            available: availableMinor === null ? null : money(availableMinor),
            limit: limitMinor === null ? null : money(limitMinor),
            takenAt: balanceTakenAt,
          },
    coveredFrom: account.coverage[0]?.from ?? null,
    coveredTo: account.coverage.at(-1)?.to ?? null,
    gaps: gapsOf(account.coverage, unavailable),
  }
}
