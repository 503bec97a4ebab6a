import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, inject, test } from 'vitest'
import { masterKeyFrom, openSecrets } from '../../src/adapters/secrets.ts'
import { tokenPlace } from '../../src/pipeline/person-keys.ts'
import { openBank } from '../../src/simulator/bank.ts'
import { visitBank } from '../../src/simulator/visitor.ts'
import { asOwner, freshDatabase } from '../harness/database.ts'
import { dump, traces } from '../harness/dump.ts'
import { type Answered, ask } from '../harness/http.ts'
import { freshFolder, up } from '../harness/process.ts'

const canary = (): string => randomBytes(24).toString('base64url')

test('a journey with its mishaps, logged in full, leaves no secret in the log, the database, the metrics or an answer', async () => {
  const clientSecret = canary()
  const masterKey = randomBytes(32).toString('base64')
  await using fresh = await freshDatabase()
  await using folder = await freshFolder()
  const redirectUri = 'http://localhost/connect/callback'
  const bank = openBank({ clients: [{ clientId: 'journey', clientSecret, redirectUris: [redirectUri] }] })
  const { url } = await bank.listen(0)
  const { host, port, user, password, database } = fresh.address
  const product = await up({
    ...folder.environment,
    DATABASE_URL: `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`,
    TRIBUTARY_SECRET_KEY: masterKey,
    TRIBUTARY_LOG: 'debug',
    PUBLIC_URL: 'http://localhost',
    TRUELAYER_CLIENT_ID: 'journey',
    TRUELAYER_CLIENT_SECRET: clientSecret,
    TRUELAYER_AUTH_URL: url,
    TRUELAYER_API_URL: url,
  })
  const address = await addressOf(folder.environment['TRIBUTARY_DATA'] ?? '')
  const answers: Answered[] = []
  const send: typeof ask = async (...asked) => {
    const answer = await ask(...asked)
    answers.push(answer)
    return answer
  }

  // Signing in, a key, a connection, its first sync.
  const linkToken = new URL(product.signIn).hash.slice(1)
  const signedIn = await ask(address, '/api/v1/session', { method: 'POST', body: { token: linkToken } })
  const cookie = [signedIn.headers['set-cookie']].flat()[0]?.split(';')[0] ?? ''
  const session = { cookie, origin: 'http://localhost' }
  const made = await ask(address, '/api/v1/keys', { method: 'POST', headers: session, body: {} })
  const { key } = made.json() as { key: string } // a 201 of this operation
  const headers = { authorization: `Bearer ${key}` }
  const begun = await ask(address, '/api/v1/connections', { method: 'POST', headers, body: { providerId: 'demo' } })
  const { id, authorizeUrl } = begun.json() as { id: string; authorizeUrl: string } // a 201 of this operation
  const back = new URL((await visitBank(authorizeUrl, { username: 'john', password: 'doe' })) ?? '')
  const code = back.searchParams.get('code') ?? ''
  const finished = await send(address, back.pathname + back.search, { headers })
  await send(address, `/api/v1/syncs/${finished.json()['syncId']}/events`, { headers }) // ends with the sync

  // Mishaps that have secrets in hand.
  const mishap = canary()
  await send(address, back.pathname + back.search, { headers })
  await send(address, `/connect/callback?state=${mishap}&code=${mishap}`, { headers: session })
  await send(address, '/api/v1/session', { method: 'POST', body: { token: linkToken } })
  await send(address, '/api/v1/accounts', { headers: { authorization: `Bearer ${mishap}` } })
  await send(address, '/api/v1/accounts', { headers: { cookie: `tributary=${mishap}` } })
  await send(address, '/api/v1/settings/truelayer', {
    method: 'PUT',
    headers: session,
    body: { clientId: 'journey', clientSecret: mishap },
  })
  await send(address, '/api/v1/syncs', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: `{"token":"${mishap}`,
  })
  bank.control.scriptFault(/^\/data\/v1\/accounts\/[^/]+\/transactions$/, { kind: 'html' }, 2)
  bank.control.scriptFault(/^\/data\/v1\/cards$/, { kind: 'reset' }, 4)
  const second = await ask(address, '/api/v1/syncs', { method: 'POST', headers, body: {} })
  await send(address, `/api/v1/syncs/${second.json()['id']}/events`, { headers })
  await asOwner((db) => db.query('alter table balances rename to gone'), database)
  await send(address, '/api/v1/accounts', { headers })
  await asOwner((db) => db.query('alter table gone rename to balances'), database)
  for (const path of [
    '/metrics',
    '/api/v1/session',
    '/api/v1/keys',
    '/api/v1/settings/truelayer',
    '/api/v1/doctor',
    '/openapi.json',
  ])
    await send(address, path, { headers: path.includes('metrics') ? headers : session })

  const tokens = await tokensOf(database, masterKey, id)
  const localToken = (await announced(folder.environment['TRIBUTARY_DATA'] ?? '')).token
  expect(await product.end('SIGTERM')).toBe(0)
  await bank.close()

  const log = product.err()
  expect(log.split('\n').length).toBeGreaterThan(20)
  expect(log).toContain('TrueLayer')
  expect(log).toContain('request failed')
  const said = log
    .trimEnd()
    .split('\n')
    .filter((line) => line !== 'Stopping …') // the one word for a person
  for (const line of said) expect(() => JSON.parse(line), line).not.toThrow()
  expect(answers.filter(({ status }) => status >= 400).length).toBeGreaterThanOrEqual(7)

  const secrets = {
    clientSecret,
    masterKey,
    mishap,
    linkToken,
    session: cookie.split('=')[1] ?? '',
    key: key.slice(8),
    code,
    state: back.searchParams.get('state') ?? '',
    localToken,
    databasePassword: inject('server').password,
    ...tokens,
  }
  expect(Object.entries(secrets).filter(([, secret]) => secret.length < 20)).toEqual([])
  const stolen = await dump(database)
  expect(traces(secrets, log), 'in the log').toEqual([])
  expect(traces(secrets, stolen), 'in the database').toEqual([])
  expect(
    traces(secrets, answers.map(({ text, headers }) => `${JSON.stringify(headers)} ${text}`).join('\n')),
    'in an answer',
  ).toEqual([])
  expect(traces(secrets, product.out().replaceAll(linkToken, '')), 'on standard output').toEqual([])
  expect(traces({ connection: id }, stolen)).toEqual(['connection']) // what is there is found
  expect(log).not.toMatch(/SAINSBURY|TESCO|\b\d{2}-\d{2}-\d{2}\b/) // nor a bank's words
})

async function announced(dataFolder: string): Promise<{ address: string; token: string }> {
  return JSON.parse(await readFile(`${dataFolder}/run.json`, 'utf8'))
}

const addressOf = async (dataFolder: string): Promise<string> => (await announced(dataFolder)).address

async function tokensOf(
  database: string,
  masterKey: string,
  connectionId: string,
): Promise<{ accessToken: string; refreshToken: string }> {
  const secrets = openSecrets(masterKeyFrom(masterKey))
  const [row] = await asOwner(
    async (db) =>
      (
        await db.query<{ user_id: string; data_key: Buffer; access_token: Buffer; refresh_token: Buffer }>(
          'select user_id, data_key, access_token, refresh_token from connections join users using (user_id) where id = $1',
          [connectionId],
        )
      ).rows,
    database,
  )
  if (!row) throw new Error('no such connection')
  const sealer = secrets.sealerOf(row.user_id, row.data_key)
  return {
    accessToken: sealer.open(tokenPlace(connectionId, 'access_token'), row.access_token),
    refreshToken: sealer.open(tokenPlace(connectionId, 'refresh_token'), row.refresh_token),
  }
}
