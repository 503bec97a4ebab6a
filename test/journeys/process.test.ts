import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder, tributary, up } from '../harness/process.ts'

const running = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Every process whose command line names this folder: the product's database server, and nothing else's. */
const processesOn = (folder: string): string[] =>
  execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder) && !line.includes('ps -eo'))

const accountStates = (json: string): string[] =>
  JSON.parse(json).connections.flatMap(({ accounts }: { accounts: { state: string }[] }) =>
    accounts.map(({ state }) => state),
  )

test('the journey on the command line, beside a running product', async () => {
  await using folder = await freshFolder()
  const product = await up(folder.environment)
  const connect = await tributary(folder.environment, 'connect', '--bank', 'demo', '--user', 'john', '--json')
  expect(connect).toMatchObject({ code: 0 })
  expect(JSON.parse(connect.out)).toMatchObject({ bank: 'Demo Bank', sync: { state: 'done' } })
  const sync = await tributary(folder.environment, 'sync', '--wait', '--json')
  expect(JSON.parse(sync.out)).toMatchObject({ state: 'done' })
  const status = await tributary(folder.environment, 'status', '--json')
  expect(accountStates(status.out)).toEqual(['ok', 'ok', 'ok', 'ok'])
  const lines = (await tributary(folder.environment, 'export')).out.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(1_500)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ amount: { currency: 'GBP' } })
  const key = JSON.parse(
    (await tributary(folder.environment, 'key', 'create', '--name', 'reader', '--scopes', 'read', '--json')).out,
  )
  const { origin } = new URL(product.signIn)
  const listed = await fetch(`${origin}/api/v1/accounts`, { headers: { authorization: `Bearer ${key.key}` } })
  expect(await listed.json()).toMatchObject({ items: [{}, {}, {}, {}] })
  const metrics = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${key.key}` } })
  const added = /^tributary_rows_total\{change="added"\} (\d+)$/m // by the thread that works
  expect(Number(added.exec(await metrics.text())?.[1])).toBe(lines.length)
  expect(
    (
      await fetch(`${origin}/api/v1/syncs`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key.key}`, 'content-type': 'application/json' },
        body: '{}',
      })
    ).status,
  ).toBe(403)
  const { id } = JSON.parse(connect.out)
  const renewed = await tributary(folder.environment, 'connect', '--renew', id, '--user', 'john', '--json')
  expect(JSON.parse(renewed.out)).toMatchObject({ id, sync: { state: 'done', cause: 'connect' } })
  const again = JSON.parse((await tributary(folder.environment, 'status', '--json')).out)
  expect(again.connections).toMatchObject([{ id, state: 'ok', consentEndsInDays: 90, renewal: { due: false } }])
  expect(accountStates(JSON.stringify(again))).toEqual(['ok', 'ok', 'ok', 'ok'])
  expect((await tributary(folder.environment, 'doctor', '--json')).code).toBe(0)
  expect(await product.end('SIGINT')).toBe(0)
})

test('the same journey without a running product: each command opens the data and closes it again', async () => {
  await using folder = await freshFolder()
  expect((await tributary(folder.environment, 'connect', '--bank', 'demo', '--user', 'john')).code).toBe(0)
  expect((await tributary(folder.environment, 'sync', '--wait')).code).toBe(0)
  expect(accountStates((await tributary(folder.environment, 'status', '--json')).out)).toEqual(['ok', 'ok', 'ok', 'ok'])
  expect((await tributary(folder.environment, 'export')).out.trimEnd().split('\n').length).toBeGreaterThan(1_500)
  expect(processesOn(folder.path)).toEqual([])
})

test('a second start on the same data is refused, and the end leaves no process behind', async () => {
  await using folder = await freshFolder()
  const product = await up(folder.environment)
  expect(processesOn(folder.path).length).toBeGreaterThan(0)
  const second = await tributary(folder.environment, 'up')
  expect(second).toMatchObject({ code: 1, err: expect.stringContaining('already running on this data folder') })
  expect(second.err).toContain(new URL(product.signIn).host)
  expect(await product.end('SIGTERM')).toBe(0)
  expect(processesOn(folder.path)).toEqual([])
})

test('after kill -9 the next start recovers by itself, also while the old database server still runs', async () => {
  await using folder = await freshFolder()
  const first = await up(folder.environment)
  expect((await tributary(folder.environment, 'connect', '--bank', 'demo', '--user', 'john')).code).toBe(0)
  await first.end('SIGKILL')
  expect(processesOn(folder.path).length).toBeGreaterThan(0)
  const second = await up(folder.environment)
  expect(accountStates((await tributary(folder.environment, 'status', '--json')).out)).toEqual(['ok', 'ok', 'ok', 'ok'])
  expect((await tributary(folder.environment, 'sync', '--wait')).code).toBe(0)
  expect(await second.end('SIGINT')).toBe(0)
  expect(running(first.child.pid ?? 0)).toBe(false)
  expect(processesOn(folder.path)).toEqual([])
})

test('wrong words are wrong usage; a taken port and a bad setting are named', async () => {
  await using folder = await freshFolder()
  expect(await tributary(folder.environment, 'conect')).toMatchObject({ code: 2, out: '' })
  expect(await tributary(folder.environment, 'connect')).toMatchObject({ code: 2 })
  expect(await tributary(folder.environment, 'connect', '--bank', 'demo', '--renew', 'x')).toMatchObject({ code: 2 })
  expect(await tributary(folder.environment, '--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('connect'),
  })

  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  expect(await tributary({ ...folder.environment, PORT: port }, 'up')).toMatchObject({
    code: 1,
    err: expect.stringContaining('port is in use'),
  })
  other.close()

  const bad = await tributary({ ...folder.environment, TRUELAYER_AUTH_URL: 'not-an-address-canary' }, 'up')
  expect(bad).toMatchObject({ code: 1, err: expect.stringContaining('TRUELAYER_AUTH_URL') })
  expect(bad.err).not.toContain('canary')
  expect(
    await tributary({ ...folder.environment, TRIBUTARY_DATA: join(import.meta.filename, 'data') }, 'up'),
  ).toMatchObject({ code: 1, err: expect.stringContaining('data folder') })
  const unknown = await tributary(
    {
      ...folder.environment,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      TRIBUTARY_SECRET_KEY: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
    },
    'status',
    '--json',
  )
  expect(unknown).toMatchObject({ code: 1 })
  expect(JSON.parse(unknown.out)).toMatchObject({ code: 'database.unreachable' })
})

test('a bank that says no leaves nothing behind', async () => {
  await using folder = await freshFolder()
  const refused = await tributary(
    folder.environment,
    'connect',
    '--bank',
    'demo',
    '--user',
    'john',
    '--password',
    'wrong',
    '--json',
  )
  expect(refused.code).toBe(1)
  expect(JSON.parse(refused.out)).toMatchObject({ code: 'connect.denied' })
  expect(JSON.parse((await tributary(folder.environment, 'status', '--json')).out)).toEqual({ connections: [] })
  expect(await tributary(folder.environment, 'connect', '--bank', 'no such bank', '--json')).toMatchObject({
    code: 1,
    out: expect.stringContaining('connect.bank-unknown'),
  })
})
