import { calendarDay, dayNumber } from './calendar.ts'

/** The bank's days are London's; its moments are seconds since 1970. */
export function midnight(day: number): number {
  const known = midnights.get(day)
  if (known !== undefined) return known
  const at = Temporal.PlainDate.from(calendarDay(day).text).toZonedDateTime('Europe/London').epochMilliseconds / 1000
  midnights.set(day, at)
  return at
}

export const bankDay = (now: Temporal.Instant): number =>
  dayNumber(now.toZonedDateTimeISO('Europe/London').toPlainDate().toString())

export const seconds = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 1000)

const midnights = new Map<number, number>()

/** The day in which the moment lies: summer time begins its days before midnight of UTC. */
export function dayOf(moment: number): number {
  const day = Math.floor(moment / 86_400)
  return moment >= midnight(day + 1) ? day + 1 : day
}
