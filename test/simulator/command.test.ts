import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chosenBanks } from '../../src/simulator/chosen-banks.ts'
import { bankCommand } from '../../src/simulator/command.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { type BankDocument, bankProcess, type Program, programs, ranBank, saidByBank } from '../harness/bank-process.ts'

const both = Object.keys(programs) as Program[] // the table's own keys
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tributary-command-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function control<T>({ controlUrl }: BankDocument, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${controlUrl}${path}`, body && { method: 'POST', body: JSON.stringify(body) })
  return (await answer.json()) as T // each test names the members it reads
}

/** Has Node say on standard error which files it loads. */
const tellingHook = `
  import { registerHooks } from 'node:module'
  const load = (url, context, next) => {
    process.stderr.write('loaded ' + url + '\\n')
    return next(url, context)
  }
  registerHooks({ load })
`

type Tokens = { access_token: string; refresh_token: string }

const refreshed = ({ authUrl, clientId, clientSecret }: BankDocument, refresh_token: string): Promise<Response> =>
  fetch(`${authUrl}/connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token,
    }),
  })

describe.each(both)('%s', (program) => {
  it('says once where it is, and serves until it is told to end', async () => {
    await using bank = await bankProcess(program, '--control')
    const { document } = bank
    expect(document).toEqual({
      authUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      apiUrl: document.authUrl,
      controlUrl: `${document.authUrl}/control`,
      clientId: 'tributary',
      clientSecret: 'tributary-secret',
      redirectUris: ['http://localhost:4000/connect/callback', 'http://127.0.0.1:4000/connect/callback'],
      banks: expect.arrayContaining([{ id: 'demo', name: 'Demo Bank' }]),
      users: expect.arrayContaining([{ username: 'john', password: 'doe' }]),
    })
    const { access_token } = await control<Tokens>(document, '/connections', { user: 'john' })
    await control(document, '/faults', { path: '/data/v1/me', fault: { kind: 'drip', waitMs: 600_000 } })
    const headers = { Authorization: `Bearer ${access_token}` }
    const dripping = await fetch(`${document.apiUrl}/data/v1/me`, { headers })
    expect(await bank.end('SIGTERM')).toEqual({ code: 0, out: `${JSON.stringify(document)}\n`, err: '' })
    await expect(dripping.text()).rejects.toThrow()
  })

  it('loads nothing of the product, so that it starts at once', async () => {
    const hook = join(folder, 'tell-what-is-loaded.mjs')
    await writeFile(hook, tellingHook)
    vi.stubEnv('NODE_OPTIONS', `--import ${hook}`)
    await using bank = await bankProcess(program)
    vi.unstubAllEnvs()
    const { err } = await bank.end('SIGTERM')
    const rooms = new Set([...err.matchAll(/^loaded .*\/src\/(\w+)\/.*$/gm)].map(([, room]) => room))
    const own = ['simulator', 'wire']
    expect(rooms).toEqual(new Set(program === 'tributary-bank' ? own : [...own, 'adapters', 'domain', 'surface']))
    expect(err).not.toMatch(/^loaded .*src.(product|surface.(cli|operations.\w+))\.ts$/m)
    expect(err).toMatch(/^loaded .*simulator\/serve.ts$/m)
  })

  it('lists its options', async () => {
    const { code, out } = await ranBank(program, '--help')
    expect([code, out]).toEqual([0, expect.stringContaining(`Usage: ${program} [options]`)])
    expect(out.match(/^ {2}--[a-z-]+/gm)?.map((option) => option.trim())).toEqual([
      '--port',
      '--api-port',
      '--seed',
      '--banks',
      '--estate',
      '--client',
      '--webhook-uri',
      '--latency',
      '--expires-in',
      '--rotation',
      '--access-tokens',
      '--code-faults',
      '--state',
      '--at',
      '--frozen',
      '--public-url',
      '--control',
      '--control-port',
      '--json',
    ])
  })

  it('ends with 2 where it is used wrongly, and names the option', async () => {
    const { code, out, err } = await ranBank(program, '--port', '70000')
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining('--port') })
  })
})

