import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openClient } from '../../src/surface/client.ts'
import { connectionsList, connectionsRemove, connectionsRenew } from '../../src/surface/operations/connections.ts'
import { importsCommit, importsPreview, importsRemove } from '../../src/surface/operations/imports.ts'
import { syncsStart } from '../../src/surface/operations/syncs.ts'
import { changesList, transactionsEdit, transactionsList } from '../../src/surface/operations/transactions.ts'
import type { Imported } from '../../src/surface/shapes.ts'
import { asOwner } from '../harness/database.ts'
import { anotherPerson, bearer, keyOf } from '../harness/principals.ts'
import { freshFolder, tributary, up } from '../harness/process.ts'
import { type Bench, openKeptBench } from '../harness/product.ts'

const path = (name: string) => join(import.meta.dirname, '../statements', name)
const fileOf = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], '')
const january = new Uint8Array(readFileSync(path('santander-january.txt')))
const overlapping = new Uint8Array(readFileSync(path('santander-mid-january-to-february.txt')))

const previewed = (bench: Bench, bytes: Uint8Array<ArrayBuffer>) =>
  bench.client.ask(importsPreview, { file: fileOf(bytes) })
const committed = async (bench: Bench, bytes: Uint8Array<ArrayBuffer>): Promise<Imported> =>
  bench.client.ask(importsCommit, { id: (await previewed(bench, bytes)).id })
const counts = ({ new: added, known, conflicting, unsure }: Imported) => [added, known, conflicting, unsure]

