import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KnownTransaction, Transaction } from '../domain/transaction.ts'
import { contentOf } from './compare.ts'
import { match } from './match.ts'

const row = (fields: Partial<Transaction> = {}): Transaction => ({
  status: 'booked',
  bookedOn: '2026-11-20',
  bankTime: '2026-11-20T00:00:00',
  amountMinor: -250n,
  currency: 'GBP',
  description: 'COFFEE HOUSE 12',
  normalisedId: null,
  providerId: null,
  volatileId: null,
  hints: { merchantName: null, mechanism: null, classification: [], meta: {} },
  runningMinor: null,
  ...fields,
})
const stored = (id: string, seen: Transaction, more: Partial<KnownTransaction> = {}): KnownTransaction => ({
  id,
  status: seen.status,
  bookedOn: seen.bookedOn,
  amountMinor: seen.amountMinor,
  currency: seen.currency,
  description: seen.description,
  normalisedIds: seen.normalisedId === null ? [] : [seen.normalisedId],
  providerIds: seen.providerId === null ? [] : [seen.providerId],
  pendingOn: null,
  missingSince: null,
  removedBy: null,
  pairing: null,
  ...more,
})
/** Ledger id → place in the answer, and how many were left on each side. */
const matched = (
  known: readonly KnownTransaction[],
  seen: readonly Transaction[],
  elsewhere?: (row: KnownTransaction) => boolean,
  toldOf?: (row: KnownTransaction) => boolean,
) => {
  const { pairs, fresh, unmet } = match(known, seen, elsewhere, toldOf)
  return {
    pairs: Object.fromEntries(pairs.map((pair) => [pair.known.id, seen.indexOf(pair.seen)])),
    fresh: fresh.length,
    unmet: unmet.length,
  }
}

const content = fc.record({
  bookedOn: fc.constantFrom('2026-11-18', '2026-11-19', '2026-11-20'),
  amountMinor: fc.constantFrom(-250n, -300n, 900n),
  description: fc.constantFrom('COFFEE', 'TEA', 'ODEON'),
})
const rows = fc.array(
  content.map((fields) => row(fields)),
  { maxLength: 14 },
)
const numbered = (prefix: string, answer: readonly Transaction[]): Transaction[] =>
  answer.map((one, n) => ({ ...one, normalisedId: `${prefix}${n}` }))
const ledgerOf = (answer: readonly Transaction[]): KnownTransaction[] =>
  answer.map((one, n) => stored(`row ${String(n).padStart(2, '0')}`, one))
const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })

describe('an answer that shows what the ledger has', () => {
  test.each([
    ['without ids', (answer: Transaction[]) => [answer, answer]],
    ['with the ids it had', (answer: Transaction[]) => [numbered('n', answer), numbered('n', answer)]],
    ['with other ids, all of them new', (answer: Transaction[]) => [numbered('old', answer), numbered('new', answer)]],
    ['with ids where it had none', (answer: Transaction[]) => [answer, numbered('n', answer)]],
    ['without the ids it had', (answer: Transaction[]) => [numbered('n', answer), answer]],
  ])('%s adds nothing and misses nothing, in whatever order it comes', (_, ids) => {
    fc.assert(
      fc.property(
        rows.chain((answer) => {
          const [before = [], now = []] = ids(answer)
          return fc.tuple(fc.constant(ledgerOf(before)), shuffled(now))
        }),
        ([known, seen]) => {
          const { pairs, fresh, unmet } = match(known, seen)
          expect([fresh, unmet]).toEqual([[], []])
          for (const pair of pairs) expect(contentOf(pair.known)).toBe(contentOf(pair.seen))
        },
      ),
    )
  })

  test('with its numbers dealt out anew keeps each row what it was', () => {
    const days = Array.from({ length: 20 }, (_, n) => `2026-10-${String(n + 1).padStart(2, '0')}`)
    const fares = days.map((bookedOn, n) => row({ bookedOn, description: 'TFL', normalisedId: `n${n}` }))
    const dealt = fares.map((fare, n) => ({ ...fare, normalisedId: `n${(n + 7) % fares.length}` }))
    for (const { known, seen } of match(ledgerOf(fares), dealt).pairs) expect(known.bookedOn).toBe(seen.bookedOn)
  })

  test('and one more twin adds that one', () => {
    fc.assert(
      fc.property(
        rows.filter(({ length }) => length > 0),
        fc.boolean(),
        (answer, withIds) => {
          const known = ledgerOf(withIds ? numbered('n', answer) : answer)
          const [twin] = answer
          const more = twin ? [...answer, { ...twin }] : answer
          expect(matched(known, withIds ? numbered('n', more) : more)).toMatchObject({ fresh: 1, unmet: 0 })
        },
      ),
    )
  })
})