describe('wrong usage', () => {
  it.each([
    ['--port', 'x'],
    ['--api-port', '-1'],
    ['--seed', '1.5'],
    ['--latency', '600001'],
    ['--expires-in', '0'],
    ['--rotation', 'never'],
    ['--access-tokens', 'none'],
    ['--code-faults', 'other'],
    ['--at', 'yesterday'],
    ['--public-url', 'localhost:4100'],
    ['--webhook-uri', 'ftp://localhost'],
    ['--client', 'id:secret'],
    ['--client', 'id:secret:nowhere'],
    ['--estate', 'nobody=2x2'],
    ['--estate', 'john=2'],
    ['--control-port', '0', '--control'],
    ['--nothing', 'at all'],
  ])('%s %s is refused, and named', async (...words) => {
    let told = ''
    const nobody = { print: () => {}, tell: () => {}, exit: () => {} }
    const command = bankCommand(nobody)
      .exitOverride()
      .configureOutput({ writeErr: (text) => (told += text) })
    await expect(command.parseAsync(words, { from: 'user' })).rejects.toThrow(CommanderError)
    expect(told).toContain(words[0])
  })
})

describe('the banks that are chosen', () => {
  const written = async (content: string): Promise<string> => {
    const path = join(folder, 'banks.json')
    await writeFile(path, content)
    return path
  }

  it('are those named, in that order', () => {
    expect(chosenBanks('ob-no-ids,demo').map(({ id }) => id)).toEqual(['ob-no-ids', 'demo'])
  })

  it('may be one’s own: like another, but for what is said', async () => {
    const own = { id: 'ob-mine', rowCap: 7, odds: { late: 100 }, deepWindow: { minutes: 1, says: 'access_denied' } }
    const [mine, plain] = chosenBanks(await written(JSON.stringify([{ like: 'ob-plain', ...own }, 'ob-plain'])))
    expect(mine).toEqual({ ...plain, ...own })
  })

  it.each([
    ['none', 'none'],
    ['', 'at least one'],
    ['demo,demo', 'demo is there twice'],
    ['nowhere.json', 'nowhere.json'],
  ])('cannot be "%s"', (words, says) => {
    expect(() => chosenBanks(words)).toThrow(says)
  })

  it.each([
    '"like":"ob-none"',
    '"id":"a b"',
    '"name":""',
    '"rowCap":"many"',
    '"rowCap":-1',
    '"timestamps":"lunar"',
    '"deepWindow":{"minutes":5}',
    '"odds":{"lost":1}',
    '"scopes":["payments"]',
    '"colour":"red"',
  ])('cannot do what no bank of the table does: %s', async (own) => {
    const path = await written(`[{"like":"ob-plain","id":"ob-mine",${own}}]`)
    expect(() => chosenBanks(path)).toThrow(own.includes('like') ? 'ob-none' : own.split('"')[1])
  })
})

