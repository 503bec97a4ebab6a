import { describe, expect, it } from 'vitest'
import { profiles } from '../../src/simulator/profiles.ts'
import { Scope } from '../../src/wire/auth.ts'
import { openBench } from './bench.ts'
import { lookAt, type Traits } from './onlooker/index.ts'

const all = Scope.options
const without = (...missing: readonly Scope[]): Scope[] => all.filter((scope) => !missing.includes(scope))

/** What is to be seen of a bank with nothing odd about it. */
const plain: Traits = {
  groups: ['uk-ob-all'],
  scopes: all,
  wording: null,
  holdings: 'usual',
  ids: 'normalised-and-provider',
  idAtClearing: 'kept',
  renumbersEveryMonths: 0,
  accountIds: 'lasting',
  bic: 'given',
  statusMember: true,
  timestamps: 'midnight-z',
  cardSign: 'positive',
  pending: 'listed',
  pendingWording: 'final',
  classification: 'at-once',
  runningBalance: 'true',
  order: 'as-posted',
  posts: 'overnight',
  depthMonths: 24,
  beyondDepth: 'cut',
  from: 'honoured',
  rowCap: 0,
  deepWindow: null,
  unattendedPerDay: 4,
  burst: null,
  cacheMinutes: 60,
  odds: [],
}
const patient = { unattendedPerDay: 0, cacheMinutes: 0 }
const unnamed = { ids: 'none', idAtClearing: null } as const

/** How each differs from it; said here once more, so that a bank that loses its oddity is missed. */
const quirks: Readonly<Record<string, Partial<Traits>>> = {
  demo: { ...patient, groups: ['uk-ob-all', 'uk-oauth-all'] },
  mock: {
    ...patient,
    ...unnamed,
    groups: ['uk-cs-mock'],
    scopes: without('direct_debits', 'standing_orders'),
    holdings: 'recorded',
    runningBalance: 'down-the-list',
    order: 'arbitrary',
  },
  'ob-plain': {},
  'ob-provider-id': {
    ids: 'provider',
    bic: 'NOT_SUPPORTED_BY_PROVIDER',
    statusMember: false,
    timestamps: 'midnight',
    wording: 'dated',
  },
  'ob-no-ids': { ...unnamed, timestamps: 'midnight-offset', odds: ['amended', 'corrected', 'reworded'] },
  'ob-new-id-at-clearing': {
    idAtClearing: 'new',
    pendingWording: 'raw',
    wording: 'coded',
    odds: ['amended', 'held', 'lapsed', 'slow'],
  },
  'ob-renumbering': { renumbersEveryMonths: 3 },
  'ob-new-account-ids': { accountIds: 'per-connection' },
  'ob-instants': {
    timestamps: 'instant',
    posts: 'all-day',
    depthMonths: 72,
    beyondDepth: 'refused', // nobody gives more than six years
    odds: ['amended', 'held', 'lapsed'],
  },
  'ob-no-pending': {
    pending: 'unsupported',
    pendingWording: null,
    idAtClearing: null,
    odds: ['late', 'backdated'],
  },
  'ob-lingering-pending': { pending: 'lingers' },
  'ob-deep-window': { depthMonths: 72, beyondDepth: 'refused', deepWindow: { minutes: 5, says: 'sca_exceeded' } },
  'ob-deep-window-denied': { deepWindow: { minutes: 5, says: 'access_denied' }, timestamps: 'midnight-offset' },
  'ob-shallow': { depthMonths: 3, beyondDepth: 'refused' },
  'ob-row-capped': { rowCap: 100 },
  'ob-ignores-from': { from: 'ignored', order: 'arbitrary', runningBalance: 'absent' },
  'ob-opposite-sign': { cardSign: 'negative' },
  'ob-drifting': { classification: 'changes', odds: ['reworded'] },
  'ob-late-categories': { classification: 'days-later' },
  'ob-correcting': {
    classification: 'never',
    odds: ['late', 'backdated', 'corrected', 'reversed', 'withdrawn'],
  },
  'ob-impatient': { burst: { calls: 10, seconds: 10, retryAfter: true } },
  'ob-silent-impatient': { burst: { calls: 10, seconds: 10, retryAfter: false } },
  'ob-accounts-only': {
    ...patient,
    scopes: without('cards', 'standing_orders', 'direct_debits'),
    cardSign: null,
    depthMonths: 12,
  },
  'oauth-cards-only': {
    ...patient,
    groups: ['uk-oauth-all'],
    scopes: without('accounts', 'standing_orders', 'direct_debits'),
    wording: 'columns',
    bic: null,
  },
}

describe('what a client sees of a bank in nine months', () => {
  it.each(profiles)('$id: $behaviour', async ({ id }) => {
    expect(await lookAt(id)).toEqual({ ...plain, ...quirks[id] })
  })
})