test('rows and stored rows are matched one to one, and none is lost', () => {
  fc.assert(
    fc.property(rows, rows, fc.boolean(), fc.boolean(), (before, now, idsBefore, idsNow) => {
      const known = ledgerOf(idsBefore ? numbered('n', before) : before)
      const seen = idsNow ? numbered('n', now) : now
      const { pairs, fresh, unmet } = match(known, seen)
      expect(new Set([...pairs.map((pair) => pair.seen), ...fresh])).toEqual(new Set(seen))
      expect(new Set([...pairs.map((pair) => pair.known), ...unmet])).toEqual(new Set(known))
      expect(pairs.length * 2 + fresh.length + unmet.length).toBe(seen.length + known.length)
    }),
  )
})

test('the ledger has as many of each content as the answer, wherever ids say nothing else', () => {
  fc.assert(
    fc.property(rows, rows, (before, now) => {
      const { pairs } = match(ledgerOf(before), now)
      const count = (list: readonly Transaction[], of: string) => list.filter((one) => contentOf(one) === of).length
      for (const of of new Set([...before, ...now].map(contentOf))) {
        const same = pairs.filter((pair) => contentOf(pair.known) === of && contentOf(pair.seen) === of)
        expect(same).toHaveLength(Math.min(count(before, of), count(now, of)))
      }
    }),
  )
})

describe('what the bank changed is the same row', () => {
  test.each([
    ['another case and spacing', { description: 'Coffee  House 12' }],
    ['a date appended', { description: 'COFFEE HOUSE 12, Transaction Date: 2026-11-19' }],
    ['cut short', { description: 'COFFEE HO' }],
    ['other words altogether', { description: 'CARD PURCHASE 4821' }],
    ['a corrected amount', { amountMinor: -260n }],
    ['some days later', { bookedOn: '2026-11-23' }],
  ])('without ids: %s', (_, change) => {
    const other = row({ bookedOn: '2026-11-19', amountMinor: -9_900n, description: 'ODEON' })
    const known = [stored('coffee', row()), stored('other', other)]
    expect(matched(known, [other, row(change)])).toEqual({ pairs: { other: 0, coffee: 1 }, fresh: 0, unmet: 0 })
  })

  test('with its id: amount and wording at once', () => {
    const known = [stored('coffee', row({ normalisedId: 'a' }))]
    const seen = [row({ normalisedId: 'a', amountMinor: -9_900n, description: 'HOTEL' })]
    expect(matched(known, seen)).toMatchObject({ pairs: { coffee: 0 }, fresh: 0 })
  })

  test('with its id, though a new twin reads as it did', () => {
    const known = [stored('first', row({ normalisedId: 'a' })), stored('second', row({ normalisedId: 'b' }))]
    const seen = [
      row({ normalisedId: 'c' }),
      row({ normalisedId: 'b' }),
      row({ normalisedId: 'a', amountMinor: -260n }),
    ]
    expect(matched(known, seen)).toEqual({ pairs: { first: 2, second: 1 }, fresh: 1, unmet: 0 })
  })

  test('under any id that it ever bore', () => {
    const known = [stored('coffee', row(), { normalisedIds: ['new', 'old'] })]
    expect(matched(known, [row({ normalisedId: 'old', description: 'X', amountMinor: -1n })]).pairs).toEqual({
      coffee: 0,
    })
  })
})

