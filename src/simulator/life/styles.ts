import type { CalendarDay } from './calendar.ts'
import type { Kind, Words } from './wording.ts'

type Wording = Readonly<Record<Kind, (words: Words) => string>>

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const two = (n: number): string => String(n).padStart(2, '0')
const dashed = ({ day, month, year }: CalendarDay): string => `${two(day)}-${two(month)}-${year}`
const slashed = ({ day, month, year }: CalendarDay): string => `${two(day)}/${two(month)}/${two(year % 100)}`
const short = ({ day, month }: CalendarDay): string => `${two(day)} ${months[month - 1]}`
const joined = ({ day, month, year }: CalendarDay): string => `${two(day)}${months[month - 1]}${two(year % 100)}`
const column = (text: string, width: number): string => text.slice(0, width - 1).padEnd(width)

/** `text` behind `before`, and nothing of the two where there is no text. */
const after = (before: string, text: string): string => (text ? before + text : '')
const withTown = ({ payee, town }: Words): string => (payee.includes(town) ? payee : `${payee} ${town}`)
const withoutTown = ({ payee, town }: Words): string => payee.replace(` ${town}`, '')
const capitals = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())

/** Whole sentences in capitals, each with its date or reference. */
const sentence: Wording = {
  card: (w) => `CARD PAYMENT TO ${w.payee} ON ${dashed(w.made)}`,
  online: (w) => `CARD PAYMENT TO ${w.payee} ON ${dashed(w.made)}`,
  foreign: (w) => `CARD PAYMENT TO ${w.payee},${w.foreign} ON ${dashed(w.made)}`,
  refund: (w) => `CARD REFUND FROM ${w.payee} ON ${dashed(w.made)}`,
  'direct-debit': (w) => `DIRECT DEBIT PAYMENT TO ${w.payee} REF ${w.reference}, MANDATE NO ${w.mandate}`,
  'standing-order': (w) => `STANDING ORDER VIA FASTER PAYMENT TO ${w.payee}${after(' REFERENCE ', w.reference)}`,
  'payment-out': (w) => `BILL PAYMENT VIA FASTER PAYMENT TO ${w.payee}${after(' REFERENCE ', w.reference)}`,
  'payment-in': (w) => `FASTER PAYMENTS RECEIPT REF.${w.reference} FROM ${w.payee}`,
  salary: (w) => `BANK GIRO CREDIT REF ${w.payee}, ${w.reference}`,
  benefit: (w) => `BANK GIRO CREDIT REF ${w.payee}, ${w.reference}`,
  'transfer-out': (w) => `TRANSFER TO ${w.payee}`,
  'transfer-in': (w) => `TRANSFER FROM ${w.payee}`,
  cash: (w) => `CASH WITHDRAWAL AT ${w.payee} ON ${dashed(w.made)}`,
  'cash-in': (w) => `CASH PAID IN AT ${w.payee}`,
  cheque: (w) => `CHEQUE PAID IN${after(' REF ', w.reference)}`,
  fee: (w) => w.payee,
  interest: (w) => `INTEREST PAID AFTER TAX 0.00 DEDUCTED ${w.reference}`,
  dividend: (w) => `BANK GIRO CREDIT REF ${w.payee}, DIVIDEND ${w.reference}`,
  cashback: () => 'CASHBACK PAID',
  'card-repaid': () => 'PAYMENT RECEIVED - THANK YOU',
  returned: (w) => `RETURNED DIRECT DEBIT ${w.payee} REF ${w.reference}, MANDATE NO ${w.mandate}`,
  reversal: (w) => `CORRECTION OF PAYMENT TO ${w.payee} ON ${dashed(w.made)}`,
}

