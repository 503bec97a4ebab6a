import { numbered } from './knowledge/index.ts'
import { towns } from './knowledge/places.ts'
import { processors } from './knowledge/processors.ts'
import { codeTails, endings, openings } from './knowledge/shapes.ts'
import { Phrases } from './phrases.ts'
import { titled, wordsOf } from './words.ts'

/** How the money moved, as far as the wording says. */
export type Rail =
  | 'card'
  | 'directDebit'
  | 'standingOrder'
  | 'fasterPayment'
  | 'giroCredit'
  | 'transfer'
  | 'cash'
  | 'cheque'
  | 'unknown'

/** A description taken apart. Numbers are `#`: nothing downstream sees more than the key holds. */
export type Reading = {
  readonly rail: Rail
  /** Words of the other party. */
  readonly payee: readonly string[]
  /** Words of the free reference. */
  readonly reference: readonly string[]
  /** How many words of the payee stand before a star, which parts a seller from what was sold; null without one. */
  readonly star: number | null
  /** SumUp, PayPal …: who took the payment for the payee. */
  readonly processor: string | null
  /** Equal keys read equally: what a cache may be keyed by. */
  readonly key: string
}

/** Takes the bank's wording apart: shape first, processor second, then the words of payee and reference. */
export function describe(description: string): Reading {
  const opened = open(beforeColumns(wordsOf(description)))
  const { payee, reference, rail } = close(opened)
  const { processor, words } = withoutProcessor(payee)
  const { named, star } = payeeOf(words)
  const noted = shown(reference)
  const key = [
    rail,
    ...(processor === null ? [] : [`${processor}*`]),
    ...(star === null ? named : [...named.slice(0, star), '*', ...named.slice(star)]),
    ...(noted.length > 0 ? ['/', ...noted] : []),
  ]
  return { rail, payee: named, star, reference: noted, processor, key: key.join(' ') }
}

/** The payee's words with the place of the star that parted them; numbers before the name go. */
function payeeOf(words: readonly string[]): { named: readonly string[]; star: number | null } {
  const at = words.indexOf('*')
  const head = shown(at < 0 ? words : words.slice(0, at))
  const tail = at < 0 ? [] : shown(words.slice(at + 1))
  const seller = head.length > 1 && head[0] === '#' ? head.slice(1) : head
  return { named: [...seller, ...tail], star: seller.length > 0 && tail.length > 0 ? seller.length : null }
}

const shown = (words: readonly string[]): string[] => numbersHidden(words.filter((word) => !marks.has(word)))

type Parts = { readonly rail: Rail; readonly payee: readonly string[]; readonly reference: readonly string[] }

/** After `KLARNA*` or `PAYPAL *`: then the processor itself is all there is. */
const sayNothing = new Set(['payment', 'payments', 'purchase', 'instalment', 'instalments', 'transfer'])
const marks = new Set(['*', '|', '¦'])
const openingPhrases = new Phrases(openings.map((opening) => [opening.phrase, opening]))
const endingRails = new Map(Object.entries(endings))
const processorPhrases = new Phrases(processors.map(([phrase, name]) => [phrase, name]))
const tailPhrases = new Phrases(codeTails.map((phrase) => [phrase, phrase]))

/** `MERCHANT   CITY   GBR` is columns: the first holds the payee. After `|` comes the exchange rate. */
function beforeColumns(words: readonly string[]): readonly string[] {
  const bar = words.indexOf('|')
  const line = bar > 0 ? words.slice(0, bar) : words
  const gap = line.indexOf('¦')
  const last = line.at(-1) ?? ''
  return gap > 0 && countryCodes.has(last) ? line.slice(0, gap) : line
}

/** Takes the bank's opening words off: `DIRECT DEBIT PAYMENT TO`, `FPI`, `Card 14,`. */
function open(words: readonly string[]): Parts {
  const hit = openingPhrases.at(
    words,
    0,
    ({ to, value }) => (value.keeps === true || to < words.length) && (value.number !== true || isNumber(words[to])),
  )
  if (hit === null) return { rail: 'unknown', payee: words, reference: [] }
  const { rail, keeps, from, number } = hit.value
  const rest = keeps === true ? words : words.slice(hit.to + (number === true ? 1 : 0))
  // The reference of a receipt is free text and may hold "from" itself, so the last one counts.
  const giver = from === true ? rest.lastIndexOf('from') : -1
  if (giver < 0) return { rail, payee: rest, reference: [] }
  return { rail, payee: rest.slice(giver + 1), reference: rest.slice(0, giver) }
}