describe('other ids and other words at once, where the answer would show the row if it still were', () => {
  const here = () => false
  const whole = () => true
  const rest = ['ODEON', 'TEA', 'BUS'].map((description) => row({ description, normalisedId: description }))
  const coffee = stored('coffee', row({ normalisedId: 'a' }))
  const known = [...ledgerOf(rest), coffee]
  const renamed = row({ normalisedId: 'b', description: 'COFFEE HOUSE 12 GB' })

  test('are the same row where the words are alike', () => {
    expect(matched(known, [...rest, renamed], here, whole)).toMatchObject({ pairs: { coffee: 3 }, fresh: 0, unmet: 0 })
  })

  test('are another row where the words are others', () => {
    const socks = row({ normalisedId: 'b', description: 'SOCKS' })
    expect(matched(known, [...rest, socks], here, whole)).toMatchObject({ fresh: 1, unmet: 1 })
  })

  test('are another row where the answer may lack the old one for other reasons', () => {
    expect(matched(known, [...rest, renamed], here)).toMatchObject({ fresh: 1, unmet: 1 })
  })

  test('are another row beside the old one', () => {
    const seen = [...rest, renamed, row({ normalisedId: 'a' })]
    expect(matched(known, seen, here, whole)).toMatchObject({ pairs: { coffee: 4 }, fresh: 1, unmet: 0 })
  })

  test('are of several rows the one that reads most alike, in whatever order they come; twins stay two', () => {
    const other = row({ normalisedId: 'o', description: 'LONDON COFFEE' })
    expect(matched(known, [...rest, other, renamed], here, whole).pairs).toMatchObject({ coffee: 4 })
    expect(matched(known, [...rest, renamed, other], here, whole).pairs).toMatchObject({ coffee: 3 })
    const twins = [...rest, renamed, { ...renamed, normalisedId: 'd' }]
    const twin = stored('twin', row({ normalisedId: 'c' }))
    expect(matched([...known, twin], twins, here, whole)).toMatchObject({ fresh: 0, unmet: 0 })
    expect(matched(known, twins, here, whole)).toMatchObject({ fresh: 1, unmet: 0 })
  })

  test('are the same rows where nothing else of the account is as it was either', () => {
    const before = ledgerOf(
      ['ODEON', 'TEA', 'BUS'].map((description, n) =>
        row({ description, amountMinor: BigInt(-n - 1), normalisedId: description }),
      ),
    )
    const moved = before.map(({ amountMinor }, n) =>
      row({ description: `PAYMENT ${n}`, amountMinor, normalisedId: `${n}` }),
    )
    expect(matched(before, moved, here, whole)).toMatchObject({ fresh: 0, unmet: 0 })
    expect(matched(before, moved)).toMatchObject({ fresh: 3, unmet: 3 })
    expect(matched(before.slice(0, 1), moved.slice(0, 1), here, whole)).toMatchObject({ fresh: 1, unmet: 1 }) // one may be chance
  })
})

describe('what is another row', () => {
  test('an id that the bank uses again, months later, for something else', () => {
    const known = [stored('books', row({ bookedOn: '2026-05-02', description: 'BOOKS', normalisedId: 'a' }))]
    const seen = [row({ amountMinor: -9_900n, description: 'SHOES', normalisedId: 'a' })]
    expect(matched(known, seen, () => true)).toEqual({ pairs: {}, fresh: 1, unmet: 1 })
  })

  test('other ids tell two purchases of one day and sum apart, where ids can be trusted', () => {
    const rest = ['ODEON', 'TEA', 'BUS'].map((description) => row({ description, normalisedId: description }))
    const known = [...ledgerOf(rest), stored('gone', row({ description: 'COFFEE', normalisedId: 'a' }))]
    const seen = [...rest, row({ description: 'SOCKS', normalisedId: 'b' })]
    expect(matched(known, seen)).toMatchObject({ fresh: 1, unmet: 1 })
  })

  test('a row outside the days of the answer is no near match, however like it reads', () => {
    const known = [stored('yesterday', row({ bookedOn: '2026-11-19' }))]
    expect(matched(known, [row()], () => true)).toEqual({ pairs: {}, fresh: 1, unmet: 1 })
  })

  test('money in is never a correction of money out', () => {
    expect(matched([stored('out', row())], [row({ amountMinor: 250n })])).toMatchObject({ fresh: 1, unmet: 1 })
  })
})

test('of twins, the one that a person took out is matched last', () => {
  const known = [stored('a deleted', row(), { removedBy: 'person' }), stored('b kept', row())]
  expect(matched(known, [row()]).pairs).toEqual({ 'b kept': 0 })
  expect(matched(known, [row(), row()])).toMatchObject({ fresh: 0, unmet: 0 })
})
