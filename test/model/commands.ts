import type { Happening } from '../../src/simulator/happenings.ts'
import type { Dice } from '../../src/simulator/life/dice.ts'
import type { TruthAccount, TruthRow } from '../../src/simulator/truth.ts'
import { connectionsRemove } from '../../src/surface/operations/connections.ts'
import { transactionsEdit, transactionsRemove, transactionsRestore } from '../../src/surface/operations/transactions.ts'
import { goWrong } from './faults.ts'
import { interrupted } from './interruptions.ts'
import type { Known } from './model.ts'
import { daysAfter, editOf, judged, noLedger, permitted, readLedger, today, truthOf, type World } from './world.ts'

/** What was done, in words, and what differs after it; undefined where there was nothing to do it to. */
export type Deed = { readonly says: string; readonly problems?: readonly string[] }
type Command = { readonly weight: number; run(world: World, dice: Dice): Promise<Deed | undefined> | Deed | undefined }

const words =
  'COFFEE HOUSE,TESCO STORES,PAYMENT TO J SMITH,RAILWAY TICKET,BOOKSHOP LTD,GREEN GROCER,PETROL PUMP,PHARMACY'.split(
    ',',
  )
const others = 'CAMDEN LEISURE,NORTHERN OPTICS,BAKERY YORK,ZEBRA PRINT,HARBOUR DENTAL,ORCHARD VETS'.split(',')