/** The payee, the date and the bank's three letters. */
const dated: Wording = {
  card: (w) => `${w.payee} ON ${short(w.made)} ${w.contactless ? 'CLP' : 'BCC'}`,
  online: (w) => `${w.payee} ON ${short(w.made)} BCC`,
  foreign: (w) => `${w.payee} AMOUNT IN ${w.foreign} ON ${short(w.made)} BCC`,
  refund: (w) => `${w.payee} REFUND ON ${short(w.made)} BCC`,
  'direct-debit': (w) => `${w.payee} ${w.reference} DDR`,
  'standing-order': (w) => `${w.payee}${after(' ', w.reference)} STO`,
  'payment-out': (w) => `${w.payee}${after(' ', w.reference)} BBP`,
  'payment-in': (w) => `${w.payee}${after(' ', w.reference)} FPI`,
  salary: (w) => `${w.payee} ${w.reference} BGC`,
  benefit: (w) => `${w.payee} ${w.reference} BGC`,
  'transfer-out': (w) => `${w.payee}${after(' ', w.reference)} TFR`,
  'transfer-in': (w) => `${w.payee}${after(' ', w.reference)} TFR`,
  cash: (w) => `LNK ${w.payee} CD ${w.cardTail} ${joined(w.made)}`,
  'cash-in': (w) => `${w.payee} CASH DEP`,
  cheque: (w) => `${after('', w.reference)} CHQ IN AT ${w.town}`,
  fee: (w) => w.payee,
  interest: () => 'INTEREST PAID GROSS',
  dividend: (w) => `${w.payee} DIV BGC`,
  cashback: () => 'CASHBACK REWARD',
  'card-repaid': () => 'PAYMENT, THANK YOU',
  returned: (w) => `${w.payee} ${w.reference} UNPAID DDR`,
  reversal: (w) => `${w.payee} REVERSAL ${short(w.made)}`,
}

/** The bank's code first. */
const coded: Wording = {
  card: (w) => `${w.payee} CD ${w.cardTail} ${joined(w.made)}`,
  online: (w) => `VIS ${w.payee}`,
  foreign: (w) => `INT'L ${w.payee} ${w.foreign}`,
  refund: (w) => `CR ${w.payee} REFUND`,
  'direct-debit': (w) => `DD ${w.payee} ${w.reference}`,
  'standing-order': (w) => `SO ${w.payee}${after(' ', w.reference)}`,
  'payment-out': (w) => `BP ${w.payee}${after(' ', w.reference)}`,
  'payment-in': (w) => `CR ${w.payee}${after(' ', w.reference)}`,
  salary: (w) => `BGC ${w.payee} ${w.reference}`,
  benefit: (w) => `BGC ${w.payee} ${w.reference}`,
  'transfer-out': (w) => `TFR ${w.payee}${after(' ', w.reference)}`,
  'transfer-in': (w) => `TFR ${w.payee}${after(' ', w.reference)}`,
  cash: (w) => `ATM CASH ${w.payee} ${joined(w.made)}`,
  'cash-in': (w) => `CSH ${w.payee}`,
  cheque: (w) => `CHQ IN${after(' ', w.reference)}`,
  fee: (w) => `DR ${w.payee}`,
  interest: () => 'GROSS INTEREST',
  dividend: (w) => `DIV ${w.payee}`,
  cashback: () => 'CR CASHBACK',
  'card-repaid': () => 'PAYMENT RECEIVED, THANK YOU',
  returned: (w) => `RD ${w.payee} ${w.reference}`,
  reversal: (w) => `REV ${w.payee} ${joined(w.made)}`,
}

