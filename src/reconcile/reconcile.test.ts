import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../domain/plan.ts'
import type { KnownTransaction, Transaction, TransactionStatus } from '../domain/transaction.ts'
import { contentOf } from './compare.ts'
import { reconcile, type Seen } from './reconcile.ts'

const now = '2026-11-22T12:00:00Z'
const window = { from: '2026-11-01', to: '2026-11-22' }
const row = (fields: Partial<Transaction> = {}): Transaction => ({
  status: 'booked',
  bookedOn: '2026-11-20',
  bankTime: '2026-11-20T00:00:00',
  amountMinor: -250n,
  currency: 'GBP',
  description: 'COFFEE',
  normalisedId: null,
  providerId: null,
  volatileId: null,
  hints: { merchantName: null, mechanism: null, classification: [], meta: {} },
  runningMinor: null,
  ...fields,
})
const stored = (
  id: string,
  { status, bookedOn, amountMinor, currency, description, normalisedId, providerId }: Transaction,
  more: Partial<KnownTransaction> = {},
): KnownTransaction => ({
  id,
  status,
  bookedOn,
  amountMinor,
  currency,
  description,
  normalisedIds: normalisedId === null ? [] : [normalisedId],
  providerIds: providerId === null ? [] : [providerId],
  pendingOn: status === 'pending' ? bookedOn : null,
  missingSince: null,
  removedBy: null,
  pairing: null,
  ...more,
})
type Answer = {
  booked?: readonly Transaction[]
  pending?: readonly Transaction[] | null
  complete?: boolean
  window?: Seen['window']
  whole?: Seen['whole']
  now?: string
}
const plan = (
  known: readonly KnownTransaction[],
  { booked = [], pending = [], complete = true, ...more }: Answer,
): Plan =>
  reconcile(known, {
    booked: { rows: booked, complete },
    pending: pending && { rows: pending, complete },
    window,
    whole: window,
    readTo: null,
    now,
    ...more,
  })
const days = (from: string, to: string) => ({ window: { from, to }, whole: { from, to } })
const nothing = { insert: [], amend: [], settle: [], miss: [], found: [], retract: [], propose: [], unchanged: 0 }

/** What the store does with a plan, on a list. */
function applied(known: readonly KnownTransaction[], made: Plan, at: string): KnownTransaction[] {
  const after = new Map(known.map((one) => [one.id, one]))
  const change = (id: string, fields: Partial<KnownTransaction>): void => {
    const before = after.get(id)
    if (before) after.set(id, { ...before, ...fields })
  }
  const back = (one: KnownTransaction) => ({
    missingSince: null,
    removedBy: one.removedBy === 'bank' ? null : one.removedBy,
  })
  for (const { known, seen } of [...made.amend, ...made.settle]) {
    const ids = (before: readonly string[], id: string | null) =>
      id === null ? before : [id, ...before.filter((one) => one !== id)]
    change(known.id, {
      ...stored(known.id, seen),
      pendingOn: known.pendingOn,
      normalisedIds: ids(known.normalisedIds, seen.normalisedId),
      providerIds: ids(known.providerIds, seen.providerId),
      ...back(known),
    })
  }
  for (const one of made.found) change(one.id, back(one))
  for (const one of made.miss) change(one.id, { missingSince: at })
  for (const one of made.retract) change(one.id, { removedBy: 'bank', missingSince: one.missingSince ?? at })
  const added = new Map(made.insert.map((seen, n) => [seen, `${at} ${String(n).padStart(3, '0')}`])) // in the order of time
  for (const [seen, id] of added) after.set(id, stored(id, seen))
  for (const { first, second } of made.propose)
    for (const id of [first.id, 'id' in second ? second.id : (added.get(second) ?? '')])
      change(id, { pairing: 'proposed' })
  return [...after.values()]
}

const isBooked = ({ status, removedBy }: KnownTransaction) => status === 'booked' && removedBy === null
const sumsOf = (rows: readonly { readonly amountMinor: bigint }[]) => ({
  rows: rows.length,
  total: rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
})

const fields = fc.record({
  bookedOn: fc.constantFrom('2026-11-19', '2026-11-20'),
  amountMinor: fc.constantFrom(-250n, -300n),
  description: fc.constantFrom('COFFEE', 'Coffee', 'ODEON CINEMA'),
})
const rows = (status: TransactionStatus) =>
  fc
    .tuple(fc.array(fields, { maxLength: 7 }), fc.constantFrom('', 'n', 'm'))
    .map(([list, ids]) =>
      list.map((one, n) => row({ ...one, status, normalisedId: ids === '' ? null : `${ids}${status}${n}` })),
    )
