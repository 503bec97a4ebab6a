import type { Profile } from '../../../src/simulator/profiles.ts'
import type { Scope } from '../../../src/wire/auth.ts'
import {
  busy,
  clientOf,
  dayOf,
  deep,
  type Listed,
  type Looking,
  only,
  pence,
  type Row,
  rowsOf,
  todayAt,
  usual,
} from './client.ts'

/** What a bank shows at once, and within the first hours. */
export async function onTheFirstDay(bank: Looking) {
  return {
    ...(await ofTheBank(bank)),
    ...(await ofAccounts(bank)),
    ...(await ofRows(bank)),
    ...(await ofHistory(bank)),
    deepWindow: await deepWindowOf(bank),
    unattendedPerDay: await unattendedPerDayOf(bank),
    burst: await burstOf(bank),
    cacheMinutes: await cacheMinutesOf(bank),
  }
}

async function ofTheBank(bank: Looking): Promise<Pick<Profile, 'groups' | 'scopes' | 'statusMember'>> {
  const groups = ['uk-ob-all', 'uk-oauth-all', 'uk-cs-mock']
  const page = async (providers: string) => (await fetch(bank.bench.link({ provider_id: '', providers }))).text()
  const shown = await Promise.all(groups.map(async (group) => (await page(group)).includes(`value="${bank.id}"`)))
  const { ask, account, lasts } = await clientOf(bank, deep)
  const needed: readonly (readonly [Scope, path: string])[] = [
    ['info', '/data/v1/info'],
    ['accounts', '/data/v1/accounts'],
    ['balance', `${account}/balance`],
    ['cards', '/data/v1/cards'],
    ['transactions', `${account}/transactions`],
    ['direct_debits', `${account.replace('cards', 'accounts')}/direct_debits`],
    ['standing_orders', `${account.replace('cards', 'accounts')}/standing_orders`],
  ]
  const scopes: Scope[] = []
  for (const [scope, path] of needed) if ((await ask(path)).error !== 'endpoint_not_supported') scopes.push(scope)
  return {
    groups: groups.filter((_, n) => shown[n]),
    scopes: lasts ? [...scopes, 'offline_access'] : scopes,
    statusMember: (await ask(`${account}/balance`)).status === 'Succeeded',
  }
}

async function ofAccounts(bank: Looking) {
  const [one, other] = [await clientOf(bank, usual), await clientOf(bank, usual)]
  const names = one.listed.map(({ display_name }) => display_name)
  const bics = one.listed.map(({ account_number }) => (account_number ? bicOf(account_number) : null))
  return {
    holdings: names.includes('TRANSACTION ACCOUNT 1') ? ('recorded' as const) : ('usual' as const),
    accountIds: one.account === other.account ? ('lasting' as const) : ('per-connection' as const),
    bic: only(bics),
    wording: await wordingOf(bank),
  }
}
const bicOf = ({ swift_bic }: NonNullable<Listed['account_number']>): Profile['bic'] =>
  swift_bic === undefined ? 'absent' : swift_bic === 'NOT_SUPPORTED_BY_PROVIDER' ? swift_bic : 'given'

/** What only this manner of wording leaves in the rows of an account. */
const handwritings: readonly (readonly [NonNullable<Profile['wording']>, RegExp])[] = [
  ['sentence', /^CARD PAYMENT TO .+ ON \d\d-\d\d-\d{4}$/],
  ['dated', / ON \d\d [A-Z]{3} (BCC|CLP)$/],
  ['coded', / CD \d{4} \d\d[A-Z]{3}\d\d$/],
  ['columns', / {2,}GBR$/],
]

/** Of the bank, where it writes all accounts in one manner. */
async function wordingOf(bank: Looking): Promise<Profile['wording']> {
  const client = await clientOf(bank, usual)
  const manners = client.listed.map(async ({ account_id }) => {
    const path = `${client.account.replace(/[^/]+$/, account_id)}/transactions`
    const { results } = await client.ask(path)
    return handwritings.find(([, hand]) => results.some(({ description }) => hand.test(description)))?.[0]
  })
  return only((await Promise.all(manners)).filter((manner) => manner !== undefined))
}