/** Payee, place and country, each in its column. */
const columns: Wording = {
  card: (w) => `${column(withoutTown(w), 23)}${column(w.town, 14)}GBR`,
  online: (w) => `${column(withoutTown(w), 23)}${column('INTERNET', 14)}GBR`,
  foreign: (w) => `${column(w.payee, 23)}${w.foreign}`,
  refund: (w) => `${column(withoutTown(w), 23)}${column('REFUND', 14)}GBR`,
  'direct-debit': (w) => w.payee,
  'standing-order': (w) => w.payee,
  'payment-out': (w) => `${w.payee}${after(' ', w.reference)}`,
  'payment-in': (w) => `${w.payee}${after(' ', w.reference)}`,
  salary: (w) => `${w.payee} ${w.reference}`,
  benefit: (w) => `${w.payee} ${w.reference}`,
  'transfer-out': (w) => `TRANSFER TO ${w.payee}`,
  'transfer-in': (w) => `TRANSFER FROM ${w.payee}`,
  cash: (w) => `CASH ADVANCE ${w.payee}`,
  'cash-in': (w) => `CASH DEPOSIT ${w.payee}`,
  cheque: (w) => `CHEQUE DEPOSIT${after(' ', w.reference)}`,
  fee: (w) => w.payee,
  interest: () => 'INTEREST CHARGED',
  dividend: (w) => `${w.payee} DIVIDEND`,
  cashback: () => 'CASHBACK CREDITED TO ACCOUNT',
  'card-repaid': () => 'DIRECT DEBIT PAYMENT - THANK YOU',
  returned: (w) => `${column(w.payee, 23)}RETURNED UNPAID`,
  reversal: (w) => `${column(w.payee, 23)}REVERSAL`,
}

const spoken = ({ name, payee }: Words): string =>
  name && name === name.toUpperCase() ? capitals(name) : (name ?? payee)

/** An app bank: who it was, as people say it; of a transfer what was written with it. */
const names: Wording = {
  card: spoken,
  online: spoken,
  foreign: spoken,
  refund: spoken,
  'direct-debit': spoken,
  'standing-order': (w) => capitals(w.reference) || spoken(w),
  'payment-out': (w) => capitals(w.reference) || spoken(w),
  'payment-in': (w) => capitals(w.reference) || spoken(w),
  salary: spoken,
  benefit: spoken,
  'transfer-out': (w) => capitals(w.reference) || 'To your other account',
  'transfer-in': (w) => capitals(w.reference) || 'From your other account',
  cash: (w) => `ATM ${capitals(w.payee)}`,
  'cash-in': (w) => capitals(w.payee),
  cheque: () => 'Cheque deposit',
  fee: (w) => capitals(w.payee),
  interest: () => 'Interest earned',
  dividend: (w) => `${spoken(w)} dividend`,
  cashback: () => 'Cashback',
  'card-repaid': () => 'Card payment received',
  returned: (w) => `${spoken(w)} (direct debit returned)`,
  reversal: (w) => `${spoken(w)} (reversed)`,
}

const byCard = (w: Words): string => `${w.cardTail} ${joined(w.made)}`

/** Card number, date, a C where it was contactless, and the country; transfers with commas between. */
const numbered: Wording = {
  card: (w) => `${byCard(w)} ${w.contactless ? 'C ' : ''}${withTown(w)} GB`,
  online: (w) => `${byCard(w)} ${w.payee} GB`,
  foreign: (w) => `${byCard(w)} ${w.payee} ${w.foreign}`,
  refund: (w) => `${byCard(w)} ${w.payee} REFUND GB`,
  'direct-debit': (w) => `${w.payee} ${w.reference}`,
  'standing-order': (w) => `${w.payee}${after(' ', w.reference)}`,
  'payment-out': (w) => `${w.payee} ,${after(' ', w.reference)} , VIA MOBILE - PYMT , FP ${slashed(w.made)}`,
  'payment-in': (w) => `${w.payee} ,${after(' ', w.reference)} , FP ${slashed(w.made)}`,
  salary: (w) => `${w.payee} , ${w.reference}`,
  benefit: (w) => `${w.payee} , ${w.reference}`,
  'transfer-out': (w) => `TO A/C ${w.payee.slice(-8)}${after(' , ', w.reference)} , VIA MOBILE - XFER`,
  'transfer-in': (w) => `FROM A/C ${w.payee.slice(-8)}${after(' , ', w.reference)} , VIA MOBILE - XFER`,
  cash: (w) => `${byCard(w)} ${w.payee}`,
  'cash-in': (w) => `CASH & DEP MACHINE ${w.payee}`,
  cheque: (w) => `CHEQUE DEPOSIT${after(' ', w.reference)} ${w.town}`,
  fee: (w) => w.payee,
  interest: (w) => `${joined(w.made)} GRS ${w.cardTail}`,
  dividend: (w) => `${w.payee} , DIVIDEND`,
  cashback: (w) => `REWARD PAID ${joined(w.made)}`,
  'card-repaid': () => 'DIRECT DEBIT PAYMENT',
  returned: (w) => `UNPAID DD ${w.payee} ${w.reference}`,
  reversal: (w) => `CORRECTION ${joined(w.made)} ${w.payee}`,
}

