import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isDay, within } from './day.ts'

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2089-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '0000-01-01',
  '2026-1-1',
  '20260101',
  '2026-01-01T00:00:00',
  ' 2026-01-01',
  '2026-01-01\n',
  '+002026-01-01',
  '٢٠٢٦-٠١-٠١',
  '',
])('%j is none', (text) => {
  expect(isDay(text)).toBe(false)
})

test('every text of digits and dashes is a day exactly if Temporal takes it for one', () => {
  const number = (most: number, width: number) =>
    fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(width, '0'))
  fc.assert(
    fc.property(number(9999, 4), number(13, 2), number(32, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`
      let known = false
      try {
        known = year !== '0000' && Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
      } catch {}
      expect(isDay(text), text).toBe(known)
    }),
    { seed: 20261122, numRuns: 5_000 },
  )
})

test('days are counted by the calendar, over leap days, year ends and the nights on which clocks change', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2023-02-28', 1)).toBe('2023-03-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
  expect(addDays('2024-01-01', 366)).toBe('2025-01-01')
})

test('days added are taken off again, one by one or at once, and text order is calendar order', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      const to = addDays(from, days)
      expect(isDay(to)).toBe(true)
      expect(addDays(to, -days)).toBe(from)
      expect(addDays(addDays(from, 1), days - 1)).toBe(to)
      expect(Math.sign(days)).toBe(from < to ? 1 : from > to ? -1 : 0)
    }),
  )
})

test('a window holds both of its ends and nothing outside', () => {
  const window = { from: '2026-01-10', to: '2026-01-12' }
  expect(
    ['2026-01-09', '2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13'].map((day) => within(day, window)),
  ).toEqual([false, true, true, true, false])
})

test('days are the same in every zone the server may stand in', () => {
  const module = new URL('./day.ts', import.meta.url).href
  const script = `
    const { addDays, isDay } = await import(${JSON.stringify(module)})
    const out = []
    for (let day = '2024-02-25'; day < '2026-11-05'; day = addDays(day, 1)) out.push(day)
    console.log(JSON.stringify([out.length, out.every(isDay), new Set(out).size, out.at(-1), addDays('2026-03-28', 212), new Date(0).getHours()]))`
  const zones = ['UTC', 'Europe/London', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']
  const answers = zones.map((TZ) =>
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { TZ }, encoding: 'utf8' }),
    ),
  )
  const hours = answers.map((answer) => answer.pop())
  expect(new Set(hours).size).toBeGreaterThanOrEqual(4) // the zones took hold
  for (const answer of answers) expect(answer).toEqual([984, true, 984, '2026-11-04', '2026-10-26'])
})