/** How its rows look, of an account and where it has cards of a card. */
async function ofRows(bank: Looking) {
  const client = await clientOf(bank, busy)
  const rows = await rowsOf(client, todayAt(bank).subtract({ days: 40 }), todayAt(bank))
  const { results: balances } = await client.ask<{ current: number }>(`${client.account}/balance`)
  const spent = (await cardRowsOf(bank)).filter(({ transaction_type }) => transaction_type === 'DEBIT')
  const signs = new Set(spent.map(({ amount }) => Math.sign(amount)))
  return {
    ids: only(rows.map(idsOf)),
    timestamps: timestampsOf(rows),
    cardSign: signs.size === 1 ? (signs.has(1) ? ('positive' as const) : ('negative' as const)) : null,
    runningBalance: runningBalanceOf(rows, balances[0]?.current ?? Number.NaN),
    order: orderOf(bank, rows),
  }
}

async function cardRowsOf(bank: Looking): Promise<readonly Row[]> {
  const client = await clientOf(bank, busy, 'cards')
  return client.listed.length === 0 ? [] : rowsOf(client, todayAt(bank).subtract({ days: 40 }), todayAt(bank))
}

const idsOf = (row: Row): Profile['ids'] =>
  row.normalised_provider_transaction_id ? 'normalised-and-provider' : row.provider_transaction_id ? 'provider' : 'none'

function timestampsOf(rows: readonly Row[]): Profile['timestamps'] | null {
  const forms: Readonly<Record<Profile['timestamps'], RegExp>> = {
    midnight: /T00:00:00$/,
    'midnight-z': /T00:00:00Z$/,
    'midnight-offset': /T00:00:00\+00:00$/,
    instant: /T(?!00:00:00)\d\d:\d\d:\d\d\.\d{3}Z$/,
  }
  const met = Object.entries(forms).filter(([, form]) => rows.every(({ timestamp }) => form.test(timestamp)))
  return (met[0]?.[0] as Profile['timestamps']) ?? null // the keys of forms
}

/** `rows`: newest first. */
function runningBalanceOf(rows: readonly Row[], current: number): Profile['runningBalance'] | null {
  if (rows.every(({ running_balance }) => running_balance === undefined)) return 'absent'
  const amounts = rows.map(({ amount }) => pence(amount))
  const balances = rows.map(({ running_balance }) => pence(running_balance?.amount ?? Number.NaN))
  const steps = (to: (n: number) => number) => amounts.slice(1).every((_, n) => to(n + 1) === 0)
  const inTime = (n: number) => (balances[n - 1] ?? 0) - (balances[n] ?? 0) - (amounts[n - 1] ?? 0)
  const downTheList = (n: number) => (balances[n] ?? 0) - (balances[n - 1] ?? 0) - (amounts[n] ?? 0)
  if (steps(inTime) && balances[0] === pence(current)) return 'true'
  return steps(downTheList) && balances[0] !== pence(current) ? 'down-the-list' : null
}

function orderOf({ id, bench }: Looking, rows: readonly Row[]): Profile['order'] {
  const posted = bench.bank.control.truth(busy, id).flatMap(({ booked }) => booked.map((row) => row.transactionId))
  const places = new Map(posted.map((transactionId, n) => [transactionId, n]))
  const order = rows.map(({ transaction_id }) => places.get(transaction_id) ?? -1)
  return order.every((place, n) => n === 0 || place < (order[n - 1] ?? 0)) ? 'as-posted' : 'arbitrary'
}