/** Takes dates, card tails and mandate numbers off the end, splits the reference off, and reads endings such as `DD` or `BGC`. */
function close(opened: Parts): Parts {
  const line = trimmed(opened.payee)
  const words = line.words.slice(0, firstOf(line.words, isTail))
  const ref = firstOf(words, (word, i) => i > 0 && (word === 'ref' || word === 'reference'))
  const payee = trimmed(words.slice(0, ref))
  const reference = trimmed(words.slice(ref + 1))
  const told = line.rail ?? payee.rail ?? reference.rail ?? 'unknown'
  const rail = opened.rail === 'unknown' ? told : opened.rail
  return { rail, payee: payee.words, reference: [...opened.reference, ...reference.words] }
}

function isTail(word: string, position: number, words: readonly string[]): boolean {
  if (position === 0) return false
  const next = words[position + 1]
  if (word === 'cd' || word === 'on') return isNumber(next) || isDate(next)
  if (word === 'cd' && next === undefined) return true
  if (isNumber(word) && currencies.has(words[position + (isNumber(next) ? 2 : 1)] ?? '')) return true
  return tailPhrases.at(words, position) !== null
}

function trimmed(words: readonly string[]): { words: readonly string[]; rail: Rail | null } {
  let rail: Rail | null = null
  let end = words.length
  for (; end > 0; end--) {
    const word = words[end - 1] ?? ''
    const ending = end > 1 ? endingRails.get(word) : undefined
    if (ending !== undefined) rail ??= ending
    else if (!(end > 1 && (isDate(word) || countryCodes.has(word) || (months.has(word) && isNumber(words[end - 2])))))
      break
  }
  return { words: words.slice(0, end), rail }
}

function withoutProcessor(words: readonly string[]): { processor: string | null; words: readonly string[] } {
  const hit = processorPhrases.at(words, 0, ({ to }) => to < words.length && !sayNothing.has(words[to] ?? ''))
  return hit === null ? { processor: null, words } : { processor: hit.value, words: words.slice(hit.to) }
}

/** Words with digits become `#`, order codes too, except where they belong to a name we know (`o2`, `trading 212`). */
function numbersHidden(words: readonly string[]): string[] {
  const shown = words.map((word, i) => (/\d/.test(word) && !isNumbered(words, i) ? '#' : word))
  return shown.filter((word, i) => word !== '#' || shown[i - 1] !== '#')
}

function isNumbered(words: readonly string[], i: number): boolean {
  const word = words[i] ?? ''
  return isNumber(word)
    ? numbered.has(`${words[i - 1]} ${word}`) || numbered.has(`${word} ${words[i + 1]}`)
    : numbered.has(word)
}

function firstOf(
  words: readonly string[],
  holds: (word: string, i: number, all: readonly string[]) => boolean,
): number {
  const found = words.findIndex(holds)
  return found < 0 ? words.length : found
}

const isNumber = (word: string | undefined): boolean => word !== undefined && /^\d+$/.test(word)
const isDate = (word: string | undefined): boolean =>
  word !== undefined && /^\d{1,2}(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(\d{2}|\d{4})?$/.test(word)
const currencies = new Set(
  'gbp eur usd chf sek nok dkk pln czk huf ron try aud cad nzl jpy inr aed thb zar sgd hkd'.split(' '),
)
const months = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '))
const countryCodes = new Set(
  'gbr gb irl usa esp fra deu nld ita prt bel lux aut che pol cze hun swe nor dnk fin grc tur can aus nzl jpn are ind zaf mex mlt cyp rou bgr hrv'.split(
    ' ',
  ),
)

/** A name for the screen, made of a payee's words; null where they hold none: `FORGN PYT 4471`, `SQ *M T K`. */
export function nameOf(payee: readonly string[]): string | null {
  const end = payee.findIndex((word, i) => i > 0 && word === '#')
  const words = payee.slice(0, end < 0 ? payee.length : end).filter((word) => !legal.has(word) && word !== '#')
  const placed = words.findLastIndex((word, i) => i === 0 || !(towns.has(word) || notes.has(word)))
  const named = words.slice(0, Math.min(placed + 1, longestName))
  const letters = named.join('').replace(/[^\p{L}]/gu, '')
  return letters.length < fewestLetters || !/[aeiouy]/.test(letters) ? null : named.map(titled).join(' ')
}

const longestName = 5
const fewestLetters = 4
/** References that banks print behind the name without a sign between. */
const notes = new Set('inv invoice ref rent stn refund'.split(' '))
const legal = new Set('ltd limited plc llp inc www http https com'.split(' '))
