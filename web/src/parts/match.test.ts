import { expect, it } from 'vitest'
import { match } from './match.ts'

const score = (typed: string) => match('health.pharmacy', typed, ['Pharmacy & chemist', 'Health & personal care'])

it('prefers words that begin with the letters, and hides what does not hold them', () => {
  expect(score('phar')).toBeGreaterThan(score('chem'))
  expect(score('chem')).toBeGreaterThan(score('macy'))
  expect(score('rent')).toBe(0)
})

it('wants every typed word', () => {
  expect(score('health chem')).toBeGreaterThan(0)
  expect(score('health rent')).toBe(0)
})

it('shows all while nothing is typed', () => {
  expect(score(' ')).toBe(1)
})
