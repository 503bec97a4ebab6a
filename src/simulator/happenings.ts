import { dayNumber } from './life/calendar.ts'
import { accountIdOf, type Customer, type Customers } from './life/customers.ts'
import type { Entry, EntryKind, Ledger } from './life/ledger.ts'
import { bankDay, dayInUtc, midnight, momentOf } from './life/moments.ts'
import type { Profile } from './profiles.ts'
import { ControlError } from './protocol/grant.ts'
import { numberingOn } from './protocol/rows.ts'
import { rowOf, type TruthRow } from './truth.ts'

/** Something that a test makes the bank write down. Absent members stay as they were, or are made up. */
export type Happening = {
  readonly kind: EntryKind
  /** Which payment; absent where a new one is announced or booked. */
  readonly paymentId?: string
  /** Money out is negative, on cards too. */
  readonly amountMinor?: bigint
  readonly description?: string
  /** Of the row: `YYYY-MM-DD`. A new one: today. */
  readonly day?: string
  /** The row bears the ids of that payment's rows, as banks do that use an id again; '' makes ids that nothing had before. */
  readonly idsOf?: string
}

/**
 * Writes it into the account's ledger, now. What the bank had in mind for the payment anyway happens all the same.
 * @throws {ControlError} user, accountId, paymentId, day
 */
export function happen(
  customers: Customers,
  bank: Profile,
  user: string,
  accountId: string,
  what: Happening,
  now: Temporal.Instant,
): TruthRow {
  const { person, book } = customers.of(bank, user)
  const holding = person.holdings.find(({ role }) => accountIdOf(person, role) === accountId)
  const ledger = holding && book.ledger(holding.role, bankDay(now))
  if (!holding || !ledger) throw new ControlError('accountId', 'the customer holds no such account here')
  const at = momentOf(now)
  const before = standing(ledger, what, at)
  const today = bank.timestamps === 'instant' ? dayInUtc(at) : bankDay(now) // the date that people read
  const entry = changed(before ?? blank(ledger, at, today), what, at)
  const effectMinor = effects[what.kind](entry, before)
  const written = { ...entry, effectMinor }
  ledger.insert(written)
  return rowOf({ bank, person, holding, numbering: numberingOn(bank, bankDay(now)) }, written)
}

/**
 * Has the bank show an account no longer, or again.
 * @throws {ControlError} accountId
 */
export function setOpen({ person, closed }: Customer, accountId: string, open: boolean): void {
  const holding = person.holdings.find(({ role }) => accountIdOf(person, role) === accountId)
  if (!holding) throw new ControlError('accountId', 'the customer never held such an account here')
  if (open) closed.delete(holding.role)
  else closed.add(holding.role)
}

/** The row as it stands on the list that the kind is about; undefined for a new payment. */
function standing(ledger: Ledger, { kind, paymentId }: Happening, at: number): Entry | undefined {
  const { booked, pending } = ledger.at(at)
  const fresh = paymentId === undefined && (kind === 'announced' || kind === 'booked')
  if (fresh) return undefined
  const list = ofPending.has(kind) ? pending : booked
  const found = list.find(({ payment }) => payment.id === paymentId)
  if (!found) throw new ControlError('paymentId', `no such row is there to be ${kind}`)
  return found
}

const ofPending: ReadonlySet<EntryKind> = new Set(['booked', 'amended', 'lapsed', 'settled', 'delisted'])

function blank({ entries, holding }: Ledger, at: number, day: number): Entry {
  const id = `own/${holding.role}/${entries.length}`
  const payment = {
    id,
    kind: 'payment-out' as const,
    amountMinor: -100n,
    description: 'MADE UP PAYMENT',
    pendingDescription: 'MADE UP PAYMENT',
    payee: { name: null, wording: 'MADE UP PAYMENT', classification: [] },
    madeOn: day,
    second: at - midnight(day),
    dueOn: day,
    reference: '',
    agreedDay: null,
  }
  const { amountMinor, description } = payment
  return {
    at,
    kind: 'booked',
    payment,
    key: id,
    day,
    stamp: at,
    amountMinor,
    description,
    category: 'none',
    effectMinor: 0n,
  }
}

function changed(before: Entry, { kind, amountMinor, description, day, idsOf }: Happening, at: number): Entry {
  const key = idsOf === '' ? `${before.key}/${at}` : idsOf
  return {
    ...before,
    at,
    kind,
    ...(amountMinor !== undefined && { amountMinor }),
    ...(description !== undefined && { description }),
    ...(day !== undefined && dated(day)),
    ...(key !== undefined && { key }),
  }
}

function dated(text: string): Pick<Entry, 'day' | 'stamp'> {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayNumber(text) : Number.NaN
  if (Number.isNaN(day)) throw new ControlError('day', 'it takes a day as 2026-11-22')
  return { day, stamp: midnight(day) + 12 * 3600 }
}

type Effect = (entry: Entry, before: Entry | undefined) => bigint
const none: Effect = () => 0n
const added: Effect = ({ amountMinor }) => amountMinor
const moved: Effect = ({ amountMinor }, before) => amountMinor - (before?.amountMinor ?? 0n)

/** By how much each kind moves the booked balance. */
const effects: Readonly<Record<EntryKind, Effect>> = {
  announced: none,
  amended: none,
  lapsed: none,
  delisted: none,
  settled: added,
  booked: added,
  corrected: moved,
  reworded: moved,
  recategorised: moved,
  withdrawn: (_, before) => -(before?.amountMinor ?? 0n),
}