/** Everything that can befall a ledger, and how often, where there is something that it can befall. */
export const commands: Readonly<Record<string, Command>> = {
  post: { weight: 12, run: (world, dice) => happens(world, dice, { kind: 'booked', ...purchase(dice) }) },
  twins: {
    weight: 5,
    run(world, dice) {
      const what = { kind: 'booked', ...purchase(dice) } as const
      const account = anyAccount(world, dice)
      for (let n = dice.between(2, 3); n > 0 && account; n--) tell(world, account, what)
      return account && { says: `twice or more, ${describe(account, what)}` }
    },
  },
  'same-everywhere': {
    weight: 6,
    run(world, dice) {
      const what = { kind: 'booked', ...purchase(dice) } as const
      const accounts = truthOf(world)
      if (accounts.length < 2) return undefined
      for (const account of accounts) tell(world, account, what)
      return { says: `in all accounts, ${JSON.stringify(what, plainly)}` }
    },
  },
  'back-date': {
    weight: 4,
    run: (world, dice) =>
      happens(world, dice, { kind: 'booked', ...purchase(dice), day: daysAfter(today(world), -dice.between(1, 12)) }),
  },
  'correct-amount': {
    weight: 6,
    run: (world, dice) =>
      toBooked(world, dice, 'corrected', ({ amountMinor }) => ({
        amountMinor:
          amountMinor + (amountMinor * BigInt(dice.pick([-30, -7, 5, 20]))) / 100n + (amountMinor < 0n ? -1n : 1n),
      })),
  },
  reword: {
    weight: 6,
    run: (world, dice) =>
      toBooked(world, dice, 'reworded', ({ description }) => ({
        description: dice.pick([`${description} GB`, description.toLowerCase(), `  ${description}`, dice.pick(others)]),
      })),
  },
  're-date': {
    weight: 2,
    run: (world, dice) =>
      toBooked(world, dice, 'corrected', ({ day }) => ({
        day: daysAfter(day, dice.pick(day < today(world) ? [-1, 1] : [-1])),
      })),
  },
  're-id': { weight: 3, run: (world, dice) => toBooked(world, dice, 'corrected', () => ({ idsOf: '' })) },
  're-id-and-reword': {
    weight: 2,
    run: (world, dice) =>
      toBooked(world, dice, 'corrected', ({ description }) => ({
        idsOf: '',
        description: dice.pick([`${description} GB`, `${description} GB`, dice.pick(others)]),
      })),
  },
  withdraw: { weight: 5, run: (world, dice) => toBooked(world, dice, 'withdrawn', () => ({})) },
  'use-an-id-again': {
    weight: 2,
    run(world, dice) {
      const account = anyAccount(world, dice)
      const old = account?.booked.filter(({ day }) => day < daysAfter(today(world), -4)).at(-dice.between(1, 5))
      if (!account || !old) return undefined
      const amountMinor = old.amountMinor * 3n - 1n
      const what = {
        kind: 'booked',
        amountMinor,
        description: `RE${dice.digits(3)} ${unlike(old)}`,
        idsOf: keyOf(old),
      } as const
      tell(world, account, what)
      return { says: describe(account, what) }
    },
  },
  announce: { weight: 10, run: (world, dice) => happens(world, dice, { kind: 'announced', ...purchase(dice) }) },
  'amend-pending': {
    weight: 6,
    run: (world, dice) =>
      toPending(world, dice, 'amended', ({ amountMinor }) => ({ amountMinor: (amountMinor * 6n) / 5n })),
  },
  settle: {
    weight: 9,
    run: (world, dice) =>
      toPending(world, dice, 'settled', ({ amountMinor, description }) => ({
        day: daysAfter(today(world), -dice.between(0, 1)),
        ...(dice.chance(0.3) && { amountMinor: (amountMinor * 11n) / 10n }),
        ...(dice.chance(0.3) && { description: `${description} LONDON` }),
        ...((world.profile.idAtClearing === 'new' || dice.chance(0.1)) && { idsOf: '' }),
      })),
  },
  lapse: { weight: 6, run: (world, dice) => toPending(world, dice, 'lapsed', () => ({})) },
  'close-account': { weight: 4, run: (world, dice) => opened(world, dice, false) },
  'open-account': { weight: 10, run: (world, dice) => opened(world, dice, true) },

  fault: {
    weight: 24,
    async run(world, dice) {
      const says = goWrong(world, dice)
      if (world.connectionId === null || dice.chance(0.3)) return { says }
      const deed = await synced(world, 1)
      return { ...deed, says: `${says}; ${deed.says}` }
    },
  },
  'lose-rows': {
    weight: 5,
    async run(world, dice) {
      const account = dice.pick(world.ledger.accounts.length > 0 ? world.ledger.accounts : [undefined])
      if (!account) return undefined
      const [how, keep] = dice.pick([
        ['all', () => false],
        ['most', (index: number) => index === 0],
        ['the older half', (index: number, count: number) => index < count / 2],
        ['one', (index: number, count: number) => index !== Math.floor(count / 2)],
      ] as const)
      const times = dice.between(1, 3)
      await world.life.lose(account.providerAccountId, keep, times)
      return { says: `the next ${times} answers of ${account.name} lose ${how} of their rows` }
    },
  },

  minutes: { weight: 4, run: (world, dice) => passes(world, { minutes: dice.between(1, 90) }) },
  hours: { weight: 5, run: (world, dice) => passes(world, { hours: dice.between(2, 20) }) },
  days: { weight: 8, run: (world, dice) => passes(world, { days: dice.between(1, 6), minutes: dice.between(0, 700) }) },
  months: { weight: 2, run: (world, dice) => passes(world, { days: dice.between(20, 100) }) },

  sync: { weight: 24, run: (world) => synced(world, 1) },
  'to-the-edge': { weight: 3, run: (world, dice) => passesTo(world, dice) },
  'sync-twice-at-once': { weight: 4, run: (world) => synced(world, 2) },
  'worker-dies': { weight: 5, run: (world, dice) => interrupted(world, dice, 'dies') },
  'worker-sleeps': { weight: 5, run: (world, dice) => interrupted(world, dice, 'sleeps') },
  'worker-disowned': { weight: 5, run: (world, dice) => interrupted(world, dice, 'disowned') },
  'database-restarts': { weight: 3, run: (world, dice) => interrupted(world, dice, 'restart') },
  meanwhile: {
    weight: 5,
    async run(world, dice) {
      const name = dice.pick(['edit', 'edit', 'delete', 'restore'])
      const does: string[] = []
      const deed = await interrupted(world, dice, 'meanwhile', async () => {
        const done = await commands[name]?.run(world, dice)
        does.push(done?.says ?? 'nothing')
      })
      return deed && { ...deed, says: `${deed.says}; meanwhile ${name}: ${does}` }
    },
  },
  edit: {
    weight: 9,
    run: (world, dice) =>
      toShown(world, dice, async (known, id) => {
        const note = dice.chance(0.7) ? `note ${dice.digits(4)}` : undefined
        const category =
          note === undefined || dice.chance(0.3) ? dice.pick(['groceries.supermarket', 'eating_out.coffee']) : undefined
        const row = await world.life.ask(transactionsEdit, { id, note, category })
        return { ...known, edit: editOf(row) }
      }),
  },
  delete: {
    weight: 4,
    run: (world, dice) =>
      toShown(world, dice, async (known, id) => {
        await world.life.ask(transactionsRemove, { id })
        return { ...known, shown: 'no', deleted: true }
      }),
  },
  restore: {
    weight: 9,
    run: (world, dice) =>
      toKnown(
        world,
        dice,
        ({ deleted, missed }) => deleted && missed.most === 0,
        async (known, id) => {
          const row = await world.life.ask(transactionsRestore, { id })
          return { ...known, edit: editOf(row), shown: 'must', deleted: false }
        },
      ),
  },
  'renew-consent': {
    weight: 2,
    async run(world) {
      if (world.connectionId === null) return undefined
      soon(world)
      const sync = await world.life.renew(world.user, world.connectionId)
      permitted(world)
      return { says: 'asks for consent again', problems: await judged(world, [sync]) }
    },
  },
  'revoke-at-bank': {
    weight: 2,
    run(world) {
      const { life, user, profile } = world
      if (world.connectionId === null) return undefined
      world.mayHaveEnded = true
      return { says: `${life.bank.control.revoke(user, profile.id)} consents end at the bank` }
    },
  },
  disconnect: {
    weight: 1,
    async run(world) {
      if (world.connectionId === null) return undefined
      await world.life.ask(connectionsRemove, { id: world.connectionId })
      world.connectionId = null
      world.books = new Map()
      world.ledger = noLedger
      const { accounts } = await readLedger(world)
      return { says: 'disconnects', problems: accounts.map(({ name }) => `${name} is still there`) }
    },
  },
}