describe('the table of banks', () => {
  it('has a witness for each, and no witness is left without its bank', () => {
    expect(Object.keys(quirks)).toEqual(profiles.map(({ id }) => id))
  })

  it('is listed openly with just what each gives', async () => {
    const bench = await openBench()
    const listed = (await (await fetch(`${bench.url}/api/providers`)).json()) as {
      provider_id: string
      scopes: Scope[]
    }[] // spec.test.ts holds the shape
    const scopes = listed.map(({ provider_id, scopes }) => [provider_id, scopes])
    expect(scopes).toEqual(Object.entries(quirks).map(([id, quirk]) => [id, { ...plain, ...quirk }.scopes]))
    await bench.bank.close()
  })

  it('has no two that are alike', () => {
    const seen = Object.values(quirks).map((quirk) => JSON.stringify({ ...plain, ...quirk }))
    expect(new Set(seen).size).toBe(seen.length)
  })
})

/** Words that a bank is described in, and what has to be seen where they are used. */
const promises: readonly (readonly [RegExp, object])[] = [
  [
    /as it should|Stable ids/,
    { ids: 'normalised-and-provider', idAtClearing: 'kept', renumbersEveryMonths: 0, odds: [] },
  ],
  [/asks for no patience/, { unattendedPerDay: 0, cacheMinutes: 0, burst: null }],
  [/mock bank as it was recorded/, { holdings: 'recorded' }],
  [/no ids,|bear no id that lasts/, { ids: 'none' }],
  [/balances that follow the list and not time/, { runningBalance: 'down-the-list' }],
  [/four unattended calls a day/, { unattendedPerDay: 4 }],
  [/answers kept for an hour/, { cacheMinutes: 60 }],
  [/the bank’s id only/, { ids: 'provider' }],
  [/answers come without a status/, { statusMember: false }],
  [/accounts without a BIC/, { bic: 'NOT_SUPPORTED_BY_PROVIDER' }],
  [/reworded or corrected days later/, { odds: expect.arrayContaining(['reworded', 'corrected']) }],
  [/booked under other ids/, { idAtClearing: 'new' }],
  [/and in other words/, { pendingWording: 'raw' }],
  [/Every three months all rows get new ids/, { renumbersEveryMonths: 3 }],
  [/another id in each connection/, { accountIds: 'per-connection' }],
  [/real instants/, { timestamps: 'instant' }],
  [/postings all day long/, { posts: 'all-day' }],
  [/six years of history/, { depthMonths: 72 }],
  [/no list of pending rows/, { pending: 'unsupported' }],
  [/back-dates what it books late/, { odds: expect.arrayContaining(['late', 'backdated']) }],
  [/stays among the pending ones for another day/, { pending: 'lingers' }],
  [/under the same id/, { idAtClearing: 'kept' }],
  [/first five minutes only; then it says sca_exceeded/, { deepWindow: { minutes: 5, says: 'sca_exceeded' } }],
  [/first five minutes only; then it says access_denied/, { deepWindow: { minutes: 5, says: 'access_denied' } }],
  [/^Three months, and it refuses/, { depthMonths: 3, beyondDepth: 'refused' }],
  [/newest 100 rows/, { rowCap: 100 }],
  [/no notice of from/, { from: 'ignored' }],
  [/Card spending is negative/, { cardSign: 'negative' }],
  [/Descriptions and categories change/, { classification: 'changes', odds: ['reworded'] }],
  [/without a category and get one days later/, { classification: 'days-later' }],
  [
    /Corrects amounts, books back what was wrong, and takes rows away/,
    { odds: expect.arrayContaining(['corrected', 'reversed', 'withdrawn']) },
  ],
  [/ten calls in ten seconds are too many; it says how long/, { burst: { calls: 10, seconds: 10, retryAfter: true } }],
  [/ten calls in ten seconds are too many; it does not/, { burst: { calls: 10, seconds: 10, retryAfter: false } }],
  [
    /no cards, no standing orders and no direct debits/,
    { scopes: without('cards', 'standing_orders', 'direct_debits') },
  ],
  [/Issues cards and keeps no accounts/, { scopes: without('accounts', 'standing_orders', 'direct_debits') }],
]

describe('what a bank says of itself', () => {
  it.each(profiles)('$id: $behaviour', ({ id, behaviour }) => {
    const given = promises.filter(([words]) => words.test(behaviour))
    expect(given).not.toEqual([])
    for (const [, promised] of given) expect({ ...plain, ...quirks[id] }).toMatchObject(promised)
  })

  it('leaves no words without their bank', () => {
    const idle = promises.filter(([words]) => !profiles.some(({ behaviour }) => words.test(behaviour)))
    expect(idle).toEqual([])
  })
})
