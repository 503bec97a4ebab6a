import { z } from 'zod'
import { Fault } from '../../domain/fault.ts'
import { spending } from '../../insight/spending.ts'
import { accountViews } from '../../store/accounts.ts'
import { categoryRows } from '../../store/categories.ts'
import { sums } from '../../store/insights.ts'
import { operation } from '../operation.ts'
import { Day, Spending, SpendingBy } from '../shapes.ts'

export const insightsSpending = operation({
  name: 'insights.spending',
  says: 'What was spent and received in a period, by category, merchant, month or account; own transfers and pending rows left out, refunds netted.',
  permission: 'read',
  http: { method: 'GET', path: '/insights/spending', status: 200 },
  input: z.strictObject({ from: Day, to: Day, by: SpendingBy.default('category') }),
  output: Spending,
  async run({ database }, { userId }, { from, to, by }) {
    if (from > to) throw new Fault('input.invalid', { field: 'from', reason: 'later than to' })
    const { rows, categories, accounts } = await database.asUser(userId, async (sql) => ({
      rows: await sums(sql, userId, from, to, {
        merchant: by === 'merchant',
        month: by === 'month',
        account: by === 'account',
      }),
      categories: await categoryRows(sql),
      accounts: by === 'account' ? await accountViews(sql, userId, { id: null, connectionId: null }) : [],
    }))
    const labels = new Map<string, string>([
      ['review', 'To review'],
      ...categories.flatMap(({ id, primary, label, primaryLabel }): [string, string][] => [
        [id, label],
        [primary, primaryLabel],
      ]),
      ...accounts.map(({ id, name }): [string, string] => [id, name]),
    ])
    const label = (key: string) => labels.get(key) ?? key
    const currencies = spending(rows, by).map(({ currency, spentMinor, receivedMinor, groups }) => {
      const money = (minor: bigint) => ({ amountMinor: String(minor), currency })
      return {
        currency,
        spent: money(spentMinor),
        received: money(receivedMinor),
        kept: money(spentMinor + receivedMinor),
        groups: groups.map((group) => ({
          key: group.key,
          label: label(group.key),
          spent: money(group.spentMinor),
          received: money(group.receivedMinor),
          transactions: group.transactions,
          parts: group.parts.map(({ key, spentMinor }) => ({ key, label: label(key), spent: money(spentMinor) })),
        })),
      }
    })
    return { from, to, by, currencies }
  },
})
