import { nearDay, plainDay, shortDay, todayAt } from './days.ts'

const clockFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false })
const exactFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'long' })

/** `18:40` where the person is. */
export const clockTime = (instant: string): string => clockFormat.format(new Date(instant))

/** Everything about an instant, for a tooltip. */
export const exactly = (instant: string): string => exactFormat.format(new Date(instant))

/** How long ago: `now`, `4 min`, `3 h`, `2 days`, then the date. */
export function age(instant: string, now: Date): string {
  const seconds = (now.getTime() - new Date(instant).getTime()) / 1000
  if (seconds < 60) return 'now'
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h`
  const days = Math.floor(seconds / 86_400)
  if (days <= 6) return days === 1 ? '1 day' : `${days} days`
  return shortDay(todayAt(new Date(instant)), todayAt(now))
}

/** The age within a sentence: `just now`, `4 min ago`, `on 3 May`. */
export function ago(instant: string, now: Date): string {
  const words = age(instant, now)
  if (words === 'now') return 'just now'
  return /(min|h|day|days)$/.test(words) ? `${words} ago` : `on ${words}`
}

/** `Today 06:12`, `Yesterday 18:40`, `20 Nov 09:03`. */
export function moment(instant: string, now: Date): string {
  const day = todayAt(new Date(instant))
  const today = todayAt(now)
  return `${nearDay(day, today) ?? shortDay(day, today)} ${clockTime(instant)}`
}

/** When something will be: `at 18:40` today, else `on 24 November`. */
export function upcoming(instant: string, now: Date): string {
  const day = todayAt(new Date(instant))
  const today = todayAt(now)
  return day === today ? `at ${clockTime(instant)}` : `on ${plainDay(day, today)}`
}

/** When to the minute something will be: `at 18:40` today, else `at 18:40 on 24 November`. */
export function upcomingMinute(instant: string, now: Date): string {
  const day = todayAt(new Date(instant))
  const today = todayAt(now)
  return day === today ? `at ${clockTime(instant)}` : `at ${clockTime(instant)} on ${plainDay(day, today)}`
}

/** Whole days from now until the instant; negative when it has passed. */
export const daysUntil = (instant: string, now: Date): number =>
  Math.floor((new Date(instant).getTime() - now.getTime()) / 86_400_000)

/** `under 1 s`, `18 s`, `2 min 5 s`. */
export function duration(from: string, to: Date): string {
  const seconds = Math.floor((to.getTime() - new Date(from).getTime()) / 1000)
  if (seconds < 1) return 'under 1 s'
  if (seconds < 60) return `${seconds} s`
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