const answer = fc.record({ booked: rows('booked'), pending: fc.option(rows('pending')) })

describe('as a law', () => {
  test('every row of the answer is counted once, and every stored row is at most one of them', () => {
    fc.assert(
      fc.property(answer, answer, (before, seen) => {
        const known = applied([], plan([], before), '2026-11-20T12:00:00Z')
        const { insert, amend, settle, found, unchanged, retract, miss } = plan(known, seen)
        const lingering = (seen.pending ?? []).filter(({ normalisedId }) =>
          seen.booked.some((one) => normalisedId !== null && one.normalisedId === normalisedId),
        )
        expect(insert.length + amend.length + settle.length + found.length + unchanged).toBe(
          seen.booked.length + (seen.pending ?? []).length - lingering.length,
        )
        const touched = [...amend, ...settle].map(({ known }) => known.id)
        const ids = [
          ...touched,
          ...found.map(({ id }) => id),
          ...retract.map(({ id }) => id),
          ...miss.map(({ id }) => id),
        ]
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('the same answer a second time changes nothing', () => {
    fc.assert(
      fc.property(answer, answer, (before, seen) => {
        const known = applied([], plan([], before), '2026-11-20T12:00:00Z')
        const first = applied(known, plan(known, seen), now)
        expect({ ...plan(first, seen), unchanged: 0, miss: [] }).toEqual(nothing)
      }),
    )
  })

  test('after two looks, hours apart, the ledger shows what the bank shows, of booked and of pending', () => {
    const whole = fc.record({ booked: rows('booked').filter(({ length }) => length > 3), pending: rows('pending') })
    const shown = (list: readonly (KnownTransaction | Transaction)[], status: TransactionStatus) =>
      list
        .filter((one) => one.status === status && !('removedBy' in one && one.removedBy !== null))
        .map((one) => `${contentOf(one)} ${one.description}`)
        .toSorted()
    fc.assert(
      fc.property(whole, whole, (before, seen) => {
        fc.pre(seen.booked.length * 2 >= before.booked.length)
        const known = applied([], plan([], before), '2026-11-20T12:00:00Z')
        const once = applied(known, plan(known, { ...seen, now }), now)
        const later = '2026-11-22T15:00:00Z'
        const twice = applied(once, plan(once, { ...seen, now: later }), later)
        expect(shown(twice, 'booked')).toEqual(shown(seen.booked, 'booked'))
        expect(shown(twice, 'pending')).toEqual(shown(seen.pending, 'pending'))
      }),
    )
  })

  test('P4: what the ledger has booked is what the bank has booked after every answer, whatever is pending', () => {
    const step = fc.record({
      does: fc.constantFrom('announce', 'announce', 'post', 'settle', 'settle anew', 'amend', 'lapse'),
      which: fc.nat(9),
      on: fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-22'),
      amountMinor: fc.constantFrom(-100n, -250n, -300n, -5_000n),
      description: fc.constantFrom('COFFEE', 'Coffee Ltd', 'ODEON CINEMA'),
      list: fc.constantFrom('whole', 'whole', 'in part', 'unanswered', 'behind'),
    })
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 20 }), (bearsIds, steps) => {
        const booked: Transaction[] = []
        const pending: Transaction[] = []
        let known: KnownTransaction[] = []
        for (const [n, { does, which, on, list, ...fields }] of steps.entries()) {
          const listedBefore = [...pending]
          const normalisedId = bearsIds ? `id ${n}` : null
          const at = which % Math.max(1, pending.length)
          const chosen = does === 'announce' || does === 'post' ? undefined : pending.splice(at, 1)[0]
          if (does === 'announce') pending.push(row({ ...fields, bookedOn: on, status: 'pending', normalisedId }))
          if (does === 'post') booked.push(row({ ...fields, bookedOn: on, normalisedId }))
          if (chosen && does === 'amend') pending.push({ ...chosen, amountMinor: fields.amountMinor })
          if (chosen && does === 'settle') booked.push({ ...chosen, status: 'booked' })
          if (chosen && does === 'settle anew')
            booked.push({ ...chosen, ...fields, status: 'booked', bookedOn: on, normalisedId })
          const shown = list === 'behind' ? listedBefore : list === 'in part' ? pending.slice(1) : pending
          const moment = Temporal.Instant.from('2026-11-22T00:00:00Z')
            .add({ hours: 3 * n })
            .toString()
          const made = reconcile(known, {
            booked: { rows: booked, complete: true },
            pending: list === 'unanswered' ? null : { rows: shown, complete: list !== 'in part' },
            window,
            whole: window,
            readTo: null,
            now: moment,
          })
          known = applied(known, made, moment)
          expect(sumsOf(known.filter(isBooked))).toEqual(sumsOf(booked))
        }
      }),
    )
  })

  test('a pending list that was not answered lets no pending row go', () => {
    fc.assert(
      fc.property(answer, rows('booked'), (before, booked) => {
        const known = applied([], plan([], before), '2026-11-20T12:00:00Z')
        expect(plan(known, { booked, pending: null }).retract.filter(({ status }) => status === 'pending')).toEqual([])
      }),
    )
  })
})

describe('a row that the bank no longer shows', () => {
  const [a, b, c] = ['TEA', 'BUS', 'ODEON'].map((description) => row({ description }))
  const rest = [a, b, c].filter((one) => one !== undefined)
  const gone = row({ description: 'WITHDRAWN', amountMinor: -7_777n })
  const ledger = (more: Partial<KnownTransaction> = {}) => [
    ...rest.map((one, n) => stored(`rest ${n}`, one)),
    stored('gone', gone, more),
  ]

  test('is missing at first, and taken back when it is missing again hours later', () => {
    expect(plan(ledger(), { booked: rest })).toMatchObject({ miss: [{ id: 'gone' }], retract: [], unchanged: 3 })
    const soon = ledger({ missingSince: '2026-11-22T11:00:00Z' })
    expect(plan(soon, { booked: rest })).toMatchObject({ miss: [], retract: [], unchanged: 3 })
    const later = ledger({ missingSince: '2026-11-22T09:59:00Z' })
    expect(plan(later, { booked: rest })).toMatchObject({ miss: [], retract: [{ id: 'gone' }] })
  })

  test('is found when it is shown again, missing or taken back already', () => {
    expect(plan(ledger({ missingSince: now }), { booked: [...rest, gone] })).toMatchObject({
      found: [{ id: 'gone' }],
      insert: [],
    })
    const removed = ledger({ missingSince: now, removedBy: 'bank' })
    expect(plan(removed, { booked: [...rest, gone] })).toMatchObject({ found: [{ id: 'gone' }], insert: [] })
    const reworded = plan(removed, { booked: [...rest, { ...gone, description: 'BACK AGAIN' }] })
    expect(reworded).toMatchObject({ amend: [{ known: { id: 'gone' } }], found: [], insert: [] })
  })

  test.each([
    ['an empty answer', { booked: [] }],
    ['an answer without most of the rows', { booked: rest.slice(0, 1) }],
    ['an answer of which some rows could not be read', { booked: rest, complete: false }],
    ['an answer for other days', { booked: rest, ...days('2026-11-21', '2026-11-22') }],
  ])('stays, where it is %s that lacks it', (_, seen) => {
    expect(plan(ledger(), seen).miss).toEqual([])
  })

  test('stays, where the answer is not whole for its day', () => {
    const whole = { from: '2026-11-21', to: '2026-11-22' }
    expect(plan(ledger(), { booked: rest, whole }).miss).toEqual([])
    expect(plan(ledger(), { booked: rest }).miss).toHaveLength(1)
  })

  test('stays, where the answer was cut off within its day, the last of all', () => {
    const cut = { window: { from: '2026-11-01', to: gone.bookedOn }, whole: { from: gone.bookedOn, to: gone.bookedOn } }
    expect(plan(ledger(), { booked: rest, ...cut }).miss).toEqual([])
    expect(plan(ledger(), { booked: rest, ...days(gone.bookedOn, gone.bookedOn) }).miss).toHaveLength(1)
  })

  test('stays as it is where a person took it out', () => {
    const deleted = ledger({ removedBy: 'person' })
    expect(plan(deleted, { booked: rest })).toMatchObject({ miss: [], retract: [] })
    expect(plan(deleted, { booked: [...rest, gone] })).toMatchObject({ insert: [], found: [], unchanged: 4 })
  })
})

describe('a pending row', () => {
  const pending = (more: Partial<Transaction> = {}) => row({ status: 'pending', ...more })

  test('that is booked now settles, with its ledger id and the bank’s new amount, day and wording', () => {
    const known = stored('1', pending({ normalisedId: 'tip', amountMinor: -5_000n }))
    const booked = row({
      normalisedId: 'tip',
      amountMinor: -5_900n,
      bookedOn: '2026-11-22',
      description: 'RESTAURANT LTD',
    })
    const settles = { ...nothing, settle: [{ known, seen: booked }] }
    expect(plan([known], { booked: [booked] })).toEqual(settles)
    expect(plan([known], { booked: [booked], pending: null })).toEqual(settles)
  })

  test('settles under another id in other words, where the sum is the same and the list no longer has it', () => {
    const known = stored('1', pending({ normalisedId: 'a', description: 'TESCO STORES 3021' }))
    const booked = row({ normalisedId: 'b', bookedOn: '2026-11-22', description: 'CARD PAYMENT TO TESCO STORES 3021' })
    expect(plan([known], { booked: [booked] })).toMatchObject({
      settle: [{ known: { id: '1' } }],
      insert: [],
      retract: [],
    })
    const twin = pending({ normalisedId: 'a', description: 'TESCO STORES 3021' })
    expect(plan([known], { booked: [booked], pending: [twin] })).toMatchObject({
      settle: [],
      insert: [booked],
      unchanged: 1,
    })
  })

  test('settles by its words a week later only once the days between were read: it may be among them', () => {
    const known = stored('1', pending({ normalisedId: 'a', bookedOn: '2026-11-08' }))
    const later = row({ normalisedId: 'b', bookedOn: '2026-11-16' })
    const own = row({ normalisedId: 'a', bookedOn: '2026-11-10' })
    const cut = { from: '2026-11-12', to: window.to }
    expect(plan([known], { booked: [later], whole: cut })).toMatchObject({ settle: [], insert: [later], retract: [] })
    expect(plan([known], { booked: [later] })).toMatchObject({ settle: [{ seen: later }] })
    const rest = { from: window.from, to: '2026-11-11' }
    expect(plan([known], { booked: [own], window: rest, whole: rest })).toMatchObject({ settle: [{ seen: own }] })
    const soon = row({ normalisedId: 'b', bookedOn: '2026-11-14' })
    const waits = stored('1', pending({ normalisedId: 'a', bookedOn: '2026-11-12' }))
    expect(plan([waits], { booked: [soon], whole: cut })).toMatchObject({ settle: [{ seen: soon }] })
  })

  test('is booked already where a booked row bore its id before, and is of the same sum and words', () => {
    const booked = stored('1', row({ normalisedId: 'old' }))
    const seen = row({ normalisedId: 'new' })
    const lingers = pending({ normalisedId: 'old' })
    const another = pending({ normalisedId: 'old', amountMinor: -9_900n, description: 'ODEON CINEMA' })
    expect(plan([booked], { booked: [seen], pending: [lingers] }).insert).toEqual([])
    expect(plan([booked], { booked: [seen], pending: [another] }).insert).toEqual([another])
    const waits = stored('2', lingers) // by then the id is another's
    expect(plan([booked, waits], { booked: [seen], pending: [lingers] })).toMatchObject({ insert: [], retract: [] })
  })

  test('that both lists have is booked, once', () => {
    const seen = { booked: [row({ normalisedId: 'x' })], pending: [pending({ normalisedId: 'x' })] }
    expect(plan([], seen).insert).toMatchObject([{ status: 'booked' }])
  })

  test('is booked already where the ledger has it among the days that the answer is not about', () => {
    const booked = stored('1', row({ normalisedId: 'x', bookedOn: '2026-09-01' }))
    expect(plan([booked], { pending: [pending({ normalisedId: 'x' })] })).toEqual(nothing)
  })

  test('is booked already where the ledger still has it, though the answer no longer does', () => {
    const rest = ['ODEON', 'TEA'].map((description) => row({ description, normalisedId: description }))
    const known = [...rest, row({ normalisedId: 'x' })].map((one, n) => stored(`${n}`, one))
    const once = { booked: rest, pending: [pending({ normalisedId: 'x' })] }
    const missed = plan(known, once)
    expect(missed).toMatchObject({ insert: [], miss: [{ id: '2' }], unchanged: 2 })
    const out = applied(
      applied(known, missed, '2026-11-22T08:00:00Z'),
      plan(applied(known, missed, '2026-11-22T08:00:00Z'), once),
      now,
    )
    expect(plan(out, once)).toMatchObject({ insert: [{ status: 'pending' }] }) // the bank has taken it back, and shows it as before
  })

  test('is one more where its id is that of another purchase', () => {
    const booked = row({ normalisedId: 'x', description: 'SOFA', amountMinor: -90_000n, bookedOn: '2026-11-10' })
    const seen = { booked: [booked], pending: [pending({ normalisedId: 'x' })] }
    expect(plan([stored('1', booked)], seen)).toMatchObject({ insert: [{ status: 'pending' }], unchanged: 1 })
  })

  test('settles into the first that may be it, however the bank orders its rows', () => {
    const [first, second] = ['2026-11-21', '2026-11-22'].map((bookedOn) => row({ bookedOn }))
    const known = [stored('1', pending({ bookedOn: '2026-11-20' }))]
    expect(plan(known, { booked: [second, first].filter((one) => one !== undefined) })).toMatchObject({
      settle: [{ known: { id: '1' }, seen: first }],
      insert: [second],
    })
  })

  test('settles by what it says for two weeks after it left the list, and by its id for ever', () => {
    const left = (missingSince: string) => [
      stored('1', pending({ normalisedId: 'x' }), { missingSince, removedBy: 'bank' }),
    ]
    const same = row({ normalisedId: 'x' })
    const other = row({ normalisedId: 'y' })
    expect(plan(left('2026-11-06T01:00:00Z'), { booked: [other] }).settle).toHaveLength(1)
    expect(plan(left('2026-11-05T23:00:00Z'), { booked: [other] })).toMatchObject({ settle: [], insert: [other] })
    expect(plan(left('2026-09-08T11:00:00Z'), { booked: [same] }).settle).toHaveLength(1)
  })

  test.each([
    ['before it was made', { bookedOn: '2026-11-17' }],
    ['eleven days later', { bookedOn: '2026-11-30', amountMinor: -260n }],
    ['for a third more and a half', { amountMinor: -505n }],
    ['for less', { amountMinor: -220n }],
    ['in another currency', { currency: 'EUR' }],
    ['as money in', { amountMinor: 260n }],
    ['in other words for another sum', { description: 'ODEON', amountMinor: -260n }],
    ['in other words nine days later', { description: 'ODEON', bookedOn: '2026-11-28' }],
  ])('is not taken to be a row %s', (_what, other) => {
    const known = [stored('1', pending({ bookedOn: '2026-11-19' }))]
    const booked = [row({ bookedOn: '2026-11-19', ...other })]
    expect(plan(known, { booked, ...days('2026-11-01', '2026-11-30') })).toMatchObject({
      settle: [],
      propose: [],
      insert: booked,
      retract: [{ id: '1' }],
    })
  })

  test('is asked about once, the best of several pairs first', () => {
    const known = [
      stored('1', pending({ amountMinor: -1_000n })),
      stored('2', pending({ amountMinor: -1_000n, description: 'COFFEE HOUSE' })),
    ]
    const booked = [row({ amountMinor: -1_180n, description: 'COFFEE HOUSE' }), row({ amountMinor: -1_900n })]
    const { propose } = plan(known, { booked })
    expect(propose.map(({ first, second }) => [first.id, second.amountMinor])).toEqual([
      ['1', -1_180n],
      ['2', -1_900n],
    ])
    expect(propose.map(({ score }) => score)).toEqual(propose.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  test('that a person deleted is missed once, and stays theirs', () => {
    const known = [stored('1', pending(), { removedBy: 'person' })]
    expect(plan(known, {})).toEqual({ ...nothing, miss: known })
    const missed = [stored('1', pending(), { removedBy: 'person', missingSince: now })]
    expect(plan(missed, {})).toEqual(nothing)
    expect(plan(missed, { pending: [pending()] })).toMatchObject({ found: missed, insert: [] })
    expect(plan(missed, { booked: [row()] })).toMatchObject({ settle: [{ known: { id: '1' } }], insert: [] })
  })

  test('that a complete list no longer has goes; an empty list counts as complete', () => {
    const known = [stored('hold', pending()), stored('old', row({ description: 'OLD' }))]
    expect(plan(known, { booked: [row({ description: 'OLD' })], complete: false })).toMatchObject({ retract: [] })
    expect(plan(known, { booked: [row({ description: 'OLD' })] })).toMatchObject({
      retract: [{ id: 'hold' }],
      unchanged: 1,
    })
  })
})

test.each([{ amountMinor: -251n }, { bookedOn: '2026-11-21' }, { description: 'COFFEE LTD' }, { providerId: 'p' }])(
  'a row that the bank corrects (%o) is amended, not added',
  (correction) => {
    const known = stored('1', row({ normalisedId: 'n' }))
    const made = plan([known], { booked: [row({ normalisedId: 'n', ...correction })] })
    expect(made).toMatchObject({ insert: [], amend: [{ known, seen: correction }], unchanged: 0 })
  },
)

test('other hints or another id of TrueLayer’s are no change', () => {
  const hints = { merchantName: 'Cafe', mechanism: 'PURCHASE', classification: ['Food'], meta: { x: 1 } }
  const again = row({ normalisedId: 'n', hints, volatileId: 'other', bankTime: '2026-11-20T09:00:00Z' })
  expect(plan([stored('1', row({ normalisedId: 'n' }))], { booked: [again] })).toEqual({ ...nothing, unchanged: 1 })
})