/** A building society: mixed case, and first what kind of payment it is. */
const society: Wording = {
  card: (w) => `${w.contactless ? 'Contactless Payment' : 'Visa purchase'} ${w.payee}`,
  online: (w) => `Visa purchase ${w.payee}`,
  foreign: (w) => `Visa purchase ${w.payee} ${w.foreign}`,
  refund: (w) => `Visa credit ${w.payee}`,
  'direct-debit': (w) => `Direct debit ${w.payee}`,
  'standing-order': (w) => `Standing order ${w.payee}${after(' ', w.reference)}`,
  'payment-out': (w) => `Payment to ${w.payee}${after(' ', w.reference)}`,
  'payment-in': (w) => `Transfer from ${w.payee}${after(' ', w.reference)}`,
  salary: (w) => `Bank credit ${w.payee}`,
  benefit: (w) => `Bank credit ${w.payee} ${w.reference}`,
  'transfer-out': (w) => `Transfer to ${w.payee}`,
  'transfer-in': (w) => `Transfer from ${w.payee}`,
  cash: (w) => `ATM Withdrawal ${w.payee}`,
  'cash-in': (w) => `Cash credit ${w.payee}`,
  cheque: (w) => `Cheque credit${after(' ', w.reference)}`,
  fee: (w) => capitals(w.payee),
  interest: () => 'Credit interest',
  dividend: (w) => `Bank credit ${w.payee}`,
  cashback: () => 'Cashback credit',
  'card-repaid': () => 'Payment received',
  returned: (w) => `Unpaid direct debit ${w.payee}`,
  reversal: (w) => `Correction ${w.payee}`,
}

const clip = (text: string): string => text.slice(0, 18).trimEnd()

/** Eighteen characters of the payee, and the card's last digits. */
const clipped: Wording = {
  card: (w) => `${clip(w.payee)} CD ${w.cardTail}`,
  online: (w) => `${clip(w.payee)} CD ${w.cardTail}`,
  foreign: (w) => `${clip(w.payee)} CD ${w.cardTail} ${w.foreign}`,
  refund: (w) => `${clip(w.payee)} CD ${w.cardTail}`,
  'direct-debit': (w) => clip(w.payee),
  'standing-order': (w) => `${clip(w.payee)}${after(' ', clip(w.reference))}`,
  'payment-out': (w) => `${clip(w.payee)}${after(' ', clip(w.reference))}`,
  'payment-in': (w) => `${clip(w.payee)}${after(' ', clip(w.reference))}`,
  salary: (w) => clip(w.payee),
  benefit: (w) => `${clip(w.payee)} ${clip(w.reference)}`,
  'transfer-out': (w) => clip(w.payee),
  'transfer-in': (w) => clip(w.payee),
  cash: (w) => `LNK ${clip(w.payee)} CD ${w.cardTail} ${joined(w.made)}`,
  'cash-in': (w) => `CSH ${clip(w.payee)}`,
  cheque: (w) => `CHQ DEP${after(' ', w.reference)}`,
  fee: (w) => clip(w.payee),
  interest: () => 'INTEREST (GROSS)',
  dividend: (w) => `${clip(w.payee)} DIV`,
  cashback: () => 'EVERYDAY OFFER',
  'card-repaid': () => 'DD PAYMENT RCVD',
  returned: (w) => `UNPD ${clip(w.payee)}`,
  reversal: (w) => `CORR ${clip(w.payee)}`,
}

