import { describe, expect, it } from 'vitest'
import { type House, personOf } from './people.ts'

const demo: House = { id: 'demo', wording: null, holdings: 'usual' }
const mock: House = { id: 'mock', wording: null, holdings: 'recorded' }
const everybody = Array.from({ length: 100 }, (_, n) => personOf(1, demo, `john${n + 1}`))

describe('a person', () => {
  it('is the same for the same seed, bank and login, and another for any other', () => {
    expect(personOf(1, demo, 'john3')).toEqual(personOf(1, demo, 'john3'))
    for (const other of [
      personOf(2, demo, 'john3'),
      personOf(1, { ...demo, id: 'ob-plain' }, 'john3'),
      personOf(1, demo, 'jane'),
    ])
      expect(other.seed).not.toBe(personOf(1, demo, 'john3').seed)
  })

  it('differs from the others in how they live, earn and bank', () => {
    const distinct = (of: (person: (typeof everybody)[number]) => unknown): number => new Set(everybody.map(of)).size
    expect(distinct(({ persona }) => persona)).toBe(7)
    expect(distinct(({ payMinor }) => payMinor)).toBeGreaterThan(90)
    expect(distinct(({ town }) => town)).toBeGreaterThan(5)
    expect(distinct(({ employer }) => employer)).toBeGreaterThan(5)
    expect(distinct(({ work }) => work.paid)).toBe(3)
    expect(distinct(({ holdings }) => holdings[0]?.style)).toBe(8)
    expect(distinct(({ holdings }) => holdings.map(({ role }) => role).join())).toBeGreaterThan(12)
    expect(new Set(everybody.map(({ holdings }) => holdings.length))).toEqual(new Set([1, 2, 3, 4, 5]))
  })

  it('holds accounts of all types, each under a role and a number of its own', () => {
    expect(new Set(everybody.flatMap(({ holdings }) => holdings.map(({ type }) => type)))).toEqual(
      new Set(['TRANSACTION', 'SAVINGS', 'BUSINESS_TRANSACTION', 'BUSINESS_SAVINGS', 'CARD']),
    )
    for (const { holdings } of everybody) {
      expect(new Set(holdings.map(({ role }) => role)).size).toBe(holdings.length)
      expect(new Set(holdings.map(({ number }) => number)).size).toBe(holdings.length)
      for (const { number, sortCode } of holdings) expect(`${sortCode} ${number}`).toMatch(/^00-00-\d\d \d{8}$/)
    }
  })

  it('called john is the one that the demo knows, whatever the seed', () => {
    for (const seed of [1, 2, 77]) {
      const { fullName, employer, payMinor, holdings } = personOf(seed, demo, 'john')
      expect({ fullName, employer, payMinor }).toEqual({
        fullName: 'John Doe',
        employer: 'HARTWELL STONE LTD',
        payMinor: 318_450,
      })
      expect(holdings.map(({ role, style }) => `${role} ${style}`)).toEqual([
        'current sentence',
        'joint dated',
        'savings coded',
        'card columns',
      ])
    }
  })
})

describe('a bank', () => {
  it('with a wording of its own words all accounts in it', () => {
    const { holdings } = personOf(1, { ...demo, wording: 'society' }, 'john')
    expect(holdings.map(({ style }) => style)).toEqual(['society', 'society', 'society', 'society'])
  })

  it('that is TrueLayer’s mock has the accounts that were recorded, whoever asks', () => {
    for (const login of ['john', 'john4', 'john99']) {
      const accounts = personOf(1, mock, login).holdings.filter(({ type }) => type !== 'CARD')
      expect(accounts.map(({ displayName, number, type }) => `${displayName} ${number} ${type}`)).toEqual([
        'TRANSACTION ACCOUNT 1 10000000 TRANSACTION',
        'SAVINGS ACCOUNT 1 20000000 SAVINGS',
        'TRANSACTION ACCOUNT 2 30000000 TRANSACTION',
        'SAVINGS ACCOUNT 2 40000000 SAVINGS',
        'TRANSACTION ACCOUNT 3 50000000 TRANSACTION',
      ])
      for (const { sortCode, bic, style } of accounts)
        expect([sortCode, bic, style]).toEqual(['01-21-31', 'CPBKGB00', 'terse'])
    }
  })
})