/** Every row of these tables as text: what must be the same before and after. */
async function dumpOf({ fresh }: Bench, ...tables: string[]): Promise<string[]> {
  return asOwner(async (db) => {
    const rows: string[] = []
    for (const table of tables) {
      const found = await db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t order by 1`)
      rows.push(...found.rows.map(({ row }) => `${table} ${row}`))
    }
    return rows
  }, fresh.address.database)
}

const rowsOf = async (bench: Bench) => (await bench.client.ask(transactionsList, { limit: 500 })).items

test('a preview says what each row becomes, and writes nothing; the commit does just that', async () => {
  await using bench = await openKeptBench()
  const ledger = ['transactions', 'accounts', 'connections', 'tombstones']
  const preview = await previewed(bench, january)
  expect(preview).toMatchObject({
    format: 'Santander UK text',
    bank: 'Santander',
    accountId: null,
    account: { id: null, name: 'Santander account', kind: 'account', currency: 'GBP', numberTail: '1234' },
    new: 9,
    from: '2026-01-02',
    to: '2026-01-30',
    sumMinor: '151432',
    period: { from: '2026-01-01', to: '2026-01-31' },
    balances: { state: 'proven', opening: { amountMinor: '120000' }, closing: { amountMinor: '271432' }, line: null },
  })
  expect(preview.rows.map(({ becomes }) => becomes)).toEqual(Array.from({ length: 9 }, () => 'new'))
  expect(await dumpOf(bench, ...ledger)).toEqual([])

  const done = await bench.client.ask(importsCommit, { id: preview.id })
  const { accountId, ...rest } = done
  expect(rest).toEqual({
    id: preview.id,
    format: preview.format,
    new: 9,
    known: 0,
    conflicting: 0,
    unsure: 0,
    from: '2026-01-02',
    to: '2026-01-30',
    sumMinor: '151432',
  })
  const rows = await rowsOf(bench)
  expect(
    rows.map(({ bookedOn, amount, description }) => [bookedOn, amount.amountMinor, description]).toSorted(),
  ).toEqual(
    preview.rows.map(({ bookedOn, amount, description }) => [bookedOn, amount.amountMinor, description]).toSorted(),
  )
  expect(new Set(rows.map((row) => row.accountId))).toEqual(new Set([accountId]))
  const { items } = await bench.client.ask(connectionsList, {})
  expect(items).toMatchObject([
    {
      kind: 'file',
      bank: 'Santander',
      state: 'ok',
      consentExpiresAt: null,
      accounts: [
        {
          id: accountId,
          state: 'ok',
          numberTail: '1234',
          transactions: 9,
          pending: 0,
          coveredFrom: '2026-01-01',
          coveredTo: '2026-01-31',
          nextAttemptAt: null,
        },
      ],
    },
  ])
})

test('rows of a file are categorised or to review at once, like a bank’s', async () => {
  await using bench = await openKeptBench()
  await committed(bench, january)
  const rows = await rowsOf(bench)
  const categoryOf = (words: string) => rows.find(({ description }) => description.includes(words))?.category
  expect(categoryOf('TESCO')).toBe('groceries.supermarket')
  expect(categoryOf('TFL')).toMatch(/^transport\./)
  expect(categoryOf('CASH WITHDRAWAL')).not.toBeNull()
  for (const { category, categorySource, reason } of rows) {
    expect(category === null).toBe(categorySource === 'review')
    expect(reason).not.toBe('')
  }
})

test('a file imported twice adds nothing, and an overlapping one only the rest', async () => {
  await using bench = await openKeptBench()
  const first = await committed(bench, january)
  const before = await dumpOf(bench, 'transactions', 'tombstones')
  const again = await committed(bench, january)
  expect(counts(again)).toEqual([0, 9, 0, 0])
  expect(again.accountId).toBe(first.accountId)
  expect(await dumpOf(bench, 'transactions', 'tombstones')).toEqual(before)

  const rest = await committed(bench, overlapping)
  expect(counts(rest)).toEqual([3, 5, 0, 0])
  const rows = await rowsOf(bench)
  expect(rows).toHaveLength(12)
  expect(rows.filter(({ description }) => description.includes('TFL')).map(({ bookedOn }) => bookedOn)).toEqual([
    '2026-02-09',
    '2026-01-12',
    '2026-01-12',
  ])
  const { items } = await bench.client.ask(connectionsList, {})
  expect(items).toMatchObject([{ accounts: [{ coverage: [{ from: '2026-01-01', to: '2026-02-15' }] }] }])
})

test('two previews of one file, committed at once, are one account and no row twice', async () => {
  await using bench = await openKeptBench()
  const [a, b] = await Promise.all([previewed(bench, january), previewed(bench, january)])
  const ends = await Promise.all([a, b].map(({ id }) => bench.client.ask(importsCommit, { id })))
  expect(ends.map(counts).toSorted()).toEqual([
    [0, 9, 0, 0],
    [9, 0, 0, 0],
  ])
  expect(await rowsOf(bench)).toHaveLength(9)
  expect((await bench.client.ask(connectionsList, {})).items).toMatchObject([{ accounts: [{ transactions: 9 }] }])
})

test('one preview committed five times at once is committed once, and its undo still knows its rows', async () => {
  await using bench = await openKeptBench()
  const { id } = await previewed(bench, january)
  const ends = await Promise.allSettled(Array.from({ length: 5 }, () => bench.client.ask(importsCommit, { id })))
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const end of ends)
    if (end.status === 'rejected')
      expect(end.reason).toMatchObject({ code: 'import.over', facts: { state: 'committed' } })
  await bench.client.ask(importsRemove, { id })
  expect(await dumpOf(bench, 'transactions', 'accounts', 'connections')).toEqual([])
})

test('an undo takes exactly its own rows away, and the feed tells of each', async () => {
  await using bench = await openKeptBench()
  await committed(bench, january)
  const [edited] = await rowsOf(bench)
  await bench.client.ask(transactionsEdit, { id: edited?.id ?? '', note: 'mine' })
  const before = await dumpOf(bench, 'transactions')
  const coverage = await dumpOf(bench, '(select coverage from accounts)')
  const { nextCursor: _, items: seen } = await bench.client.ask(changesList, {})
  const { id } = await committed(bench, overlapping)
  await bench.client.ask(importsRemove, { id })
  expect(await dumpOf(bench, 'transactions')).toEqual(before)
  expect(await dumpOf(bench, '(select coverage from accounts)')).toEqual(coverage)
  const { items: news } = await bench.client.ask(changesList, { cursor: seen.at(-1)?.cursor ?? '0' })
  expect(news.map(({ kind }) => kind)).toEqual(['removed', 'removed', 'removed'])
  await bench.client.ask(importsRemove, { id })
  await expect(bench.client.ask(importsCommit, { id })).rejects.toMatchObject({
    code: 'import.over',
    facts: { state: 'undone' },
  })
})

test('the undo of an account’s only import leaves nothing of it; the file can come again', async () => {
  await using bench = await openKeptBench()
  const { id } = await committed(bench, january)
  await expect(bench.client.ask(importsCommit, { id })).rejects.toMatchObject({
    code: 'import.over',
    facts: { state: 'committed' },
  })
  await bench.client.ask(importsRemove, { id })
  expect(await dumpOf(bench, 'transactions', 'accounts', 'connections')).toEqual([])
  expect(counts(await committed(bench, january))).toEqual([9, 0, 0, 0])
  const { items } = await bench.client.ask(connectionsList, {})
  await bench.client.ask(connectionsRemove, { id: items[0]?.id ?? '' })
  expect(await rowsOf(bench)).toEqual([])
})

test('a preview that is dropped is gone, and one that nobody commits goes after a day', async () => {
  await using bench = await openKeptBench()
  const { id } = await previewed(bench, january)
  await bench.client.ask(importsRemove, { id })
  await expect(bench.client.ask(importsCommit, { id })).rejects.toMatchObject({ code: 'thing.unknown' })
  await previewed(bench, january)
  await asOwner(
    (db) => db.query(`update imports set created_at = now() - interval '2 days'`),
    bench.fresh.address.database,
  )
  const { id: newest } = await previewed(bench, january)
  const kept = await bench.product.adapters.database.asUser(bench.userId, (db) =>
    sql<{ id: string }>`select id from imports`.execute(db),
  )
  expect(kept.rows).toEqual([{ id: newest }])
})

test('a file whose balances do not add up says so, and covers no day', async () => {
  await using bench = await openKeptBench()
  const broken = new Uint8Array(
    Buffer.from(Buffer.from(january).toString('latin1').replace('-42.10', '-42.11'), 'latin1'),
  )
  expect((await previewed(bench, broken)).balances).toMatchObject({ state: 'broken', line: expect.any(Number) })
  await committed(bench, broken)
  expect((await bench.client.ask(connectionsList, {})).items).toMatchObject([
    { accounts: [{ transactions: 9, coverage: [] }] },
  ])
})

test('a row stored with other words is left as it is, and one that may be the same is not added', async () => {
  await using bench = await openKeptBench()
  await committed(bench, january)
  const text = Buffer.from(january).toString('latin1')
  const changed = text.replace('TESCO STORES', 'Tesco Stores').replace('BRISTOL WATER', 'BRISTOL WESSEX WATER')
  const before = await dumpOf(bench, 'transactions')
  const preview = await previewed(bench, new Uint8Array(Buffer.from(changed, 'latin1')))
  expect(counts(preview)).toEqual([0, 7, 1, 1])
  expect(preview.rows.filter(({ becomes }) => becomes !== 'known').every(({ reason }) => reason !== '')).toBe(true)
  await bench.client.ask(importsCommit, { id: preview.id })
  expect(await dumpOf(bench, 'transactions')).toEqual(before)
})

test('nobody commits or undoes another person’s import, and a key that may only read imports nothing', async () => {
  await using bench = await openKeptBench()
  const { id } = await previewed(bench, january)
  const other = await keyOf(bench, await anotherPerson(bench))
  const theirs = openClient(fetch, bench.product.address, other.key, null)
  await expect(theirs.ask(importsCommit, { id })).rejects.toMatchObject({ code: 'thing.unknown' })
  await expect(theirs.ask(importsRemove, { id })).rejects.toMatchObject({ code: 'thing.unknown' })
  const reader = await keyOf(bench, bench.userId, ['read'])
  await expect(
    openClient(fetch, bench.product.address, reader.key, null).ask(importsPreview, { file: fileOf(january) }),
  ).rejects.toMatchObject({ code: 'auth.forbidden' })
  expect(counts(await bench.client.ask(importsCommit, { id }))).toEqual([9, 0, 0, 0])
})

test('files have no bank to ask: a sync passes them by, and no consent can be renewed', async () => {
  await using bench = await openKeptBench()
  const { accountId } = await committed(bench, january)
  const [connection] = (await bench.client.ask(connectionsList, {})).items
  for (const which of [{}, { accountId: accountId ?? '' }, { connectionId: connection?.id ?? '' }]) {
    const { id } = await bench.client.ask(syncsStart, which)
    expect(await bench.finished(id)).toMatchObject({ state: 'done', connections: [] })
  }
  await expect(bench.client.ask(connectionsRenew, { id: connection?.id ?? '' })).rejects.toMatchObject({
    code: 'thing.unknown',
  })
})

/** One product for the uploads that change nothing. */
let bench: Promise<Bench> | undefined
const shared = () => (bench ??= openKeptBench())
afterAll(async () => (await bench)?.[Symbol.asyncDispose]())

const crlf = (...lines: string[]) => lines.join('\r\n')
const part = (name: string, body: string) =>
  crlf(
    '--b',
    `Content-Disposition: form-data; name="${name}"; filename="f.txt"`,
    'Content-Type: text/plain',
    '',
    body,
    '',
  )
const form = 'multipart/form-data; boundary=b'

test.each<[string, string, string | Uint8Array<ArrayBuffer>, number, string]>([
  ['JSON', 'application/json', '{"file":"x"}', 400, 'input.unreadable'],
  ['a form of text', 'application/x-www-form-urlencoded', 'file=x', 400, 'input.unreadable'],
  ['no boundary', 'multipart/form-data', part('file', 'x'), 400, 'input.unreadable'],
  ['no part', form, '--b--\r\n', 422, 'input.invalid'],
  ['a part that does not end', form, part('file', 'x'), 400, 'input.unreadable'],
  [
    'a header that does not end',
    form,
    `--b\r\nContent-Disposition: form-data; name="${'x'.repeat(100_000)}`,
    400,
    'input.unreadable',
  ],
  ['two files', form, `${part('file', 'x')}${part('file', 'x')}--b--\r\n`, 413, 'input.too-large'],
  ['10,000 files', form, `${part('file', 'x').repeat(10_000)}--b--\r\n`, 413, 'input.too-large'],
  ['a part named __proto__', form, `${part('__proto__', 'x')}--b--\r\n`, 400, 'input.unreadable'],
  ['a file too large', form, `${part('file', 'x'.repeat(11 * 1024 * 1024))}--b--\r\n`, 413, 'file.too-large'],
  ['an empty file', form, `${part('file', '')}--b--\r\n`, 422, 'file.unknown-format'],
  ['a picture', form, `${part('file', '\u0089PNG')}--b--\r\n`, 422, 'file.unknown-format'],
  ['half a statement', form, `${part('file', 'From: 01/01/2026 to 31/01/2026')}--b--\r\n`, 422, 'file.unreadable'],
])('an upload of %s is refused by name, and the product goes on', async (_, type, body, status, code) => {
  const { product, key } = await shared()
  const answer = await fetch(`${product.address}/api/v1/imports`, {
    method: 'POST',
    headers: { ...bearer(key), 'content-type': type },
    body,
  })
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]) // our own problem document
  expect((await fetch(`${product.address}/health/live`)).status).toBe(200)
  expect(Object.hasOwn(Object.prototype, 'file')).toBe(false)
})

