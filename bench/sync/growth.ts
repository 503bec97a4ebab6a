import { exponent, type Line, ofRounds, type Section } from '../figures.ts'
import { median } from '../machine.ts'
import type { Place } from '../stand/cluster.ts'
import { filledTime } from '../stand/truth.ts'
import { bankingOf, callsOf, type Measured, type Stand, withBench } from './stand.ts'

/** How cost grows: with accounts, with what others have stored, with what the account itself has. */
export async function growth(stand: Stand): Promise<Section> {
  return {
    name: 'growth',
    title: 'exponents of cost',
    lines: [
      ...(await small(stand)),
      ...(await accounts(stand)),
      ...(await stored(stand, 'by others')),
      ...(await stored(stand, 'in the account')),
    ],
  }
}

async function small(stand: Stand): Promise<Line[]> {
  const latencyMs = 1_000
  const rounds: number[] = []
  for (let round = 0; round < stand.rounds; round++)
    await withBench(stand, { user: 'john5', estate: '10x100' }, async ({ measure, product }) => {
      const { ms } = await measure(latencyMs, () => product.connect('john5'))
      rounds.push(ms / (2 * latencyMs)) // the lists, then everything
    })
  return [
    {
      what: 'first sync of 10 × 100 rows over the network’s bound, latency 1,000 ms',
      ...ofRounds(rounds),
      unit: '×',
      most: 1.15,
    },
  ]
}

/** Nothing keeps them from all being asked at once but the machine. */
async function accounts(stand: Stand): Promise<Line[]> {
  const settings = { TRIBUTARY_ACCOUNTS_AT_ONCE: '100' }
  const measured = new Map<number, Measured[]>()
  for (const count of [1, 3, 10, 30, 100].filter((count) => count <= Math.max(10, 100 * stand.size)))
    await withBench(stand, { user: 'john8', estate: `${count}x0`, settings }, async ({ measure, product, bank }) => {
      await measure(0, () => product.connect('john8'))
      const rounds: Measured[] = []
      for (let round = 0; round < Math.min(3, stand.rounds); round++) {
        await bank.post('john8', 100)
        rounds.push(await measure(1_000, product.sync))
      }
      measured.set(count, rounds)
    })
  const slope = (of: (one: Measured) => number) =>
    exponent([...measured].map(([count, rounds]) => [count, median(rounds.map(of))]))
  const most = Math.max(...measured.keys())
  return [
    {
      what: `time, 1 to ${most} accounts with 100 new rows, exponent`,
      figure: slope(({ ms }) => ms),
      unit: '',
      most: 0.15,
    },
    { what: `… CPU`, figure: slope(({ cpuSeconds }) => cpuSeconds), unit: '', most: 1.05 },
    { what: `… statements`, figure: slope(({ statements }) => callsOf(statements)), unit: '', most: 1 },
    ...[...measured].map(([count, rounds]) => ({
      what: `${count === 1 ? '1 account' : `${count} accounts`}`,
      ...ofRounds(rounds.map(({ ms }) => ms / 1000)),
      unit: 's',
    })),
  ]
}

/** A fixed delta, five new rows an account, while what is stored grows a thousandfold. */
async function stored(stand: Stand, where: 'by others' | 'in the account'): Promise<Line[]> {
  const largest = (where === 'by others' ? 10_000_000 : 1_000_000) * stand.size
  const sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000]
    .filter((size) => size <= Math.max(largest, 100_000))
    .slice(where === 'by others' ? 1 : 0)
  const points: { size: number; pages: number; ms: number; wal: number }[] = []
  for (const size of sizes) points.push({ size, ...(await delta(stand, where, size)) })
  const slope = (pick: 'pages' | 'ms' | 'wal') => exponent(points.map((point) => [point.size, point[pick]]))
  const range = `${sizes[0]?.toExponential(0)} to ${sizes.at(-1)?.toExponential(0)} rows stored ${where}`
  return [
    { what: `pages of a fixed delta, ${range}, exponent`, figure: slope('pages'), unit: '', most: 0.1 },
    { what: '… time in the server', figure: slope('ms'), unit: '', most: 0.1 },
    { what: '… log of writes', figure: slope('wal'), unit: '', most: 0.05 },
    ...points.map(({ size, pages, ms, wal }) => ({
      what: `${size.toExponential(0)} rows: ${pages.toFixed(0)} pages, ${(wal / 1024).toFixed(0)} KB`,
      figure: ms,
      unit: 'ms in the server',
    })),
  ]
}

/** A database for each size: the same syncs have been before in all of them. */
async function delta(stand: Stand, where: 'by others' | 'in the account', size: number) {
  return withBench(stand, { user: 'john2', estate: '2x95' }, async ({ measure, product, bank, place }) => {
    await measure(0, () => product.connect('john2'))
    await fill(place, where, size)
    const rounds: Measured[] = []
    for (let round = 0; round < Math.max(3, stand.rounds); round++) {
      await bank.post('john2', 5)
      await place.look('checkpoint')
      rounds.push(await measure(0, product.sync))
    }
    const of = (pick: 'pages' | 'execMs' | 'walBytes') =>
      median(rounds.map(({ statements }) => bankingOf(statements).reduce((sum, one) => sum + one[pick], 0)))
    return { pages: of('pages'), ms: of('execMs'), wal: of('walBytes') }
  })
}

/** Rows of somebody else's, or old rows of the person's own first account: they look like the real ones. */
async function fill(place: Place, where: 'by others' | 'in the account', rows: number): Promise<void> {
  if (where === 'by others')
    await place.look(
      `with someone as (insert into users (user_id, email, name, data_key) values (gen_random_uuid(), gen_random_uuid()::text, 'Someone', '') returning user_id),
       connection as (insert into connections (user_id, id, kind, environment, bank, state) select user_id, gen_random_uuid(), 'bank', 'custom', 'Filled', 'ok' from someone returning user_id, id)
       insert into accounts (user_id, id, connection_id, provider_account_id, kind, name, currency, state)
       select user_id, gen_random_uuid(), id, 'filled-' || n, 'account', 'Filled', 'GBP', 'ok' from connection, generate_series(1, $1) n`,
      [Math.max(1, Math.round(rows / 5_000))],
    )
  const accounts =
    where === 'by others'
      ? `select user_id, id, row_number() over () - 1 as place, count(*) over () as of from accounts where name = 'Filled' and not exists (select from transactions t where t.user_id = accounts.user_id and t.account_id = accounts.id)`
      : `select user_id, id, 0 as place, 1 as of from (select * from accounts order by created_at, id limit 1) own`
  await place.look(
    `insert into transactions (user_id, account_id, id, status, booked_on, bank_time, amount_minor, currency, description, normalised_id, provider_id, volatile_id, hints,
       category, merchant, category_source, confidence, category_reason, enricher_version, first_seq, seq)
     select a.user_id, a.id, gen_random_uuid(), 'booked', date '2015-01-01' + (n % 1500)::int, '${filledTime}', -n % 100000, 'GBP', 'CARD PAYMENT TO SHOP ' || n, 'filled-' || gen_random_uuid(),
       md5(n::text), md5(n::text || 'v'), '{"meta": {}, "mechanism": "PURCHASE", "merchantName": null, "classification": ["Shopping"]}', 'groceries.supermarket', 'A shop', 'payee', 0.9, 'Known merchant', 1, -n, -n
     from generate_series(1, $1::bigint) n join (${accounts}) a on n % a.of = a.place`,
    [rows],
  )
  await place.look('vacuum analyze transactions')
}
