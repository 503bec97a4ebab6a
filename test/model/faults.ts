import type { Dice } from '../../src/simulator/life/dice.ts'
import type { Misbehaviour } from '../../src/simulator/protocol/misbehaviour.ts'
import type { Asked } from './front.ts'
import { today, type World } from './world.ts'

const ofTheWay: readonly Misbehaviour[] = [
  { kind: 'error', code: 'internal_server_error' },
  { kind: 'error', code: 'connector_overload' },
  { kind: 'html' },
  { kind: 'empty' },
  { kind: 'reset' },
  { kind: 'lost' },
  { kind: 'truncated' },
]
const ofAnswers: readonly Misbehaviour[] = [
  ...(
    [
      'provider_error',
      'provider_timeout',
      'provider_too_many_requests',
      'provider_request_limit_exceeded',
      'access_denied',
      'sca_exceeded',
      'invalid_date_range',
      'account_not_found',
      'unauthorized',
    ] as const
  ).map((code) => ({ kind: 'error' as const, code })),
  { kind: 'wrong-types', of: 'results' },
  { kind: 'wrong-types', of: 'amounts' },
  { kind: 'wrong-types', of: 'ids' },
  { kind: 'wrong-types', of: 'dates' },
]

const nameOf = (fault: Misbehaviour): string =>
  fault.kind === 'error' ? fault.code : fault.kind === 'wrong-types' ? `wrong ${fault.of}` : fault.kind

/** What can go wrong, and how long it takes until the bank is asked for it again: lists are read once a day, tokens last an hour. */
type Place = { readonly faults: readonly Misbehaviour[]; readonly after: Temporal.DurationLike }
const all = [...ofTheWay, ...ofAnswers]
const places = {
  'newest rows': { faults: all, after: { minutes: 1 } },
  rows: { faults: all, after: { minutes: 1 } },
  'pending rows': { faults: all, after: { minutes: 1 } },
  balance: { faults: all, after: { minutes: 1 } },
  accounts: { faults: all, after: { days: 1 } },
  cards: { faults: all, after: { days: 1 } },
  info: { faults: all, after: { days: 1 } },
  me: { faults: all, after: { days: 1 } },
  token: { faults: ofTheWay, after: { hours: 2 } },
} as const satisfies Readonly<Record<string, Place>>
type PlaceName = keyof typeof places

/** Each fault at each place where a history can meet it. */
export const faultPairs: readonly string[] = Object.entries(places).flatMap(([where, { faults }]) =>
  faults.map((fault) => `${nameOf(fault)} at ${where}`),
)

/** Where this bank can fail, in accounts that the ledger knows. */
function placesOf({ profile, ledger }: World): PlaceName[] {
  const scopes: readonly string[] = profile.scopes
  const known = ledger.accounts.length > 0
  return [
    ...(known ? (['newest rows', 'rows', 'balance'] as const) : []),
    ...(known && profile.pending !== 'unsupported' ? (['pending rows'] as const) : []),
    ...(['accounts', 'cards', 'info'] as const).filter((scope) => scopes.includes(scope)),
    'me',
    ...(known ? (['token'] as const) : []),
  ]
}

/** One place goes wrong, some times; a while later it is asked again. @returns what goes wrong, in words */
export function goWrong(world: World, dice: Dice): string {
  const where = dice.pick(placesOf(world))
  const { faults, after } = places[where]
  const fault = dice.pick(faults)
  const times = dice.pick([1, 1, 1, 3]) // a call is tried three times at most
  const account = where.includes('rows') || where === 'balance' ? dice.pick(world.ledger.accounts) : undefined
  if (account && fault.kind === 'wrong-types' && where.includes('rows')) world.garbled.add(account.name)
  world.life.advance(after)
  const day = where === 'newest rows' ? today(world) : null
  const path = pathOf(where, account?.providerAccountId ?? '')
  world.life.bank.control.scriptFault(day === null ? path : { path, from: day, to: day }, fault, times)
  const name = `${nameOf(fault)} at ${where}`
  const meets = (call: Asked): boolean => path.test(call.path) && (day === null || asksFor(call, day))
  world.scripted.push({ name, meets })
  return `${name}${account ? ` of ${account.name}` : ''}, ${times} times`
}

const asksFor = ({ from, to }: Asked, day: string): boolean =>
  from !== null && to !== null && from.slice(0, 10) <= day && to.slice(0, 10) >= day

function pathOf(where: PlaceName, account: string): RegExp {
  switch (where) {
    case 'newest rows':
    case 'rows':
      return new RegExp(`/${account}/transactions$`)
    case 'pending rows':
      return new RegExp(`/${account}/transactions/pending$`)
    case 'balance':
      return new RegExp(`/${account}/balance$`)
    case 'token':
      return /\/connect\/token$/
    default:
      return new RegExp(`/data/v1/${where}$`)
  }
}
