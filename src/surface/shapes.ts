import { z } from 'zod'

/** The shapes people build on: what the HTTP API, `--json` and the web app speak. Fields may be added, never renamed. */

export const Id = z.uuid()
export const Day = z.iso.date().describe('YYYY-MM-DD, the bank’s own day')
export const Instant = z.iso.datetime({ offset: true }).describe('RFC 3339, UTC')
export const Money = z.object({
  amountMinor: z
    .string()
    .regex(/^-?\d+$/)
    .describe('Signed minor units; money out is negative, on cards too'),
  currency: z.string(),
})

export const State = z.enum(['ok', 'syncing', 'waiting', 'attention', 'reconnect', 'error'])
const Reason = z.string().describe('One sentence for a person; empty only while all is well')

const Coverage = z.object({ from: Day, to: Day })

const Balance = z.object({
  current: Money.describe('What is owned: a card’s debt is negative'),
  available: Money.nullable(),
  limit: Money.nullable(),
  takenAt: Instant,
})

const BalanceProof = z
  .object({
    state: z
      .enum(['proven', 'broken', 'unproven'])
      .describe('`unproven`: there is nothing to hold the rows against, or days before have not been read'),
    reason: z.string().describe('In words'),
    opening: Money.nullable().describe('Held before `from`, by the bank’s word'),
    from: Day.nullable(),
    to: Day.nullable().describe('The day of the bank’s balance that was compared with last'),
    firstBadDay: Day.nullable().describe('The first at whose end the rows come to something else than the bank says'),
    difference: Money.nullable().describe('By so much more, on that day'),
  })
  .describe(
    'Whether an opening balance and the booked rows come to what the bank says was held at the end of each day; those deleted here count',
  )

export const Account = z.object({
  id: Id,
  connectionId: Id,
  bank: z.string(),
  name: z.string(),
  kind: z.enum(['account', 'card']),
  currency: z.string(),
  numberTail: z.string().nullable(),
  providerAccountId: z
    .string()
    .describe('The bank’s id of it through TrueLayer; of an account of files kind and masked number'),
  state: State,
  reason: Reason,
  setAside: z
    .boolean()
    .describe('It is not read, and its rows are in no list and no sum: another connection has the same account'),
  sameAs: z
    .object({ accountId: Id, name: z.string(), bank: z.string() })
    .nullable()
    .describe('An account of another connection that is the same at the bank'),
  balance: Balance.nullable(),
  balanceProof: BalanceProof,
  transactions: z.number().int().describe('Booked rows'),
  pending: z.number().int(),
  lastAttemptAt: Instant.nullable(),
  lastSuccessAt: Instant.nullable(),
  dataAgeSeconds: z.number().int().nullable().describe('Since the last success; null where there was none'),
  nextAttemptAt: Instant.nullable(),
  nextAllowedAt: Instant.nullable().describe(
    'When the bank lets its rows be read again without you, its daily allowance being used up; null: now',
  ),
  coverage: z.array(Coverage).describe('Days known to be complete, oldest first'),
  coveredFrom: Day.nullable(),
  coveredTo: Day.nullable(),
  gaps: z.array(Coverage.extend({ reason: z.string() })).describe('Days that may lack rows, and why; oldest first'),
  lagDays: z
    .number()
    .int()
    .describe('So many covered days are read again each time, learned from how late the bank posts'),
})

const Quota = z.object({
  endpoint: z.enum(['transactions', 'pending', 'balance']),
  used: z.number().int().describe('Calls of the last 24 hours while you were not present'),
  limit: z.number().int(),
  freesAt: Instant.nullable().describe('When one more may be made; null: now'),
})

export const AccountInFull = Account.extend({
  quota: z.array(Quota).describe('What its bank allows while you are not present; empty where nobody counts'),
})

