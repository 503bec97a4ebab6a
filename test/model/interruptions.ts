import type { Dice } from '../../src/simulator/life/dice.ts'
import type { Deed } from './commands.ts'
import { type Step, steps } from './work.ts'
import { judged, type World } from './world.ts'

/** Who commits holds rows that others wait for: then the worker can only die, or lose its connection. */
const stepsOf = {
  dies: steps,
  restart: steps,
  sleeps: steps.filter((step) => step !== 'commit'),
  disowned: steps.filter((step) => step !== 'commit'),
  meanwhile: steps.filter((step) => step !== 'commit'),
} as const
export type Befalling = keyof typeof stepsOf

/** Everything that can befall a worker, at each of its steps. */
export const interruptionPairs: readonly string[] = Object.entries(stepsOf).flatMap(([name, steps]) =>
  steps.map((step) => `${name} at ${step}`),
)

/** A sync in the midst of which something befalls its worker, or is done by somebody else. */
export async function interrupted(
  world: World,
  dice: Dice,
  name: Befalling,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<Deed | undefined> {
  if (world.connectionId === null) return undefined
  const { life } = world
  const step = dice.pick(stepsOf[name])
  const nth = dice.below(timesOf(step))
  const does = { dies: 'dies', sleeps: 'sleeps', disowned: 'disowned', restart: life.cutDatabase, meanwhile } as const
  const amid = name === 'sleeps' && dice.chance(0.5)
  life.advance(timeUntil(step))
  life.interrupt(
    { name, step, nth, does: does[name] },
    ...(amid ? [{ name: 'wakes', step: 'transactions', nth: 0, does: async () => void life.wake() } as const] : []),
  )
  const sync = await life.sync()
  const problems = name === 'sleeps' && !amid ? await woken(world) : []
  await life.wake()
  problems.push(...(await judged(world, [sync])))
  return { says: `${name} at ${nth + 1}. ${step}${amid ? ', wakes amid the next' : ''}: ${sync.state}`, problems }
}

/** Who slept past the lease has nothing to write any more, but for tokens that nobody else has; with them the connection is tried again. */
async function woken({ life }: World): Promise<string[]> {
  const stored = await life.tokensStored()
  const [all, others] = [await life.fingerprint('everything'), await life.fingerprint('all but connections')]
  await life.wake()
  const stands =
    (await life.tokensStored()) > stored
      ? others === (await life.fingerprint('all but connections'))
      : all === (await life.fingerprint('everything'))
  return stands ? [] : ['a worker that had lost its lease has written']
}

/** How often a sync gets there, about. */
const timesOf = (step: Step): number =>
  isOfLists(step) || step === 'refresh' ? 1 : step === 'begin' || step === 'commit' || step === 'committed' ? 10 : 2

/** Lists are read once a day, tokens last an hour. */
const timeUntil = (step: Step): Temporal.DurationLike =>
  isOfLists(step) ? { days: 1 } : step === 'refresh' ? { hours: 2 } : { minutes: 1 }

const isOfLists = (step: Step): boolean => ['me', 'info', 'accounts', 'cards'].includes(step)
