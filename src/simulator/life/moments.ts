import { calendarDay, dayNumber } from './calendar.ts'

/**
 * The bank's days are London's; its moments are seconds since the first of them, and not since 1970: there are two to every row, and small
 * integers need no room of their own.
 */
export function midnight(day: number): number {
  const known = midnights.get(day)
  if (known !== undefined) return known
  const { epochMilliseconds } = Temporal.PlainDate.from(calendarDay(day).text).toZonedDateTime('Europe/London')
  const at = (epochMilliseconds / 1000 - zero) | 0 // what comes of a division is kept as a double, whatever its value
  midnights.set(day, at)
  return at
}

export const bankDay = (now: Temporal.Instant): number =>
  dayNumber(now.toZonedDateTimeISO('Europe/London').toPlainDate().toString())

export const momentOf = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 1000) - zero

export const instantOf = (moment: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds((moment + zero) * 1000)

/** The day number of the date that a clock in Greenwich shows. */
export const dayInUtc = (moment: number): number => Math.floor((moment + zero) / 86_400)

/** The day in which the moment lies: summer time begins its days before midnight of UTC. */
export function dayOf(moment: number): number {
  const day = dayInUtc(moment)
  return moment >= midnight(day + 1) ? day + 1 : day
}

const zero = Date.parse('2019-01-01T00:00:00Z') / 1000
const midnights = new Map<number, number>()
