import type { Reading } from '../describe.ts'
import { knownPayee } from '../dictionary.ts'
import { givenNames, titles } from '../knowledge/given-names.ts'
import { keywords, tradeNames } from '../knowledge/keywords.ts'
import { modifiers } from '../knowledge/modifiers.ts'
import { Phrases } from '../phrases.ts'
import { titled } from '../words.ts'
import type { Case, Tier } from './tier.ts'

/** Payments with people: `FPO SAM GREENWOOD HOLIDAY`, `MOBILE PAYMENT TO S DEAN`. */
export const person: Tier = (row) => {
  const words = nameIn(row)
  if (words === null) return null
  const [last = '', ...others] = [...words].reverse()
  const merchant = [...others.reverse(), last]
    .map((word) => (word.length === 1 ? word.toUpperCase() : titled(word)))
    .join(' ')
  return { category: 'transfers.person', merchant, confidence: 0.85, reason: 'A payment with a person' }
}

/** The name's words where the payee is somebody and not something. */
function nameIn({ reading, accountKind }: Case): readonly string[] | null {
  const { rail, payee, processor } = reading
  if (!personal.has(rail) || processor !== null || (accountKind === 'card' && rail === 'unknown')) return null
  const start = titles.has(payee[0] ?? '') ? 1 : 0
  const titledName = start === 1
  const [first, last, third] = [payee[start], payee[start + 1], payee[start + 2]]
  if (first === undefined || last === undefined) return titledName && first !== undefined ? [first] : null
  if (!titledName && !looksGiven(first)) return null
  if (rail === 'unknown' && !titledName && (payee.length > 2 || !givenNames.has(first))) return null
  const middle = last.length === 1 && third !== undefined
  const name = middle ? [first, last, third] : [first, last]
  return name.every(isName) && !isBusiness(reading, start) ? name : null
}

const personal = new Set(['fasterPayment', 'standingOrder', 'transfer', 'giroCredit', 'unknown'])

/** `sarah`, `s`, and the `sj` that `S J DEAN` becomes. */
const looksGiven = (word: string | undefined): boolean =>
  word !== undefined && (/^\p{L}{1,2}$/u.test(word) || givenNames.has(word))

const isName = (word: string): boolean => /^\p{L}+$/u.test(word)

function isBusiness(reading: Reading, start: number): boolean {
  const { payee } = reading
  if (payee.some((word) => legalForms.has(word)) || knownPayee(reading) !== null) return true
  // A reference may follow the name, so that only what touches the name can make it a business.
  return (
    trades.longest(
      payee.slice(start, reading.rail === 'unknown' ? payee.length : start + 2).filter((word) => !tradeNames.has(word)),
    ) !== null
  )
}

const trades = new Phrases([...keywords, ...modifiers])
const legalForms = new Set(
  'ltd limited plc llp inc gmbh bv uk co company group services solutions trust council society association bank and sons bros brothers enterprises'.split(
    ' ',
  ),
)
