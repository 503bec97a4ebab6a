import { clientOf, deep, type Looking, only, type Row, rowsOf, todayAt } from './client.ts'

/** How many months lie between two days on which all rows get other ids; 0 where that is not seen in half a year. */
export async function forMonths(bank: Looking) {
  const { control } = bank.bench.bank
  const renumbered: number[] = []
  for (let month = 1; month <= 8; month++) {
    const first = todayAt(bank).with({ day: 1 }).add({ months: 1 })
    const idsAt = async (moment: Temporal.ZonedDateTime) => {
      control.advance(control.now().until(moment.toInstant()))
      const rows = await rowsOf(await clientOf(bank, deep), first.subtract({ days: 44 }), first.subtract({ days: 4 }))
      return new Set(rows.map(bestId))
    }
    const midnight = first.toZonedDateTime('Europe/London')
    const before = await idsAt(midnight.subtract({ hours: 1 }))
    const after = await idsAt(midnight.add({ hours: 1 }))
    if (before.isDisjointFrom(after)) renumbered.push(month)
  }
  const gaps = renumbered.slice(1).map((month, n) => month - (renumbered[n] ?? 0))
  return { renumbersEveryMonths: renumbered.length === 0 ? 0 : (only(gaps) ?? Number.NaN) }
}

const bestId = (row: Row): string =>
  row.normalised_provider_transaction_id ?? row.provider_transaction_id ?? row.transaction_id