/** A mark for how it was paid, and double spaces where the bank's fields meet. */
const marked: Wording = {
  card: (w) => `${w.contactless ? ')))' : `Card ${w.cardTail.slice(-2)},`}  ${withoutTown(w)}  ${w.town}`,
  online: (w) => `WLT ${w.cardTail.slice(-2)},  ${w.payee}`,
  foreign: (w) => `Card ${w.cardTail.slice(-2)},  ${w.payee}  ${w.foreign}`,
  refund: (w) => `Card ${w.cardTail.slice(-2)},  ${w.payee}  CREDIT`,
  'direct-debit': (w) => `DD  ${w.payee}  ${w.reference}`,
  'standing-order': (w) => `SO  ${w.payee}${after('  ', w.reference)}`,
  'payment-out': (w) => `FPO  ${w.payee}${after('  ', w.reference)}`,
  'payment-in': (w) => `FPI  ${w.payee}${after('  ', w.reference)}`,
  salary: (w) => `BACS  ${w.payee}  ${w.reference}`,
  benefit: (w) => `BACS  ${w.payee}  ${w.reference}`,
  'transfer-out': (w) => `INT TFR TO  ${w.payee}`,
  'transfer-in': (w) => `INT TFR FROM  ${w.payee}`,
  cash: (w) => `CPT  ${w.payee}  ${short(w.made)}`,
  'cash-in': (w) => `CSH  ${w.payee}`,
  cheque: (w) => `CHQ${after('  ', w.reference)}`,
  fee: (w) => `CHG  ${w.payee}`,
  interest: () => 'INT  GROSS',
  dividend: (w) => `BACS  ${w.payee}  DIV`,
  cashback: () => 'REW  CASHBACK',
  'card-repaid': () => 'PYT  THANK YOU',
  returned: (w) => `UNP  ${w.payee}  ${w.reference}`,
  reversal: (w) => `COR  ${w.payee}`,
}

/** The payee first, then what it was, between bars. */
const piped: Wording = {
  card: (w) => `${w.payee} Purchase`,
  online: (w) => `${w.payee} Purchase | Online`,
  foreign: (w) => `${w.payee} Purchase | ${w.foreign.replace(', ', ' | ')}`,
  refund: (w) => `${w.payee} Refund`,
  'direct-debit': (w) => `${w.payee} | Direct Debit | ${w.reference}`,
  'standing-order': (w) => `${w.payee} | Standing order${after(' | ', w.reference)}`,
  'payment-out': (w) => `To ${capitals(w.payee)}${after(' | ', w.reference)}`,
  'payment-in': (w) => `From ${capitals(w.payee)}${after(' | ', w.reference)}`,
  salary: (w) => `From ${w.payee} | ${w.reference}`,
  benefit: (w) => `From ${w.payee} | ${w.reference}`,
  'transfer-out': (w) => `To ${capitals(w.payee)}`,
  'transfer-in': (w) => `From ${capitals(w.payee)}`,
  cash: (w) => `Cash withdrawal | ${w.payee}`,
  'cash-in': (w) => `Cash deposit | ${w.payee}`,
  cheque: (w) => `Cheque deposit${after(' | ', w.reference)}`,
  fee: (w) => capitals(w.payee),
  interest: () => 'Interest earned',
  dividend: (w) => `From ${w.payee} | Dividend`,
  cashback: () => 'Cashback | Rewards',
  'card-repaid': () => 'Repayment | Direct Debit',
  returned: (w) => `${w.payee} | Direct Debit returned`,
  reversal: (w) => `${w.payee} | Reversal`,
}

const tail = ({ made }: Words): string => `, Transaction Date: ${made.text}`