test('on the command line: a preview first, with --yes into the ledger, and the same shapes', async () => {
  await using folder = await freshFolder()
  const product = await up(folder.environment)
  const files = [path('santander-january.txt'), path('santander-mid-january-to-february.txt')]
  const preview = await tributary(folder.environment, 'import', files[0] ?? '')
  expect(preview).toMatchObject({ code: 0, out: expect.stringContaining('9 new, 0 known, 0 conflicting, 0 unsure') })
  expect(preview.out).toContain('Nothing is written yet')
  const done = await tributary(folder.environment, 'import', files[0] ?? '', '--yes', '--json')
  expect(done).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(done.out)).toEqual({
    id: expect.any(String),
    format: 'Santander UK text',
    accountId: expect.any(String),
    new: 9,
    known: 0,
    conflicting: 0,
    unsure: 0,
    from: '2026-01-02',
    to: '2026-01-30',
    sumMinor: '151432',
  })
  const both = await tributary(folder.environment, 'import', ...files, '--yes', '--json')
  expect(JSON.parse(both.out).map(counts)).toEqual([
    [0, 9, 0, 0],
    [3, 5, 0, 0],
  ])
  const status = JSON.parse((await tributary(folder.environment, 'status', '--json')).out)
  expect(status.connections).toMatchObject([
    {
      kind: 'file',
      state: 'ok',
      accounts: [
        { kind: 'account', state: 'ok', transactions: 12, coveredFrom: '2026-01-01', coveredTo: '2026-02-15' },
      ],
    },
  ])

  const refused = await tributary(folder.environment, 'import', files[0] ?? '', import.meta.filename, '--yes', '--json')
  expect(refused.code).toBe(1)
  expect(JSON.parse(refused.out)).toMatchObject({ code: 'file.unknown-format', facts: { file: import.meta.filename } })
  expect(await tributary(folder.environment, 'import', join(folder.path, 'none.txt'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot be opened'),
  })
  expect(await tributary(folder.environment, 'import', folder.path)).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot be opened'),
  })
  expect(await tributary(folder.environment, 'import')).toMatchObject({ code: 2 })
  expect(await product.end('SIGTERM')).toBe(0)
})
