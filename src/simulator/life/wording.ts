import type { CalendarDay } from './calendar.ts'

/** What kind of payment a row is; each bank has its own words for it. */
export type Kind =
  | 'card'
  | 'online'
  | 'foreign'
  | 'refund'
  | 'direct-debit'
  | 'standing-order'
  | 'payment-out'
  | 'payment-in'
  | 'salary'
  | 'transfer-out'
  | 'transfer-in'
  | 'cash'
  | 'fee'
  | 'interest'
  | 'card-repaid'

export type Words = {
  /** As the payee names itself, filled in. */
  readonly payee: string
  readonly reference: string
  readonly mandate: string
  /** When the customer paid, which may be days before the bank books it. */
  readonly made: CalendarDay
  readonly cardTail: string
  readonly town: string
  /** Of a payment abroad: "18.40 EUR, RATE 1.16/GBP". */
  readonly foreign: string
}

/** How a bank writes its rows, named after the manner. Each is the manner of a British bank of today, in our own data. */
export type Style = 'sentence' | 'dated' | 'coded' | 'columns'

export const describe = (style: Style, kind: Kind, words: Words): string =>
  styles[style][kind](words).trim().slice(0, 140)

type Wording = Readonly<Record<Kind, (words: Words) => string>>

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const two = (n: number): string => String(n).padStart(2, '0')
const dashed = ({ day, month, year }: CalendarDay): string => `${two(day)}-${two(month)}-${year}`
const short = ({ day, month }: CalendarDay): string => `${two(day)} ${months[month - 1]}`
const joined = ({ day, month, year }: CalendarDay): string => `${two(day)}${months[month - 1]}${two(year % 100)}`
const column = (text: string, width: number): string => text.slice(0, width - 1).padEnd(width)

const sentence: Wording = {
  card: (w) => `CARD PAYMENT TO ${w.payee} ON ${dashed(w.made)}`,
  online: (w) => `CARD PAYMENT TO ${w.payee} ON ${dashed(w.made)}`,
  foreign: (w) => `CARD PAYMENT TO ${w.payee},${w.foreign} ON ${dashed(w.made)}`,
  refund: (w) => `CARD REFUND FROM ${w.payee} ON ${dashed(w.made)}`,
  'direct-debit': (w) => `DIRECT DEBIT PAYMENT TO ${w.payee} REF ${w.reference}, MANDATE NO ${w.mandate}`,
  'standing-order': (w) => `STANDING ORDER VIA FASTER PAYMENT TO ${w.payee} REFERENCE ${w.reference}`,
  'payment-out': (w) => `BILL PAYMENT VIA FASTER PAYMENT TO ${w.payee} REFERENCE ${w.reference}`,
  'payment-in': (w) => `FASTER PAYMENTS RECEIPT REF.${w.reference} FROM ${w.payee}`,
  salary: (w) => `BANK GIRO CREDIT REF ${w.payee}, ${w.reference}`,
  'transfer-out': (w) => `TRANSFER TO ${w.payee}`,
  'transfer-in': (w) => `TRANSFER FROM ${w.payee}`,
  cash: (w) => `CASH WITHDRAWAL AT ${w.payee} ON ${dashed(w.made)}`,
  fee: (w) => w.payee,
  interest: (w) => `INTEREST PAID AFTER TAX 0.00 DEDUCTED ${w.reference}`,
  'card-repaid': () => 'PAYMENT RECEIVED - THANK YOU',
}

const dated: Wording = {
  card: (w) => `${w.payee} ON ${short(w.made)} BCC`,
  online: (w) => `${w.payee} ON ${short(w.made)} CLP`,
  foreign: (w) => `${w.payee} AMOUNT IN ${w.foreign} ON ${short(w.made)} BCC`,
  refund: (w) => `${w.payee} REFUND ON ${short(w.made)} BCC`,
  'direct-debit': (w) => `${w.payee} ${w.reference} DDR`,
  'standing-order': (w) => `${w.payee} ${w.reference} STO`,
  'payment-out': (w) => `${w.payee} ${w.reference} BBP`,
  'payment-in': (w) => `${w.payee} ${w.reference} FPI`,
  salary: (w) => `${w.payee} ${w.reference} BGC`,
  'transfer-out': (w) => `${w.payee} ${w.reference} TFR`,
  'transfer-in': (w) => `${w.payee} ${w.reference} TFR`,
  cash: (w) => `LNK ${w.payee} CD ${w.cardTail} ${joined(w.made)}`,
  fee: (w) => w.payee,
  interest: () => 'INTEREST PAID GROSS',
  'card-repaid': () => 'PAYMENT, THANK YOU',
}

const coded: Wording = {
  card: (w) => `${w.payee} CD ${w.cardTail} ${joined(w.made)}`,
  online: (w) => `VIS ${w.payee}`,
  foreign: (w) => `INT'L ${w.payee} ${w.foreign}`,
  refund: (w) => `CR ${w.payee} REFUND`,
  'direct-debit': (w) => `DD ${w.payee} ${w.reference}`,
  'standing-order': (w) => `SO ${w.payee} ${w.reference}`,
  'payment-out': (w) => `BP ${w.payee} ${w.reference}`,
  'payment-in': (w) => `CR ${w.payee} ${w.reference}`,
  salary: (w) => `BGC ${w.payee} ${w.reference}`,
  'transfer-out': (w) => `TFR ${w.payee} ${w.reference}`,
  'transfer-in': (w) => `TFR ${w.payee} ${w.reference}`,
  cash: (w) => `ATM CASH ${w.payee} ${joined(w.made)}`,
  fee: (w) => `DR ${w.payee}`,
  interest: () => 'GROSS INTEREST',
  'card-repaid': () => 'PAYMENT RECEIVED, THANK YOU',
}

/** The town has its own column here. */
const withoutTown = ({ payee, town }: Words): string => payee.replace(` ${town}`, '')

const columns: Wording = {
  card: (w) => `${column(withoutTown(w), 23)}${column(w.town, 14)}GBR`,
  online: (w) => `${column(withoutTown(w), 23)}${column('INTERNET', 14)}GBR`,
  foreign: (w) => `${column(w.payee, 23)}${w.foreign}`,
  refund: (w) => `${column(withoutTown(w), 23)}${column('REFUND', 14)}GBR`,
  'direct-debit': (w) => w.payee,
  'standing-order': (w) => w.payee,
  'payment-out': (w) => `${w.payee} ${w.reference}`,
  'payment-in': (w) => `${w.payee} ${w.reference}`,
  salary: (w) => `${w.payee} ${w.reference}`,
  'transfer-out': (w) => `TRANSFER TO ${w.payee}`,
  'transfer-in': (w) => `TRANSFER FROM ${w.payee}`,
  cash: (w) => `CASH ADVANCE ${w.payee}`,
  fee: (w) => w.payee,
  interest: () => 'INTEREST CHARGED',
  'card-repaid': () => 'DIRECT DEBIT PAYMENT - THANK YOU',
}

const styles: Readonly<Record<Style, Wording>> = { sentence, dated, coded, columns }