/** What was done on which day stands behind each row. */
const tailed: Wording = {
  card: (w) => `${withTown(w)}${tail(w)}`,
  online: (w) => `${w.payee}${tail(w)}`,
  foreign: (w) => `${w.payee} ${w.foreign}${tail(w)}`,
  refund: (w) => `REFUND ${w.payee}${tail(w)}`,
  'direct-debit': (w) => `Direct Debit to ${w.payee} ${w.reference}${tail(w)}`,
  'standing-order': (w) => `Standing Order to ${w.payee}${after(' ', w.reference)}${tail(w)}`,
  'payment-out': (w) => `Faster Payment to ${w.payee}${after(' ', w.reference)}${tail(w)}`,
  'payment-in': (w) => `Faster Payment from ${w.payee}${after(' ', w.reference)}${tail(w)}`,
  salary: (w) => `Direct Credit from ${w.payee} ${w.reference}${tail(w)}`,
  benefit: (w) => `Direct Credit from ${w.payee} ${w.reference}${tail(w)}`,
  'transfer-out': (w) => `Transfer to ${w.payee}${tail(w)}`,
  'transfer-in': (w) => `Transfer from ${w.payee}${tail(w)}`,
  cash: (w) => `Cash ${w.payee}${tail(w)}`,
  'cash-in': (w) => `Cash paid in ${w.payee}${tail(w)}`,
  cheque: (w) => `Cheque paid in${after(' ', w.reference)}${tail(w)}`,
  fee: (w) => `${w.payee}${tail(w)}`,
  interest: (w) => `Gross Interest${tail(w)}`,
  dividend: (w) => `Direct Credit from ${w.payee} DIVIDEND${tail(w)}`,
  cashback: (w) => `Cashback${tail(w)}`,
  'card-repaid': (w) => `Payment Received${tail(w)}`,
  returned: (w) => `Returned Direct Debit ${w.payee} ${w.reference}${tail(w)}`,
  reversal: (w) => `Correction ${w.payee}${tail(w)}`,
}

/** TrueLayer's own mock bank: a few words in capitals and nothing else. */
const terse: Wording = {
  card: withoutTown,
  online: withoutTown,
  foreign: (w) => w.payee,
  refund: withoutTown,
  'direct-debit': (w) => w.payee,
  'standing-order': (w) => w.reference || w.payee,
  'payment-out': (w) => w.payee,
  'payment-in': (w) => w.payee,
  salary: (w) => w.payee,
  benefit: (w) => w.payee,
  'transfer-out': (w) => w.reference || 'SAVE THE CHANGE',
  'transfer-in': (w) => w.reference || 'SAVE THE CHANGE',
  cash: () => 'LNK ATM WITHDRAWAL',
  'cash-in': () => 'CASH PAID IN',
  cheque: () => 'CHEQUE PAID IN',
  fee: (w) => w.payee,
  interest: () => 'INTEREST (GROSS)',
  dividend: (w) => w.payee,
  cashback: () => 'CASHBACK',
  'card-repaid': () => 'PAYMENT RECEIVED',
  returned: (w) => `${w.payee} UNPAID`,
  reversal: (w) => `${w.payee} REVERSAL`,
}

export const styles = {
  sentence,
  dated,
  coded,
  columns,
  names,
  numbered,
  society,
  clipped,
  marked,
  piped,
  tailed,
  terse,
} as const

/** Where a card payment reads otherwise until it has cleared. */
export const asAnnounced: Partial<Readonly<Record<keyof typeof styles, (words: Words, kind: Kind) => string>>> = {
  sentence: (w) => w.payee,
  dated: (w) => w.payee.slice(0, 22),
  coded: (w) => `${w.payee.slice(0, 25)} GB`,
  numbered: (w) => w.payee.toUpperCase(),
  society: (w) => `Pending ${w.payee}`,
  clipped: (w) => w.payee.slice(0, 22).toUpperCase(),
  marked: (w, kind) => (kind === 'card' ? `${withoutTown(w)}  ${w.town}` : w.payee).toUpperCase(),
  tailed: (w, kind) => (kind === 'card' ? withTown(w) : w.payee),
}