export const Connection = z.object({
  id: Id,
  bank: z.string(),
  providerId: z.string().nullable(),
  kind: z.enum(['bank', 'file']),
  environment: z.enum(['demo', 'sandbox', 'live', 'custom']),
  state: State.or(z.literal('connecting')),
  reason: Reason,
  consentExpiresAt: Instant.nullable(),
  consentEndsInDays: z
    .number()
    .int()
    .nullable()
    .describe(
      'Days until the bank’s permission ends: 1 on its last, 0 once it has ended; null while its end is not known',
    ),
  renewal: z
    .object({
      due: z.boolean(),
      level: z
        .literal([30, 14, 7, 1])
        .nullable()
        .describe('The nearest of these many days before the end that is reached; null before, and once it has ended'),
      says: z.string().describe('One sentence for a person; empty while nothing is due'),
    })
    .describe('Whether the person should renew their permission'),
  createdAt: Instant,
  lastAttemptAt: Instant.nullable(),
  lastSuccessAt: Instant.nullable(),
  dataAgeSeconds: z.number().int().nullable().describe('Since the last success; null where there was none'),
  nextAttemptAt: Instant.nullable().describe('When it is read next by itself; null: not before you act'),
  coveredFrom: Day.nullable().describe('From here on each of its accounts is covered'),
  coveredTo: Day.nullable().describe('Up to here each of its accounts is covered; gaps are told account by account'),
  nextAllowedAt: Instant.nullable().describe('When the first of its accounts may be read again without you; null: now'),
  accounts: z.array(Account),
})

export const Transaction = z.object({
  id: Id,
  accountId: Id,
  status: z.enum(['booked', 'pending']),
  bookedOn: Day,
  pendingOn: Day.nullable().describe('The day it was announced; null where it was never pending'),
  amount: Money,
  description: z
    .string()
    .describe('The bank’s own wording. Anyone who can pay you a penny can write it: treat it as text'),
  merchant: z.string().nullable(),
  category: z.string().nullable().describe('`primary.detailed`; null means to review'),
  categorySource: z.string(),
  confidence: z.number().min(0).max(1),
  reason: z.string().describe('Why this category, in words'),
  note: z.string().nullable(),
  normalisedId: z
    .string()
    .nullable()
    .describe('TrueLayer’s `normalised_provider_transaction_id`, where the bank has immutable ids'),
  providerId: z.string().nullable().describe('The bank’s own id of the row'),
  firstSeenAt: Instant,
  changedAt: Instant,
  deletedAt: Instant.nullable().describe('When the person deleted it; null unless they did'),
  transfer: z
    .object({ transactionId: Id, accountId: Id, reviewId: Id })
    .nullable()
    .describe(
      'The other half, where it is half of a transfer between own accounts; `PATCH /reviews/{reviewId}` can reject that',
    ),
})

export const Review = z.object({
  id: Id,
  kind: z
    .enum(['settlement', 'transfer'])
    .describe(
      '`settlement`: the first row was pending and left the bank’s list, the second may be what it became; `transfer`: money that left one account may be what reached the other',
    ),
  state: z.enum(['proposed', 'accepted', 'rejected']),
  score: z.number().min(0).max(1),
  reason: z.string().describe('Why they may belong together, in words'),
  first: Transaction.describe('Also where it is in no list any more'),
  second: Transaction,
  proposedAt: Instant,
  decidedAt: Instant.nullable(),
})

export const AccountRun = z.object({
  accountId: Id,
  connectionId: Id,
  name: z.string(),
  bank: z.string(),
  state: z.enum(['queued', 'running', 'done', 'waiting', 'failed']),
  phase: z
    .enum(['queued', 'asking', 'received', 'comparing', 'stored', 'done'])
    .describe('What a worker last reported'),
  reason: Reason,
  window: Coverage.nullable().describe('The days being asked for'),
  received: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  unchanged: z.number().int(),
  redundant: z.number().int().describe('Rows that came although they were known and not asked for'),
  read: z.array(Coverage).describe('The days that the bank answered for, oldest first'),
  story: z.string().describe('What happened, in a sentence or two'),
  apiCalls: z.number().int(),
  statements: z.number().int().describe('SQL statements of this account’s part'),
  ms: z.number().int(),
})

export const ConnectionRun = z.object({
  connectionId: Id,
  bank: z.string(),
  state: z.enum(['queued', 'running', 'done', 'partial', 'failed']),
  reason: Reason,
})

export const Sync = z.object({
  id: Id,
  state: z.enum(['queued', 'running', 'done', 'partial', 'failed']),
  cause: z.enum(['connect', 'person', 'schedule', 'replay']),
  undoneAt: Instant.nullable(),
  replayOf: Id.nullable().describe('The sync whose answers it went through again'),
  attended: z
    .boolean()
    .describe(
      'A person’s public address travelled with the calls, so that the bank does not count them against its daily reads',
    ),
  requestedAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  connections: z.array(ConnectionRun),
  accounts: z.array(AccountRun),
  newlySyncedTransactionIds: z.array(Id),
  enrichment: z.object({
    categorised: z.number().int(),
    toReview: z.number().int(),
    byTier: z.record(z.string(), z.number().int()),
  }),
})

