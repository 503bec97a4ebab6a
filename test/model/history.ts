import { isDeepStrictEqual } from 'node:util'
import { blend, type Dice, dice } from '../../src/simulator/life/dice.ts'
import { type Odds, type Profile, profiles } from '../../src/simulator/profiles.ts'
import { commands, type Deed, synced } from './commands.ts'
import type { Lane } from './lane.ts'
import { followed, isSettled, noLedger, truthOf, type World } from './world.ts'

export type History = {
  readonly seed: number
  readonly profile: string
  /** What was done, in words, with the number of the command where it was drawn; those that found nothing to do are left out. */
  readonly deeds: readonly { readonly name: string; readonly says: string; readonly number: number | null }[]
  /** Faults that a call has met, and where. */
  readonly met: readonly string[]
  /** What differs in the end; empty where all is as it has to be. */
  readonly problems: readonly string[]
}

const user = 'john7'

/**
 * A history that follows from the seed alone: first with everything that goes wrong, judged after every sync; then in quiet, where the ledger has to
 * become what the bank holds true and then come to rest. Commands are left out by their number.
 */
export async function live(lane: Lane, seed: number, without: ReadonlySet<number> = new Set()): Promise<History> {
  const d = dice(blend('history', seed))
  const profile = disposed(profiles[seed % profiles.length] as Profile, d) // the remainder is below the length
  const at = Temporal.Instant.from('2026-01-05T12:00:00Z').add({ hours: 24 * d.below(700) + d.below(10) })
  const estates = { [user]: estateOf(profile, d) }
  const rotation = d.pick(['same', 'new', 'new-old-revoked'] as const)
  const life = await lane.begin(at, { seed, banks: [profile], estates, rotation })
  const world: World = {
    life,
    profile,
    user,
    connectionId: null,
    books: new Map(),
    ledger: noLedger,
    garbled: new Set(),
    scripted: [],
    met: [],
    mayHaveEnded: false,
    permittedUntil: at,
    refusedOn: null,
    believedUntil: at,
    rotation,
    sent: new Map(),
  }
  const deeds: History['deeds'][number][] = []
  const problems: string[] = []
  const doing = async (
    name: string,
    deed: ReturnType<(typeof commands)[string]['run']> | undefined,
    number: number | null = null,
  ): Promise<boolean> => {
    const done = await deed
    if (!done) return true
    deeds.push({ name, says: done.says, number })
    problems.push(...(done.problems ?? []))
    return problems.length === 0
  }
  try {
    await safety()
    if (problems.length === 0) await liveness()
  } catch (error) {
    problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  } finally {
    await life.end()
  }
  return { seed, profile: profile.id, deeds, met: world.met, problems }

  async function safety(): Promise<void> {
    if (estates[user]?.rows === 0)
      for (let n = d.between(6, 14); n > 0; n--)
        if (!(await doing('back-date', commands['back-date']?.run(world, dice(blend(seed, 'before', n)))))) return
    const count = d.between(8, 16)
    for (let n = 0; n < count; n++) {
      if (without.has(n)) continue
      const own = dice(blend(seed, 'command', n))
      const [name, deed] = n === 0 ? (['sync', await synced(world, 1)] as const) : await drawnDeed(own)
      if (!(await doing(name, deed, n))) return
    }
  }

  /** What is drawn; where there is nothing to do it to, what is drawn next. */
  async function drawnDeed(own: Dice): Promise<readonly [string, Deed]> {
    for (;;) {
      const name = drawn(own)
      const deed = await commands[name]?.run(world, own)
      if (deed) return [name, deed]
    }
  }

  async function liveness(): Promise<void> {
    const { control } = life.bank
    control.clearFaults()
    life.mend()
    for (const { accountId } of control.truth(user, profile.id))
      control.setAccountOpen(user, profile.id, accountId, true)
    for (const { providerAccountId, name } of world.ledger.accounts)
      if (profile.accountIds === 'lasting' && !truthOf(world).some((one) => one.name === name))
        control.setAccountOpen(user, profile.id, providerAccountId, true)
    if (!(await quietSync(true)) || !(await quietSync(false))) return
    const before = await life.fingerprint()
    const truth = truthOf(world)
    const settled = isSettled(world)
    if (!(await doing('sync', synced(world, 1)))) return
    if (settled && isDeepStrictEqual(truthOf(world), truth) && (await life.fingerprint()) !== before)
      problems.push('a sync without news has written to rows')
    problems.push(...(await followed(world)))
  }

  /** A day on, everything is read; the consent is renewed for it where that is needed, or where its time has come. */
  async function quietSync(mayRenew: boolean): Promise<boolean> {
    life.advance({ days: 1 })
    if (!(await doing('sync', synced(world, 1)))) return false
    const well = (): boolean =>
      world.ledger.accounts.every(({ state }) => state === 'ok') && world.ledger.accounts.length > 0
    const isOver = Temporal.Instant.compare(world.permittedUntil, life.now()) <= 0
    if (!well() && (mayRenew || isOver) && world.connectionId !== null) {
      life.advance({ hours: 4 })
      if (!(await doing('renew-consent', commands['renew-consent']?.run(world, d)))) return false
    }
    if (well()) return true
    problems.push(...world.ledger.accounts.map(({ name, state, reason }) => `in quiet, ${name} is ${state}: ${reason}`))
    return false
  }
}

function drawn(d: Dice): string {
  const all = Object.entries(commands)
  let left = d.below(all.reduce((sum, [, { weight }]) => sum + weight, 0))
  for (const [name, { weight }] of all) {
    left -= weight
    if (left < 0) return name
  }
  return 'sync'
}

/** The bank as it is, but for what would only make a history wait; and now and then all its oddities are frequent. */
function disposed(profile: Profile, d: Dice): Profile {
  const times = d.pick([1, 6, 10])
  const odds: Odds = Object.fromEntries(
    Object.entries(profile.odds).map(([turn, share]) => [turn, Math.min(150, share * times)]),
  )
  return {
    ...profile,
    odds,
    unattendedPerDay: 0,
    cacheMinutes: 0,
    burst: profile.burst && { ...profile.burst, seconds: 1 },
  }
}

/** Accounts where only what a history does happens, or which live a little of themselves. */
function estateOf({ rowCap, scopes, burst }: Profile, d: Dice) {
  const [accounts, cards] = burst
    ? [1, 0]
    : d.pick([
        [1, 0],
        [1, 1],
        [2, 0],
        [0, 1],
      ] as const)
  const offered = { accounts: scopes.includes('accounts') ? accounts : 0, cards: scopes.includes('cards') ? cards : 0 }
  if (offered.accounts + offered.cards === 0)
    Object.assign(offered, scopes.includes('cards') ? { cards: 1 } : { accounts: 1 })
  return { ...offered, rows: d.pick(rowCap > 0 ? [0, 250] : [0, 25, 50]), months: rowCap > 0 ? 1 : d.between(1, 3) }
}