describe('the command line of the simulator', () => {
  it('tells a stranger, without --json, how to use it', async () => {
    const words = [
      '--port',
      '0',
      '--at',
      '2026-11-22T12:00:00Z',
      '--banks',
      'demo,ob-no-ids',
      '--client',
      'i:s:http://r/',
    ]
    await using bank = await saidByBank(...words)
    for (const line of [
      'The bank is open. Its clock says 2026-11-22T12:00:0',
      'control          closed; --control opens it',
      `export TRUELAYER_AUTH_URL=http://127.0.0.1:`,
      `export TRUELAYER_API_URL=http://127.0.0.1:`,
      'export TRUELAYER_CLIENT_ID=i\n',
      'export TRUELAYER_CLIENT_SECRET=s\n',
      'It sends people back to http://r/ only.',
      'Sign in as john with the password doe',
      '2 banks',
      'demo                    ob-no-ids',
    ])
      expect(bank.said).toContain(line)
  })

  it('refuses banks that it does not know', async () => {
    const { code, err } = await ranBank('tributary-bank', '--port', '0', '--banks', 'demo,none')
    expect([code, err]).toEqual([2, expect.stringMatching(/^--banks demo,none .*"none"/)])
  })

  it('says which port is taken, and what to do', async () => {
    await using taken = await bankProcess('tributary-bank')
    const { port } = new URL(taken.document.authUrl)
    const refused = await ranBank('tributary-bank', '--port', port)
    expect(refused).toEqual({ code: 1, out: '', err: expect.stringMatching(`Port ${port} .*--port`) })
    const told = await ranBank('tributary bank', '--port', '0', '--control-port', port, '--json')
    expect([told.code, JSON.parse(told.out), told.err]).toEqual([
      1,
      expect.objectContaining({ code: 'port.taken', facts: { port: Number(port) } }),
      '',
    ])
  })

  it('keeps consents in the file of --state over a restart', async () => {
    const state = join(folder, 'bank.json')
    const first = await bankProcess('tributary-bank', '--control', '--state', state)
    const { refresh_token } = await control<Tokens>(first.document, '/connections', { user: 'john' })
    await first.end('SIGINT')
    await using second = await bankProcess('tributary-bank', '--control', '--state', state)
    expect((await refreshed(second.document, refresh_token)).status).toBe(200)
    await using other = await bankProcess('tributary-bank')
    expect((await refreshed(other.document, refresh_token)).status).toBe(400)
  })

  it.each([
    ['a file that is something else', 'other.json', '{"name":"mine"}'],
    ['a file that is no JSON', 'other.txt', 'mine'],
    ['a folder that is not there', 'none/bank.json', null],
  ])('leaves %s alone', async (_, name, content) => {
    const state = join(folder, name)
    if (content !== null) await writeFile(state, content)
    const { code, out, err } = await ranBank('tributary-bank', '--port', '0', '--state', state)
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: expect.stringContaining(`--state ${state}`) })
    if (content !== null) expect(await readFile(state, 'utf8')).toBe(content)
  })

  it('sets the clock with --at, which runs on unless it is --frozen', async () => {
    const at = '2031-05-05T05:05:05Z'
    await using frozen = await bankProcess('tributary-bank', '--control', '--at', at, '--frozen')
    const clock = async ({ document }: { document: BankDocument }) =>
      (await control<{ now: string }>(document, '/clock')).now
    expect([await clock(frozen), await clock(frozen)]).toEqual([at, at])
    await using running = await bankProcess('tributary-bank', '--control', '--at', at)
    const times = [at, await clock(running), await clock(running), '2031-05-06T00:00:00Z']
    expect(times.toSorted((a, b) => Temporal.Instant.compare(a, b))).toEqual(times)
    expect(times[1]).not.toBe(times[2])
  })

  it('has the applications, banks, customers and tokens that were asked for', async () => {
    const banks = join(folder, 'banks.json')
    await writeFile(banks, '["demo",{"like":"ob-no-ids","id":"ob-mine","name":"My Bank","rowCap":7}]')
    const asked = [
      ...['--client', 'shop:s3cret:http://localhost:1/back,https://shop.example/back', '--client', 'till:t:http://t/'],
      ...['--banks', banks, '--estate', 'john5=3x40', '--expires-in', '60', '--rotation', 'same', '--control'],
      ...['--at', '2026-11-22T12:00:00Z', '--frozen'],
    ]
    await using bank = await bankProcess('tributary-bank', ...asked)
    const { document } = bank
    expect(document).toMatchObject({
      clientId: 'shop',
      clientSecret: 's3cret',
      redirectUris: ['http://localhost:1/back', 'https://shop.example/back'],
      banks: [{ id: 'demo' }, { id: 'ob-mine', name: 'My Bank' }],
    })
    expect(document.users[0]).toEqual({ username: 'john5', password: 'doe5' })
    const connection = { user: 'john5', provider: 'ob-mine', clientId: 'till' }
    const tokens = await control<Tokens>(document, '/connections', connection)
    expect(tokens).toMatchObject({ expires_in: 60 })
    const read = async <T>(path: string): Promise<T[]> => {
      const headers = { Authorization: `Bearer ${tokens.access_token}` }
      const answer = await fetch(`${document.apiUrl}/data/v1${path}`, { headers })
      return ((await answer.json()) as { results: T[] }).results // the envelope
    }
    const accounts = await read<{ account_id: string }>('/accounts')
    expect(accounts).toHaveLength(3)
    expect(await read(`/accounts/${accounts[0]?.account_id}/transactions?from=2025-01-01&to=2026-11-22`)).toHaveLength(
      7,
    )
    const { items } = await control<{ items: { booked: object[] }[] }>(document, '/truth?user=john5')
    expect(items.map(({ booked }) => booked.length)).toEqual([40, 40, 40])
  })

  it('is found by browsers where --public-url says, below its path', async () => {
    await using bank = await bankProcess('tributary-bank', '--control', '--public-url', 'https://bank.example/tl/')
    const { authUrl, apiUrl, controlUrl } = bank.document
    expect([authUrl, apiUrl]).toEqual(['https://bank.example/tl', 'https://bank.example/tl'])
    const here = new URL(controlUrl ?? '').origin
    const listed = await fetch(`${here}/tl/api/providers`)
    const logo = expect.stringMatching('^https://bank.example/tl/logos/')
    expect(await listed.json()).toContainEqual(expect.objectContaining({ provider_id: 'demo', logo_url: logo }))
    expect((await fetch(`${here}/api/providers`)).status).toBe(404)
  })

  it('serves data at one port and everything else at the other, and says so in its links', async () => {
    await using bank = await bankProcess('tributary bank', '--api-port', '0', '--control-port', '0')
    const { authUrl, apiUrl, controlUrl, clientId, redirectUris } = bank.document
    expect(new Set([authUrl, apiUrl, controlUrl?.replace('/control', '')]).size).toBe(3)
    const status = async (address: string, method = 'GET') =>
      (await fetch(address, { method, redirect: 'manual' })).status
    expect(await status(`${authUrl}/api/providers`)).toBe(200)
    expect(await status(`${apiUrl}/api/providers`)).toBe(404)
    expect(await status(`${authUrl}/data/v1/me`)).toBe(404)
    expect(await status(`${apiUrl}/data/v1/me`)).toBe(401)
    expect(await status(`${authUrl}/connections/extend`, 'POST')).toBe(404)
    expect(await status(`${apiUrl}/connections/extend`, 'POST')).toBe(400)
    for (const url of [authUrl, apiUrl]) expect(await status(`${url}/control/clock`)).toBe(404)
    const link = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUris[0] ?? '',
      scope: 'accounts offline_access',
      provider_id: 'demo',
    })
    const back = await visitBank(`${authUrl}/?${link}`, { username: 'john', password: 'doe' })
    expect(back).toContain('code=')
    const { access_token, refresh_token } = await control<Tokens>(bank.document, '/connections', { user: 'john' })
    const renewal = await fetch(`${apiUrl}/connections/extend`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        user_has_reconfirmed_consent: true,
        client_id: clientId,
        client_secret: bank.document.clientSecret,
        user: { name: 'John Doe', email: 'john@example.com' },
        refresh_token,
        redirect_uri: redirectUris[0],
      }),
    })
    const { user_input_link } = (await renewal.json()) as { user_input_link: string } // its shape is another test's
    expect(user_input_link.startsWith(`${authUrl}/dialog?`)).toBe(true)
    const queued = await fetch(`${apiUrl}/data/v1/accounts?async=true`, {
      headers: { Authorization: `Bearer ${access_token}` },
    })
    expect(await queued.json()).toMatchObject({ results_uri: expect.stringMatching(`^${apiUrl}/data/v1/results/`) })
  })
})