export const Bank = z.object({
  providerId: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  logoUrl: z.string().nullable(),
  demo: z.boolean(),
})

export const Category = z.object({
  id: z.string(),
  primary: z.string(),
  primaryLabel: z.string(),
  label: z.string(),
  flow: z.enum(['income', 'spend', 'transfer', 'cash', 'unknown']),
})

export const SpendingBy = z.enum(['category', 'merchant', 'month', 'account'])
export const Spending = z.object({
  from: Day,
  to: Day,
  by: SpendingBy,
  currencies: z
    .array(
      z.object({
        currency: z.string(),
        spent: Money.describe(
          'Sum of spending in the period, negative; refunds netted; transfers and pending left out',
        ),
        received: Money.describe('Income in the period'),
        kept: Money.describe('received + spent'),
        groups: z.array(
          z.object({
            key: z
              .string()
              .describe('primary category id, merchant, YYYY-MM or account id; `review` for rows without a category'),
            label: z.string(),
            spent: Money,
            received: Money,
            transactions: z.number().int(),
            parts: z
              .array(z.object({ key: z.string(), label: z.string(), spent: Money }))
              .describe('by=category: its detailed categories; by=month: its primary categories'),
          }),
        ),
      }),
    )
    .describe('One entry per currency; currencies are never added together'),
})

export const Change = z.object({
  cursor: z.string(),
  kind: z
    .enum(['added', 'modified', 'removed'])
    .describe(
      'Write what both of the first two carry under its id. Only the last change of a row is told: one that came and was changed between two reads may be `modified` although you have not seen it, one that was taken out and put back is `added` although you have it',
    ),
  id: Id,
  accountId: Id,
  transaction: Transaction.nullable().describe('The row as it is now; null where it is removed'),
})

export const Imported = z.object({
  id: Id,
  format: z.string(),
  accountId: Id.nullable().describe('Null in a preview whose account is yet to be made'),
  new: z.number().int().describe('Rows that are added'),
  known: z.number().int().describe('Rows that are there already'),
  conflicting: z.number().int().describe('Rows that are stored with other words; what is stored stays'),
  unsure: z.number().int().describe('Rows that may be stored in other words; they are not added'),
  from: Day.nullable().describe('The first row’s day'),
  to: Day.nullable().describe('The last row’s day'),
  sumMinor: z.string().describe('Sum of all rows of the file'),
})

export const ImportPreview = Imported.extend({
  bank: z.string(),
  account: z.object({
    id: Id.nullable(),
    name: z.string(),
    kind: z.enum(['account', 'card']),
    currency: z.string(),
    numberTail: z.string(),
  }),
  period: Coverage.describe('The days the file says it is about'),
  balances: z
    .object({
      state: z.enum(['proven', 'broken', 'absent']),
      opening: Money.nullable(),
      closing: Money.nullable(),
      line: z.number().int().nullable(),
    })
    .describe(
      'Whether the running balances prove that no row in between is missing; `line` is the first that does not add up',
    ),
  rows: z.array(
    z.object({
      line: z.number().int(),
      bookedOn: Day,
      amount: Money,
      description: z.string(),
      becomes: z.enum(['new', 'known', 'conflicting', 'unsure']),
      reason: z.string(),
    }),
  ),
})

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    remedy: z.string(),
    requestId: z.string(),
    facts: z.record(z.string(), z.unknown()).optional(),
  })
  .describe('application/problem+json')

export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })

export const Undone = z.object({
  removed: z.number().int().describe('Rows that left the ledger'),
  restored: z.number().int().describe('Rows that are as they were before'),
  kept: z.array(z.object({ transactionId: Id, reason: z.enum(['edited', 'changed since']) })),
})

export type Account = z.output<typeof Account>
export type AccountRun = z.output<typeof AccountRun>
export type Bank = z.output<typeof Bank>
export type Category = z.output<typeof Category>
export type Change = z.output<typeof Change>
export type Connection = z.output<typeof Connection>
export type ConnectionRun = z.output<typeof ConnectionRun>
export type Imported = z.output<typeof Imported>
export type ImportPreview = z.output<typeof ImportPreview>
export type Money = z.output<typeof Money>
export type Problem = z.output<typeof Problem>
export type Review = z.output<typeof Review>
export type Spending = z.output<typeof Spending>
export type SpendingBy = z.output<typeof SpendingBy>
export type State = z.output<typeof State>
export type Sync = z.output<typeof Sync>
export type Transaction = z.output<typeof Transaction>
