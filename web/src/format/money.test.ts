import { describe, expect, it } from 'vitest'
import { axisMoney, compareSize, isNegative, isZero, moneyParts, moneyText, toNumber } from './money.ts'

const gbp = (amountMinor: string) => ({ amountMinor, currency: 'GBP' })

describe('moneyText', () => {
  it('writes money out with a true minus sign, U+2212', () => {
    expect(moneyText(gbp('-2425'))).toBe('\u2212£24.25')
  })

  it('gives incoming money a plus only where direction is shown', () => {
    expect(moneyText(gbp('294570'), 'signed')).toBe('+£2,945.70')
    expect(moneyText(gbp('294570'))).toBe('£2,945.70')
  })

  it('drops the sign of a figure whose label says which way it goes', () => {
    expect(moneyText(gbp('-184236'), 'magnitude')).toBe('£1,842.36')
  })

  it('never signs zero, whatever the style and however it is written', () => {
    for (const style of ['plain', 'signed', 'magnitude'] as const) {
      expect(moneyText(gbp('0'), style)).toBe('£0.00')
      expect(moneyText(gbp('-0'), style)).toBe('£0.00')
    }
  })

  it('keeps two decimals below a pound', () => {
    expect(moneyText(gbp('-5'))).toBe('\u2212£0.05')
    expect(moneyText(gbp('50'))).toBe('£0.50')
  })

  it('keeps every digit of an amount that a double cannot hold', () => {
    expect(moneyText(gbp('-900719925474099312345'))).toBe('\u2212£9,007,199,254,740,993,123.45')
  })

  it('gives other currencies their own symbol and minor units', () => {
    expect(moneyText({ amountMinor: '-1840', currency: 'EUR' })).toBe('\u2212€18.40')
    expect(moneyText({ amountMinor: '1200', currency: 'JPY' })).toBe('¥1,200')
    expect(moneyText({ amountMinor: '1234', currency: 'KWD' })).toBe('KWD\u00a01.234')
  })

  it('shows a code that is no currency as it came', () => {
    expect(moneyText({ amountMinor: '100', currency: 'not a code' })).toBe('not a code\u00a01.00')
  })
})

it('splits a figure so that its pence can be drawn smaller', () => {
  expect(moneyParts(gbp('-6428'))).toEqual({ sign: '−', symbol: '£', whole: '64', fraction: '28' })
})

it('compares amounts by size, exactly beyond what a double can tell apart', () => {
  expect(compareSize(gbp('-900719925474099301'), gbp('-900719925474099300'))).toBe(1)
  expect(compareSize(gbp('-5'), gbp('-7'))).toBe(-1)
  expect(compareSize(gbp('-7'), gbp('7'))).toBe(0)
})

it('knows zero and negative', () => {
  expect([isZero(gbp('0')), isZero(gbp('-1')), isNegative(gbp('-1')), isNegative(gbp('-0'))]).toEqual([
    true,
    false,
    true,
    false,
  ])
})

it('writes short amounts along an axis', () => {
  expect([axisMoney(2000, 'GBP'), axisMoney(12_500, 'GBP'), axisMoney(0, 'EUR'), axisMoney(-500, 'GBP')]).toEqual([
    '£2,000',
    '£12.5k',
    '€0',
    '−£500',
  ])
})

it('scales geometry by the currency’s own minor unit', () => {
  expect([toNumber(gbp('2425')), toNumber({ amountMinor: '1200', currency: 'JPY' })]).toEqual([24.25, 1200])
})
