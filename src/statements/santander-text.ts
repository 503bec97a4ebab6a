import { type Day, isDay, type Window, within } from '../domain/day.ts'
import { Fault } from '../domain/fault.ts'
import { minorUnits } from '../domain/money.ts'
import { mostStatementRows, type StatementRow } from '../domain/statement.ts'
import { proveBalances } from './balance-proof.ts'
import type { Reader } from './reader.ts'
import { type Line, textLines, textOf } from './text-lines.ts'

/**
 * Santander UK's text statement: `From: 01/01/2026 to 31/01/2026`, `Account: XXXX XXXX XXXX 1234`, then for each row, newest first, the lines
 * `Date: 30/01/2026`, `Description: …`, `Amount: -12.34`, `Balance: 1234.56`. Latin-1, labels and values parted by non-breaking spaces.
 */
export const santanderText: Reader = {
  format: 'Santander UK text',
  recognises: (bytes) => /^\s*From:/.test(new TextDecoder().decode(bytes.subarray(0, 100))),
  read(bytes) {
    const lines = textLines(textOf(bytes))
    const period = periodOf(valueAt(lines, 0, 'From'))
    const maskedNumber = maskedNumberOf(valueAt(lines, 1, 'Account'))
    const rows: BalancedRow[] = []
    for (let at = 2; at < lines.length; at += 4) {
      if (rows.length === mostStatementRows) throw new Fault('file.too-large', { rows: mostStatementRows })
      rows.push(rowAt(lines, at, rows.at(-1)?.day ?? period.to, period))
    }
    return {
      format: this.format,
      bank: 'Santander',
      account: { kind: 'account', maskedNumber, currency },
      period,
      rows: rows.map(({ balanceMinor: _, ...row }) => row),
      balances: proveBalances(rows.toReversed()),
    }
  },
}

const currency = 'GBP'

type BalancedRow = StatementRow & { readonly balanceMinor: bigint }

function rowAt(lines: readonly Line[], at: number, dayAbove: Day, period: Window): BalancedRow {
  const date = valueAt(lines, at, 'Date')
  const day = dayOf(date)
  if (!within(day, period)) throw unreadable(date, 'the date is outside the period above')
  if (day > dayAbove) throw unreadable(date, 'later than the row above, where the newest come first')
  return {
    line: date.number,
    day,
    description: valueAt(lines, at + 1, 'Description').text,
    amountMinor: minorOf(valueAt(lines, at + 2, 'Amount')),
    balanceMinor: minorOf(valueAt(lines, at + 3, 'Balance')),
  }
}

/** What follows the label on the line that must have it. */
function valueAt(lines: readonly Line[], at: number, label: string): Line {
  const line = lines[at]
  if (!line) throw unreadable({ number: lines.at(-1)?.number ?? 1 }, `the file ends where ${label} should follow`)
  if (!line.text.startsWith(`${label}:`)) throw unreadable(line, `${label} should stand here`)
  return { number: line.number, text: line.text.slice(label.length + 1).trim() }
}

function periodOf(line: Line): Window {
  const [from, to, more] = line.text.split(/\s+to\s+/)
  if (from === undefined || to === undefined || more !== undefined)
    throw unreadable(line, 'two dates should stand here')
  const period = { from: dayOf({ ...line, text: from }), to: dayOf({ ...line, text: to }) }
  if (period.from > period.to) throw unreadable(line, 'the period ends before it begins')
  return period
}

function dayOf(line: Line): Day {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(line.text) ?? []
  const text = `${year}-${month}-${day}`
  if (!isDay(text)) throw unreadable(line, 'not a date of the form 31/01/2026')
  return text
}

function maskedNumberOf(line: Line): string {
  const number = line.text.replace(/[\s-]/g, '').toUpperCase()
  if (!/^[X*\d]{0,28}\d{4}$/.test(number)) throw unreadable(line, 'not an account number')
  return number.slice(-4).padStart(number.length, 'X')
}

/** `-1,234.56`, always with two decimals. */
function minorOf(line: Line): bigint {
  if (!/^[-+]?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})\.\d{2}$/.test(line.text))
    throw unreadable(line, 'not an amount of the form -1234.56')
  return minorUnits(line.text.replaceAll(',', ''), currency)
}

const unreadable = ({ number }: Pick<Line, 'number'>, reason: string): Fault =>
  new Fault('file.unreadable', { line: number, reason })