async function ofHistory(bank: Looking): Promise<Pick<Profile, 'depthMonths' | 'beyondDepth' | 'from' | 'rowCap'>> {
  const client = await clientOf(bank, deep)
  const today = todayAt(bank)
  const firstOf = (months: number) => today.with({ day: 1 }).subtract({ months })
  const month = (months: number) =>
    client.ask(`${client.account}/transactions?from=${firstOf(months)}&to=${firstOf(months - 1).subtract({ days: 1 })}`)
  let [depthMonths, over] = [1, 73]
  while (over - depthMonths > 1) {
    const middle = (depthMonths + over) >> 1
    if ((await month(middle)).results.length > 0) depthMonths = middle
    else over = middle
  }
  const all = await rowsOf(client, firstOf(depthMonths), today)
  const oldest = Temporal.PlainDate.from(all.map(dayOf).at(-1) ?? today)
  const older = await rowsOf(client, firstOf(depthMonths), oldest.subtract({ days: 1 }))
  const yesterday = today.subtract({ days: 1 })
  const since = await rowsOf(client, yesterday, today)
  return {
    depthMonths,
    beyondDepth: (await month(depthMonths + 1)).code === 200 ? 'cut' : 'refused',
    from: since.some((row) => dayOf(row) < yesterday.toString()) ? 'ignored' : 'honoured',
    rowCap: older.length > 0 ? all.length : 0,
  }
}

/** The first whole minute after which something is kept back, less one; and whether it is what is deep, and nothing else. */
async function deepWindowOf(bank: Looking): Promise<Profile['deepWindow']> {
  const { try: attempt, account } = await clientOf(bank, deep)
  const long = `${account}/transactions?from=${todayAt(bank).subtract({ days: 91 })}&to=${todayAt(bank)}`
  const short = `${account}/transactions?from=${todayAt(bank).subtract({ days: 90 })}&to=${todayAt(bank)}`
  for (let minutes = 0; minutes <= 6; minutes++) {
    const deepOnes = await Promise.all(['/data/v1/info?', `${long}&`].map((path) => attempt(`${path}t=${minutes}`)))
    const others = await Promise.all([`${short}&`, `${account}/balance?`].map((path) => attempt(`${path}t=${minutes}`)))
    const says = only(deepOnes.map(({ error }) => error))
    if (says === 'sca_exceeded' || says === 'access_denied') {
      const detailed = deepOnes.every(({ error_details = {} }) => 'provider_details' in error_details)
      const whole = others.every(({ code }) => code === 200) && detailed === (says === 'access_denied')
      return whole ? { minutes: minutes - 1, says } : null
    }
    bank.bench.bank.control.advance({ minutes: 1 })
  }
  return null
}

/** How many calls in the evening are good without anybody present; 0 where the fifth still is. */
async function unattendedPerDayOf(bank: Looking): Promise<number> {
  const client = await clientOf(bank, deep)
  for (let calls = 0; calls < 8; calls++) {
    const { error } = await client.try(`${client.account}/balance?t=${calls}`, 'unattended')
    if (error === 'provider_request_limit_exceeded') return calls
  }
  return 0
}

async function burstOf(bank: Looking): Promise<Profile['burst']> {
  const client = await clientOf(bank, deep)
  const { control } = bank.bench.bank
  control.advance({ minutes: 5 })
  const call = (n: number) => client.try(`${client.account}/balance?t=${n}`)
  for (let calls = 0; calls < 15; calls++) {
    const { error, headers } = await call(calls)
    if (error !== 'provider_too_many_requests') continue
    let seconds = 0
    for (; (await call(calls)).code === 429 && seconds < 60; seconds++) control.advance({ seconds: 1 })
    const wait = headers.get('retry-after')
    return wait === null || Number(wait) === seconds ? { calls, seconds, retryAfter: wait !== null } : null
  }
  return null
}

/** How long the same answer comes again. */
async function cacheMinutesOf(bank: Looking): Promise<number> {
  const client = await clientOf(bank, deep)
  const told = async () => {
    const { results } = await client.ask<{ update_timestamp: string }>(`${client.account}/balance`)
    return results[0]?.update_timestamp
  }
  const first = await told()
  for (let minutes = 0; minutes <= 90; minutes++) {
    bank.bench.bank.control.advance({ minutes: 1 })
    if ((await told()) !== first) return minutes === 0 ? 0 : minutes + 1
  }
  return Number.POSITIVE_INFINITY
}
