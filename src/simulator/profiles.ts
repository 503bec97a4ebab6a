import { Scope } from '../wire/auth.ts'
import type { Style } from './life/wording.ts'

/**
 * A bank and everything it does in its own way. All of it is read as data; no code asks which bank it serves. What real banks were seen to do
 * is in TrueLayer's documentation and in public clients; the combinations are ours.
 */
export type Profile = {
  readonly id: string
  readonly name: string
  /** A sentence for whoever chooses a bank. */
  readonly behaviour: string
  /** Which words of the auth link's `providers` cover it, besides its own id. */
  readonly groups: readonly string[]
  readonly scopes: readonly Scope[]
  /** How its rows are worded; null: as the account has it. */
  readonly wording: Style | null
  /** `recorded`: the accounts of TrueLayer's own mock bank. */
  readonly holdings: 'usual' | 'recorded'

  /** Which ids a row bears beside the volatile `transaction_id`: TrueLayer's stable one and the bank's, only the bank's, or none. */
  readonly ids: 'normalised-and-provider' | 'provider' | 'none'
  /** Whether a row that was pending keeps its ids when it is booked. */
  readonly idAtClearing: 'kept' | 'new'
  /** Every so many months, on the first, all rows of all accounts get other ids; 0 is never. */
  readonly renumbersEveryMonths: number
  /** Whether an account is known under the same id in every connection. */
  readonly accountIds: 'lasting' | 'per-connection'
  /** What stands for the bank's own code in an account's numbers. */
  readonly bic: 'given' | 'NOT_SUPPORTED_BY_PROVIDER' | 'absent'
  /** Whether answers say `"status":"Succeeded"` beside their results. */
  readonly statusMember: boolean
  /** How a posting date is written: midnight without a zone, as UTC, with an offset; or the instant at which it happened. */
  readonly timestamps: 'midnight' | 'midnight-z' | 'midnight-offset' | 'instant'
  /** Of card spending. */
  readonly cardSign: 'positive' | 'negative'
  /** `lingers`: a pending row stays in its list for a day after it has been booked. */
  readonly pending: 'listed' | 'lingers' | 'unsupported'
  /** How a pending row is worded: like the booked one, or as the card terminal sent it. */
  readonly pendingWording: 'final' | 'raw'
  /** When TrueLayer's enrichment knows a row, and whether it changes its mind. */
  readonly classification: 'at-once' | 'days-later' | 'changes' | 'never'
  /** Adding up row by row, adding up down the list as it is sent (newest first), or left out. */
  readonly runningBalance: 'true' | 'down-the-list' | 'absent'
  /** Order of the rows of one day. */
  readonly order: 'as-posted' | 'arbitrary'
  /** Whether a day's postings are there in the morning, or come as they happen. */
  readonly posts: 'overnight' | 'all-day'

  readonly depthMonths: number
  /** What a `from` before its depth gets: the rows there are, or `invalid_date_range`. */
  readonly beyondDepth: 'cut' | 'refused'
  readonly from: 'honoured' | 'ignored'
  /** Most rows in an answer, the newest; 0 is no limit. */
  readonly rowCap: number
  /** Minutes after the authorisation in which `/info` and rows of more than 90 days ago are given; null: always. */
  readonly deepWindow: { readonly minutes: number; readonly says: 'sca_exceeded' | 'access_denied' } | null
  /** Unattended calls in 24 hours for each account and endpoint; 0 is no limit. */
  readonly unattendedPerDay: number
  readonly burst: { readonly calls: number; readonly seconds: number; readonly retryAfter: boolean } | null
  /** How long TrueLayer answers the same request from its cache. */
  readonly cacheMinutes: number
  /** How often, in a thousand payments, one goes another way than straight into the book. */
  readonly odds: Odds
}

/** What becomes of a payment where it is not simply booked; see life/fate.ts. */
export type Turn =
  | 'amended'
  | 'held'
  | 'lapsed'
  | 'slow'
  | 'late'
  | 'backdated'
  | 'corrected'
  | 'reworded'
  | 'reversed'
  | 'withdrawn'
export type Odds = Partial<Readonly<Record<Turn, number>>>

const all = Scope.options
const without = (...missing: readonly Scope[]): Scope[] => all.filter((scope) => !missing.includes(scope))

/** Stable ids, two years, nothing odd. */
const plain: Omit<Profile, 'id' | 'name' | 'behaviour'> = {
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
  odds: {},
}

/** A bank that is tried by hand: it never makes anybody wait, for a quota or for yesterday's answer. */
const patient = { unattendedPerDay: 0, cacheMinutes: 0 } as const