/** One sync or two at once; the first is a new connection where there is none. */
export async function synced(world: World, times: number): Promise<Deed> {
  soon(world)
  if (world.connectionId === null) {
    const { connectionId, sync } = await world.life.connect(world.user, world.profile.id)
    world.connectionId = connectionId
    permitted(world)
    return { says: `connects: ${sync.state}`, problems: await judged(world, [sync]) }
  }
  const syncs = await Promise.all(Array.from({ length: times }, () => world.life.sync()))
  const problems = await judged(world, syncs)
  return { says: `syncs: ${syncs.map(({ state }) => state)}`, problems }
}

/** No bank is asked twice in the same second. */
const soon = (world: World): void => world.life.advance({ minutes: 1 })

function passes(world: World, by: Temporal.DurationLike): Deed {
  world.life.advance(by)
  return { says: `it is ${world.life.now().toString({ smallestUnit: 'minute' })}` }
}

/** To where days end: in Greenwich or in London, also on the nights in which clocks are changed there. */
function passesTo(world: World, dice: Dice): Deed {
  const now = world.life.now().toZonedDateTimeISO('Europe/London')
  const turn = dice.chance(0.5) ? now.getTimeZoneTransition('next') : null
  const midnight = (turn ?? now.withTimeZone(dice.pick(['UTC', 'Europe/London'])).add({ days: 1 })).startOfDay()
  const to = midnight.add({ minutes: dice.pick([-61, -30, -1, 1, 30, 61, 90, 150]) })
  if (Temporal.ZonedDateTime.compare(to, now) <= 0) return passes(world, { hours: 1 })
  return passes(world, { milliseconds: to.epochMilliseconds - now.epochMilliseconds })
}

