import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from '../domain/fault.ts'
import { largestFileBytes, mostStatementRows } from '../domain/statement.ts'
import { readStatement } from './read-statement.ts'

const golden = readFileSync(new URL('../../test/statements/santander-january.txt', import.meta.url))
const text = golden.toString('latin1')
const read = (changed: string, encoding: BufferEncoding = 'latin1') => readStatement(Buffer.from(changed, encoding))

/** What stands for `from` in the golden file replaced, once. */
function withChange(from: string | RegExp, to: string): string {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return changed
}

/** Line numbers as an editor shows them. */
const lineOf = (part: string, within = text): number => within.slice(0, within.indexOf(part)).split('\n').length

test('Santander’s text statement: account, period, rows as they stand, and balances that prove them complete', () => {
  const statement = readStatement(golden)
  expect(statement).toMatchObject({
    format: 'Santander UK text',
    bank: 'Santander',
    account: { kind: 'account', maskedNumber: 'XXXXXXXXXXXX1234', currency: 'GBP' },
    period: { from: '2026-01-01', to: '2026-01-31' },
    balances: { state: 'proven', openingMinor: 120_000n, closingMinor: 271_432n },
  })
  expect(statement.rows).toHaveLength(9)
  expect(statement.rows[0]).toEqual({
    line: 5,
    day: '2026-01-30',
    description: 'DIRECT DEBIT PAYMENT TO BRISTOL WATER REF 0000042, MANDATE NO 0007',
    amountMinor: -3150n,
  })
  expect(statement.rows[3]?.description).toContain('CAFÉ NERO')
  expect(statement.rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(271_432n - 120_000n)
})

test('two equal fares of one day are two rows', () => {
  const fares = readStatement(golden).rows.filter(({ description }) => description.includes('TFL'))
  expect(fares.map(({ day, amountMinor }) => [day, amountMinor])).toEqual([
    ['2026-01-12', -175n],
    ['2026-01-12', -175n],
  ])
  expect(new Set(fares.map(({ line }) => line)).size).toBe(2)
})

test.each<[string, Buffer]>([
  ['LF', Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1')],
  ['CR alone', Buffer.from(text.replaceAll('\r\n', '\r'), 'latin1')],
  ['plain spaces', Buffer.from(text.replaceAll('\u00a0', ' '), 'latin1')],
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['no end of line at the end', Buffer.from(text.trimEnd(), 'latin1')],
])('%s: the same statement', (_, bytes) => {
  expect(readStatement(bytes)).toEqual(readStatement(golden))
})

test('blank lines, of spaces too, mean nothing; line numbers still count them', () => {
  const rows = read(text.replaceAll('\r\n', '\r\n\u00a0 \r\n')).rows
  expect(rows.map(({ line: _, ...row }) => row)).toEqual(readStatement(golden).rows.map(({ line: _, ...row }) => row))
  expect(rows[0]?.line).toBe(9)
})

test('amounts may have commas between thousands, and are exact', () => {
  expect(read(withChange('2145.37', '2,145.37'))).toEqual(readStatement(golden))
  const large =
    'From: 01/01/2026 to 31/01/2026\nAccount: XXXX1234\nDate: 01/01/2026\nDescription: X\nAmount: 90,071,992,547.93\nBalance: 90,071,992,547.93\n'
  expect(read(large).rows[0]?.amountMinor).toBe(9_007_199_254_793n)
})

test('a statement without a row is one, with nothing to prove', () => {
  expect(read('From: 01/01/2026 to 31/01/2026\n\nAccount: XXXX XXXX XXXX 1234\n')).toMatchObject({
    rows: [],
    balances: { state: 'absent' },
  })
})

test('digits of the account number beyond the last four are not kept', () => {
  expect(read(withChange('XXXX\u0020XXXX XXXX 1234', '09-01-27 12341234')).account.maskedNumber).toBe('XXXXXXXXXX1234')
})

test.each<[string, RegExp, string]>([
  ['a row taken out', /Date:[^\n]*\r\nDescription:[^\n]*TESCO[\s\S]*?(?=Date:)/, 'CAFÉ NERO'],
  ['an amount changed', /-42\.10/, 'TESCO'],
  ['a row that stands twice', /Date:[^\n]*\r\nDescription:[^\n]*LANDLORD[\s\S]*$/, 'LANDLORD'],
])('%s breaks the chain of balances, and the line is named', (kind, part, at) => {
  const changed = withChange(part, kind.includes('twice') ? '$&\r\n$&' : kind.includes('out') ? '' : '-42.11')
  const line = lineOf(at, changed) - 1
  expect(read(changed).balances).toEqual({ state: 'broken', line })
})

test.each<[string, string, string]>([
  ['a date that is none', withChange('30/01/2026', '30/02/2026'), '30/02/2026'],
  ['a date the other way round', withChange('28/01/2026', '01/28/2026'), '01/28/2026'],
  ['a date outside the period', withChange('02/01/2026\r', '31/12/2025\r'), '31/12/2025'],
  ['the oldest first', withChange('05/01/2026', '29/01/2026'), '29/01/2026'],
  ['an amount in words', withChange('-31.50', 'thirty'), 'thirty'],
  ['an amount with a decimal comma', withChange('-31.50', '-31,50'), '-31,50'],
  ['an amount of pence', withChange('-31.50', '-3150'), '-3150'],
  ['an amount with two signs', withChange('-31.50', '--31.50'), '--31.50'],
  ['an amount of nothing', withChange('-31.50', ''), 'Amount:'],
  ['a missing line', withChange(/Amount:[^\n]*\n/, ''), 'Balance:'],
  ['a line too many', withChange('Balance:', 'Reference: 1\r\nBalance:'), 'Reference:'],
  ['a wording of two lines', withChange(' MANDATE NO 0007', '\r\nMANDATE NO 0007'), '\nMANDATE'],
  ['a footer', `${text}Arranged overdraft: 0.00\r\n`, 'Arranged'],
  ['no account', withChange(/Account:[^\n]*/, ''), 'Date:'],
  ['an account that is none', withChange('XXXX XXXX XXXX 1234', 'my account'), 'Account:'],
  ['a period that ends before it begins', withChange('31/01/2026', '31/12/2025'), 'From:'],
  ['a period of one date', withChange(/\u00a0to[^\r]*/, ''), 'From:'],
])('%s is refused with its line', (_, changed, at) => {
  expect(() => read(changed)).toThrow(
    expect.objectContaining({
      code: 'file.unreadable',
      facts: { line: lineOf(at, changed) + (at.startsWith('\n') ? 1 : 0), reason: expect.any(String) },
    }),
  )
})

test('a file cut short anywhere is refused, unless the cut is between rows: then the rows above it stand unchanged', () => {
  const whole = readStatement(golden)
  for (let end = 0; end < golden.length; end += 1) {
    const cut = outcome(golden.subarray(0, end))
    if (cut instanceof Fault) expect(['file.unreadable', 'file.unknown-format']).toContain(cut.code)
    else expect(cut.rows).toEqual(whole.rows.slice(0, cut.rows.length))
  }
})

test.each<[string, Buffer]>([
  ['nothing', Buffer.alloc(0)],
  ['a letter', Buffer.from('Dear customer,\nFrom: 01/01/2026')],
  ['a table', Buffer.from('Date,Description,Amount\n2026-01-01,TEA,-1.00\n')],
  ['a workbook', Buffer.from('PK\u0003\u0004 and the rest', 'latin1')],
  ['the same in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
])('%s is no statement', (_, bytes) => {
  expect(() => readStatement(bytes)).toThrow(expect.objectContaining({ code: 'file.unknown-format' }))
})

test('limits are counted on bytes, lines and rows', () => {
  const tooLarge = expect.objectContaining({ code: 'file.too-large' })
  const head = 'From: 01/01/2026 to 31/01/2026\nAccount: XXXX1234\n'
  expect(() => readStatement(Buffer.alloc(largestFileBytes + 1, head))).toThrow(tooLarge)
  expect(() =>
    readStatement(Buffer.concat([Buffer.from(head), Buffer.alloc(largestFileBytes - head.length, '\n')])),
  ).toThrow(tooLarge)
  const row = 'Date: 01/01/2026\nDescription: X\nAmount: 0.00\nBalance: 0.00\n'
  expect(readStatement(Buffer.from(head + row.repeat(mostStatementRows))).rows).toHaveLength(mostStatementRows)
  expect(() => readStatement(Buffer.from(head + row.repeat(mostStatementRows + 1)))).toThrow(tooLarge)
})

const outcome = (bytes: Uint8Array) => {
  try {
    return readStatement(bytes)
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}

const pieces = fc.constantFrom(
  'From:',
  'Account:',
  'Date:',
  'Description:',
  'Amount:',
  'Balance:',
  ' to ',
  '01/01/2026',
  '-1.00',
  'XXXX 1234',
  '\r\n',
  '\n',
  '\u00a0',
  '\u0000',
  '\ud800',
  'X',
)

test('whatever a file holds, it is a statement or refused by a fault', () => {
  const shuffled = fc.shuffledSubarray(text.split('\r\n')).map((lines) => lines.join('\n'))
  const spliced = fc
    .tuple(fc.nat(text.length), fc.nat(text.length), fc.string())
    .map(([at, length, more]) => text.slice(0, at) + more + text.slice(at + length))
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    shuffled,
    spliced,
  )
  const bytes = fc.oneof(
    texts.map((text) => Buffer.from(text, 'latin1')),
    texts.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 500 }),
  )
  fc.assert(
    fc.property(bytes, (bytes) => {
      try {
        const { rows, period } = readStatement(bytes)
        for (const { day } of rows) expect(period.from <= day && day <= period.to).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(Fault)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('any chain of rows is read back exactly, proven, whatever the wording', () => {
  const wording = fc
    .string({ unit: fc.constantFrom('A', 'é', '£', ' ', ':', ',', '-', '1'), maxLength: 30 })
    .map((words) => words.trim())
  const rows = fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 31 }),
      minor: fc.bigInt({ min: -999_999_99n, max: 999_999_99n }),
      wording,
    }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const newestFirst = rows.toSorted((a, b) => b.day - a.day)
      const lines = newestFirst.flatMap(({ day, minor, wording }, index) => {
        const balance = newestFirst.slice(index).reduce((sum, { minor }) => sum + minor, 0n)
        return [
          `Date: ${String(day).padStart(2, '0')}/01/2026`,
          `Description: ${wording}`,
          `Amount: ${pounds(minor)}`,
          `Balance: ${pounds(balance)}`,
        ]
      })
      // The bank's own non-breaking space says that this is Latin-1: "é££" alone would be one letter of UTF-8.
      const statement = read(['From: 01/01/2026 to 31/01/2026', 'Account:\u00a0XXXX1234', ...lines].join(end))
      expect(statement.rows.map(({ day, amountMinor, description }) => [day, amountMinor, description])).toEqual(
        newestFirst.map(({ day, minor, wording }) => [`2026-01-${String(day).padStart(2, '0')}`, minor, wording]),
      )
      expect(statement.balances.state).toBe(rows.length === 0 ? 'absent' : 'proven')
    }),
  )
})

const pounds = (minor: bigint): string => {
  const digits = String(minor < 0n ? -minor : minor).padStart(3, '0')
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