/** Invented, all of them, but `mock`, which is TrueLayer's own. Each has a witness in test/simulator/witnesses.test.ts. */
export const profiles: readonly Profile[] = [
  {
    ...plain,
    ...patient,
    id: 'demo',
    name: 'Demo Bank',
    behaviour: 'Does everything as it should, and asks for no patience.',
    groups: ['uk-ob-all', 'uk-oauth-all'],
  },
  {
    ...plain,
    ...patient,
    id: 'mock',
    name: 'Mock',
    behaviour:
      'TrueLayer’s own mock bank as it was recorded: no ids, running balances that follow the list and not time.',
    groups: ['uk-cs-mock'],
    scopes: without('direct_debits', 'standing_orders'),
    holdings: 'recorded',
    ids: 'none',
    runningBalance: 'down-the-list',
    order: 'arbitrary',
  },
  {
    ...plain,
    id: 'ob-plain',
    name: 'Plain Bank',
    behaviour:
      'Stable ids, and every rule that a well-behaved bank has: four unattended calls a day, answers kept for an hour.',
  },
  {
    ...plain,
    id: 'ob-provider-id',
    name: 'Provider Id Bank',
    behaviour:
      'Rows bear the bank’s id only, never TrueLayer’s stable one; answers come without a status, accounts without a BIC.',
    ids: 'provider',
    bic: 'NOT_SUPPORTED_BY_PROVIDER',
    statusMember: false,
    timestamps: 'midnight',
    wording: 'dated',
  },
  {
    ...plain,
    id: 'ob-no-ids',
    name: 'No Ids Bank',
    behaviour: 'Rows bear no id that lasts; some are reworded or corrected days later.',
    ids: 'none',
    timestamps: 'midnight-offset',
    odds: { reworded: 20, corrected: 20, amended: 30 },
  },
  {
    ...plain,
    id: 'ob-new-id-at-clearing',
    name: 'New Id Bank',
    behaviour: 'A pending row is booked under other ids and in other words.',
    idAtClearing: 'new',
    pendingWording: 'raw',
    wording: 'coded',
    odds: { amended: 60, held: 30, lapsed: 30, slow: 40 },
  },
  {
    ...plain,
    id: 'ob-renumbering',
    name: 'Renumbering Bank',
    behaviour: 'Every three months all rows get new ids.',
    renumbersEveryMonths: 3,
  },
  {
    ...plain,
    id: 'ob-new-account-ids',
    name: 'New Account Ids Bank',
    behaviour: 'An account has another id in each connection.',
    accountIds: 'per-connection',
  },
  {
    ...plain,
    id: 'ob-instants',
    name: 'Instants Bank',
    behaviour: 'An app bank: real instants, postings all day long, six years of history.',
    timestamps: 'instant',
    posts: 'all-day',
    depthMonths: 72,
    odds: { amended: 30, held: 25, lapsed: 25 },
  },
  {
    ...plain,
    id: 'ob-no-pending',
    name: 'No Pending Bank',
    behaviour: 'Has no list of pending rows, and back-dates what it books late.',
    pending: 'unsupported',
    odds: { backdated: 40, late: 20 },
  },
  {
    ...plain,
    id: 'ob-lingering-pending',
    name: 'Lingering Pending Bank',
    behaviour: 'A booked row stays among the pending ones for another day, under the same id.',
    pending: 'lingers',
  },
  {
    ...plain,
    id: 'ob-deep-window',
    name: 'Deep Window Bank',
    behaviour: 'More than 90 days are given in the first five minutes only; then it says sca_exceeded.',
    depthMonths: 72,
    deepWindow: { minutes: 5, says: 'sca_exceeded' },
  },
  {
    ...plain,
    id: 'ob-deep-window-denied',
    name: 'Denying Bank',
    behaviour: 'More than 90 days are given in the first five minutes only; then it says access_denied.',
    depthMonths: 24,
    deepWindow: { minutes: 5, says: 'access_denied' },
    timestamps: 'midnight-offset',
  },
  {
    ...plain,
    id: 'ob-shallow',
    name: 'Shallow Bank',
    behaviour: 'Three months, and it refuses a range that begins earlier.',
    depthMonths: 3,
    beyondDepth: 'refused',
  },
  {
    ...plain,
    id: 'ob-row-capped',
    name: 'Row Capped Bank',
    behaviour: 'Never gives more than the newest 100 rows of a range, and does not say so.',
    rowCap: 100,
  },
  {
    ...plain,
    id: 'ob-ignores-from',
    name: 'Ignoring Bank',
    behaviour: 'Takes no notice of from: it gives everything it has up to the end.',
    from: 'ignored',
    order: 'arbitrary',
    runningBalance: 'absent',
  },
  {
    ...plain,
    id: 'ob-opposite-sign',
    name: 'Opposite Sign Bank',
    behaviour: 'Card spending is negative here, and what is owed as well.',
    cardSign: 'negative',
  },
  {
    ...plain,
    id: 'ob-drifting',
    name: 'Drifting Bank',
    behaviour: 'Descriptions and categories change after a row is booked.',
    classification: 'changes',
    odds: { reworded: 80 },
  },
  {
    ...plain,
    id: 'ob-late-categories',
    name: 'Late Categories Bank',
    behaviour: 'Rows come without a category and get one days later.',
    classification: 'days-later',
  },
  {
    ...plain,
    id: 'ob-correcting',
    name: 'Correcting Bank',
    behaviour: 'Corrects amounts, books back what was wrong, and takes rows away again.',
    classification: 'never',
    odds: { corrected: 30, reversed: 20, withdrawn: 15, late: 20, backdated: 20 },
  },
  {
    ...plain,
    id: 'ob-impatient',
    name: 'Impatient Bank',
    behaviour: 'More than ten calls in ten seconds are too many; it says how long to wait.',
    burst: { calls: 10, seconds: 10, retryAfter: true },
  },
  {
    ...plain,
    id: 'ob-silent-impatient',
    name: 'Silent Impatient Bank',
    behaviour: 'More than ten calls in ten seconds are too many; it does not say how long to wait.',
    burst: { calls: 10, seconds: 10, retryAfter: false },
  },
  {
    ...plain,
    ...patient,
    id: 'ob-accounts-only',
    name: 'Accounts Only Bank',
    behaviour: 'Has no cards, no standing orders and no direct debits.',
    scopes: without('cards', 'standing_orders', 'direct_debits'),
    depthMonths: 12,
  },
  {
    ...plain,
    ...patient,
    id: 'oauth-cards-only',
    name: 'Cards Only Bank',
    behaviour: 'Issues cards and keeps no accounts.',
    groups: ['uk-oauth-all'],
    scopes: without('accounts', 'standing_orders', 'direct_debits'),
  },
]
