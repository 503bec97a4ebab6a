import type { Profile, Turn } from '../../../src/simulator/profiles.ts'
import { busy, type Client, clientOf, dayOf, type Looking, only, type Row, todayAt } from './client.ts'

/** What is seen of a payment on one evening. */
type Sight = {
  readonly evening: string
  readonly pending: Row | undefined
  readonly booked: Row | undefined
}
/** From the first evening on which there was something to be seen of it. */
type Story = readonly Sight[]

/** What a bank does to its rows, seen by somebody who looks every evening for five weeks. */
export async function forWeeks(bank: Looking) {
  const client = await clientOf(bank, busy)
  const { control } = bank.bench.bank
  const at = (hour: number) => control.advance(untilHour(control.now(), hour))
  at(0)
  const morning = await bookedToday(bank, client)
  at(23)
  const evening = await bookedToday(bank, client)
  const { stories, listed } = await watched(bank, client)
  const turns = Object.entries(signs).filter(([, sign]) => stories.some(sign))
  return {
    posts: morning > 0 && morning === evening ? ('overnight' as const) : ('all-day' as const),
    pending: !listed ? ('unsupported' as const) : stories.some(isTwice) ? ('lingers' as const) : ('listed' as const),
    idAtClearing: idAtClearing(stories),
    pendingWording: pendingWording(stories),
    classification: classification(stories),
    odds: turns.map(([turn]) => turn as Turn), // the keys of signs
  }
}

/** To the next time that it is half past that hour in London. */
function untilHour(now: Temporal.Instant, hour: number): Temporal.Duration {
  const there = now.toZonedDateTimeISO('Europe/London')
  const then = there.with({ hour, minute: 30, second: 0, millisecond: 0 })
  return there.until(Temporal.ZonedDateTime.compare(then, there) > 0 ? then : then.add({ days: 1 }))
}

const bookedToday = async (bank: Looking, { ask, account }: Client): Promise<number> =>
  (await ask(`${account}/transactions?from=${todayAt(bank)}&t=${bank.bench.bank.control.now()}`)).results.length

async function watched(
  bank: Looking,
  { ask, account }: Client,
): Promise<{ stories: readonly Story[]; listed: boolean }> {
  const { control } = bank.bench.bank
  const payments = new Map<string, string>()
  for (const { booked, pending } of control.truth(busy, bank.id))
    for (const { transactionId, paymentId } of [...booked, ...pending]) payments.set(transactionId, paymentId)
  const known = new Set<string>() // what was booked before has no beginning
  const stories = new Map<string, Sight[]>()
  let listed = true
  for (let day = 0; day < 35; day++) {
    const before = control.now()
    control.advance({ days: 1 })
    for (const { row } of control.changes(busy, bank.id, before, control.now()))
      payments.set(row.transactionId, row.paymentId)
    const evening = todayAt(bank).toString()
    const { results } = await ask(`${account}/transactions?from=${todayAt(bank).subtract({ days: 22 })}`)
    const { code, results: waiting } = await ask(`${account}/transactions/pending`)
    listed = code !== 501
    const byPayment = (rows: readonly Row[]) =>
      new Map(rows.map((row) => [payments.get(row.transaction_id) ?? '', row]))
    const [booked, pending] = [byPayment(results), byPayment(waiting)]
    const oldest = results.map(dayOf).at(-1) ?? evening
    if (day === 0) for (const id of booked.keys()) known.add(id)
    for (const id of new Set([...stories.keys(), ...booked.keys(), ...pending.keys()]).difference(known)) {
      const story = stories.get(id) ?? []
      if (story.some((sight) => sight.booked && dayOf(sight.booked) <= oldest)) continue // out of sight
      stories.set(id, [...story, { evening, pending: pending.get(id), booked: booked.get(id) }])
    }
  }
  return { stories: [...stories.values()], listed }
}

const pendingOf = (story: Story): readonly Row[] => story.flatMap(({ pending }) => pending ?? [])
const bookedOf = (story: Story): readonly Row[] => story.flatMap(({ booked }) => booked ?? [])
const firstBooked = (story: Story): Sight | undefined => story.find(({ booked }) => booked)
const differ = (rows: readonly Row[], member: 'amount' | 'description'): boolean =>
  new Set(rows.map((row) => row[member])).size > 1

/** By how many days a row comes after the day that it bears. */
function delay(story: Story): number {
  const sight = firstBooked(story)
  if (!sight?.booked) return 0
  return Temporal.PlainDate.from(dayOf(sight.booked)).until(sight.evening).days
}

const signs: Readonly<Record<Turn, (story: Story) => boolean>> = {
  amended: (story) => differ(pendingOf(story), 'amount'),
  held: (story) => {
    const [last, first] = [pendingOf(story).at(-1), bookedOf(story)[0]]
    return last !== undefined && first !== undefined && last.amount !== first.amount
  },
  lapsed: (story) => {
    const end = story.at(-1)
    return pendingOf(story).length > 0 && bookedOf(story).length === 0 && end?.pending === undefined
  },
  slow: (story) => firstBooked(story) !== undefined && delay(story) === 0 && pendingOf(story).length >= 7,
  late: (story) => delay(story) >= 1 && delay(story) <= 4,
  backdated: (story) => delay(story) >= 5,
  corrected: (story) => differ(bookedOf(story), 'amount'),
  reworded: (story) => differ(bookedOf(story), 'description'),
  reversed: (story) => bookedOf(story).some(({ transaction_category }) => transaction_category === 'CORRECTION'),
  withdrawn: (story) => bookedOf(story).length > 0 && story.at(-1)?.booked === undefined,
}

const isTwice = (story: Story): boolean => story.some(({ pending, booked }) => pending && booked)

/** Those that were seen pending and then booked. */
const cleared = (stories: readonly Story[]): readonly (readonly [pending: Row, booked: Row])[] =>
  stories.flatMap((story) => {
    const [pending, booked] = [pendingOf(story).at(-1), bookedOf(story)[0]]
    return pending && booked ? [[pending, booked] as const] : []
  })

const lastingIds = (row: Row): string => `${row.normalised_provider_transaction_id} ${row.provider_transaction_id}`

function idAtClearing(stories: readonly Story[]): Profile['idAtClearing'] | null {
  const pairs = cleared(stories).filter(([pending]) => pending.provider_transaction_id !== undefined)
  return only(pairs.map(([pending, booked]) => (lastingIds(pending) === lastingIds(booked) ? 'kept' : 'new')))
}

function pendingWording(stories: readonly Story[]): Profile['pendingWording'] | null {
  const pairs = cleared(stories)
  const reworded = pairs.some(([pending, booked]) => pending.description !== booked.description)
  return pairs.length === 0 ? null : reworded ? 'raw' : 'final'
}

function classification(stories: readonly Story[]): Profile['classification'] {
  const known = stories.map((story) =>
    bookedOf(story).map(({ transaction_classification }) => transaction_classification.join()),
  )
  if (known.some((names) => new Set(names.filter((name) => name !== '')).size > 1)) return 'changes'
  if (known.some(([first, ...later]) => first === '' && later.some((name) => name !== ''))) return 'days-later'
  return known.some(([first]) => first !== undefined && first !== '') ? 'at-once' : 'never'
}
