import { expect, it } from 'vitest'
import { age, ago, daysUntil, duration, moment, upcoming, upcomingMinute } from './instants.ts'

const now = new Date(2026, 10, 22, 18, 40)
const earlier = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString()
const minute = 60
const hour = 3600
const day = 86_400

it('ages from now through minutes, hours and days to the date', () => {
  expect([20, 4 * minute, 3 * hour, day, 2 * day, 6 * day].map((seconds) => age(earlier(seconds), now))).toEqual([
    'now',
    '4 min',
    '3 h',
    '1 day',
    '2 days',
    '6 days',
  ])
  expect(age(earlier(19 * day), now)).toBe('3 Nov')
})

it('does not call a minute ago now, nor a day ago 24 hours', () => {
  expect([59, 60, day - 1, day].map((seconds) => age(earlier(seconds), now))).toEqual(['now', '1 min', '23 h', '1 day'])
})

it('takes a clock that runs behind the server for now', () => {
  expect(age(earlier(-90), now)).toBe('now')
})

it('says ages as part of a sentence', () => {
  expect([5, 4 * minute, 19 * day].map((seconds) => ago(earlier(seconds), now))).toEqual([
    'just now',
    '4 min ago',
    'on 3 Nov',
  ])
})

it('names the day beside the time', () => {
  expect(moment(new Date(2026, 10, 22, 6, 12).toISOString(), now)).toBe('Today 06:12')
  expect(moment(new Date(2026, 10, 21, 18, 40).toISOString(), now)).toBe('Yesterday 18:40')
  expect(moment(new Date(2026, 10, 20, 9, 3).toISOString(), now)).toBe('20 Nov 09:03')
})

it('says when something will be', () => {
  expect(upcoming(new Date(2026, 10, 22, 21, 5).toISOString(), now)).toBe('at 21:05')
  expect(upcoming(new Date(2026, 10, 24, 6, 0).toISOString(), now)).toBe('on 24 November')
})

it('says to the minute when something will be', () => {
  expect(upcomingMinute(new Date(2026, 10, 22, 21, 5).toISOString(), now)).toBe('at 21:05')
  expect(upcomingMinute(new Date(2026, 10, 23, 6, 0).toISOString(), now)).toBe('at 06:00 on 23 November')
})

it('counts whole days until an instant, below zero once it has passed', () => {
  expect([12 * day + hour, hour, -hour].map((seconds) => daysUntil(earlier(-seconds), now))).toEqual([12, 0, -1])
})

it('writes how long a run took', () => {
  expect([0.4, 18, 120, 125].map((seconds) => duration(earlier(seconds), now))).toEqual([
    'under 1 s',
    '18 s',
    '2 min',
    '2 min 5 s',
  ])
})