const purchase = (dice: Dice): { amountMinor: bigint; description: string } => ({
  amountMinor: BigInt(dice.pick([-250, -435, -1999, -2405, -1010, 120_000, -(dice.below(90) + 110) * 3])),
  description: dice.pick(words),
})

const unlike = ({ description }: TruthRow): string => (/QUAY/i.test(description) ? 'HILLTOP' : 'QUAYSIDE')

/** What a payment's ids are made of is its own name, as long as nothing gave it others. */
const keyOf = ({ paymentId }: TruthRow): string => paymentId

const anyAccount = (world: World, dice: Dice): TruthAccount | undefined => {
  const accounts = truthOf(world)
  return accounts.length > 0 ? dice.pick(accounts) : undefined
}

function tell({ life, user, profile }: World, { accountId }: TruthAccount, what: Happening): void {
  life.bank.control.happen(user, profile.id, accountId, what)
}

const describe = ({ name }: TruthAccount, what: Happening): string => `${name}: ${JSON.stringify(what, plainly)}`
const plainly = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

function happens(world: World, dice: Dice, what: Happening): Deed | undefined {
  const account = anyAccount(world, dice)
  if (!account || (what.kind === 'announced' && world.profile.pending === 'unsupported')) return undefined
  tell(world, account, what)
  return { says: describe(account, what) }
}

/** Something befalls one of the newer booked rows, or of the pending ones. */
const toBooked = (world: World, dice: Dice, kind: Happening['kind'], change: (row: TruthRow) => Partial<Happening>) =>
  toRow(world, dice, kind, ({ booked }) => booked.filter(({ day }) => day > daysAfter(today(world), -10)), change)
const toPending = (world: World, dice: Dice, kind: Happening['kind'], change: (row: TruthRow) => Partial<Happening>) =>
  toRow(world, dice, kind, ({ pending }) => pending.filter(({ paymentId }) => paymentId.startsWith('own/')), change) // the others' lives go on by themselves

function toRow(
  world: World,
  dice: Dice,
  kind: Happening['kind'],
  rowsOf: (account: TruthAccount) => readonly TruthRow[],
  change: (row: TruthRow) => Partial<Happening>,
): Deed | undefined {
  const all = truthOf(world).flatMap((account) => rowsOf(account).map((row) => ({ account, row })))
  if (all.length === 0) return undefined
  const { account, row } = dice.pick(all)
  const what = { kind, paymentId: row.paymentId, ...change(row) }
  tell(world, account, what)
  return { says: `${describe(account, what)}, which was ${row.day} ${row.amountMinor} ${row.description}` }
}

function opened({ life, user, profile, ledger }: World, dice: Dice, open: boolean): Deed | undefined {
  const all = life.bank.control.truth(user, profile.id)
  const known = ledger.accounts.filter(({ name }) => all.some((one) => one.name === name) !== open)
  if (known.length === 0 || profile.accountIds !== 'lasting') return undefined
  const { providerAccountId, name } = dice.pick(known)
  life.bank.control.setAccountOpen(user, profile.id, providerAccountId, open)
  return { says: `${name} is ${open ? 'opened again' : 'closed'}` }
}

type Person = (known: Known, rowId: string) => Promise<Known>
const toShown = (world: World, dice: Dice, does: Person) => toKnown(world, dice, ({ shown }) => shown === 'must', does)

/** A person does something to a row of which the books know. */
async function toKnown(
  world: World,
  dice: Dice,
  which: (known: Known) => boolean,
  does: Person,
): Promise<Deed | undefined> {
  const all = [...world.books].flatMap(([name, books]) =>
    [...books]
      .filter(([, known]) => known.id !== null && which(known))
      .map(([key, known]) => ({ name, books, key, known })),
  )
  if (all.length === 0) return undefined
  const { name, books, key, known } = dice.pick(all.sort((a, b) => (a.name + a.key < b.name + b.key ? -1 : 1)))
  const now = await does(known, known.id ?? '')
  world.books.set(name, new Map([...books, [key, now]]))
  return { says: `${known.day} ${known.amountMinor} ${known.text} of ${name}: ${now.edit} ${now.shown}` }
}
