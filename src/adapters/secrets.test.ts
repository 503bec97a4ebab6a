import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from '../domain/fault.ts'
import { masterKeyFrom, openSecrets, type Place } from './secrets.ts'

const masterKey = createHash('sha256').update('a master key for tests').digest()
const secrets = openSecrets(masterKey)
const [anna, ben] = ['01926b5e-0000-7000-8000-00000000000a', '01926b5e-0000-7000-8000-00000000000b'] as const
const annasKey = secrets.newDataKey(anna)
const annas = secrets.sealerOf(anna, annasKey)
const place: Place = { table: 'connections', row: 'c1', column: 'refresh_token' }
const token = 'refresh-token-canary'

const codeOf = (open: () => unknown): string => {
  try {
    open()
    return 'opened'
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    expect(JSON.stringify([error.message, error.facts, error.cause ?? null])).not.toContain('canary')
    return error.code
  }
}

test('what is sealed opens again at its place, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (secret, row, column) => {
      const there = { table: 'connections', row, column }
      expect(annas.open(there, annas.seal(there, secret))).toBe(secret)
      expect(secrets.installation.open(there, secrets.installation.seal(there, secret))).toBe(secret)
    }),
  )
})

test('it opens after a restart, with the wrapped key that the database kept', () => {
  const sealed = annas.seal(place, token)
  expect(openSecrets(Buffer.from(masterKey)).sealerOf(anna, Buffer.from(annasKey)).open(place, sealed)).toBe(token)
})

test('the same secret sealed twice looks different, and shows nothing of itself but its length', () => {
  const sealed = Array.from({ length: 200 }, () => annas.seal(place, token))
  expect(new Set(sealed.map((bytes) => bytes.toString('hex'))).size).toBe(200)
  expect(new Set(sealed.map((bytes) => bytes.subarray(1, 13).toString('hex'))).size).toBe(200)
  expect(sealed.every((bytes) => bytes.length === token.length + 29 && !bytes.includes(token))).toBe(true)
})

test.each<[string, Place]>([
  ['row', { ...place, row: 'c2' }],
  ['column', { ...place, column: 'access_token' }],
  ['table', { ...place, table: 'settings' }],
  ['boundary between the names', { table: 'connections', row: 'c1refresh', column: '_token' }],
])('moved to another %s it does not open', (_what, elsewhere) => {
  expect(codeOf(() => annas.open(elsewhere, annas.seal(place, token)))).toBe('secret.wrong')
})

test('moved to another person it does not open, nor by the installation, nor the other way round', () => {
  const bens = secrets.sealerOf(ben, secrets.newDataKey(ben))
  expect(codeOf(() => bens.open(place, annas.seal(place, token)))).toBe('secret.wrong')
  expect(codeOf(() => secrets.installation.open(place, annas.seal(place, token)))).toBe('secret.wrong')
  expect(codeOf(() => annas.open(place, secrets.installation.seal(place, token)))).toBe('secret.wrong')
})

test('one person’s wrapped key does not serve another', () => {
  expect(codeOf(() => secrets.sealerOf(ben, annasKey))).toBe('secret.wrong')
})

test('every byte counts: changed in any bit of any place, cut, lengthened or emptied, it does not open', () => {
  const sealed = annas.seal(place, token)
  for (let at = 0; at < sealed.length; at++)
    for (let bit = 0; bit < 8; bit++) {
      const flipped = Buffer.from(sealed)
      flipped[at] = (sealed[at] ?? 0) ^ (1 << bit)
      expect(codeOf(() => annas.open(place, flipped))).toBe('secret.wrong')
    }
  for (let length = 0; length < sealed.length; length++) {
    expect(codeOf(() => annas.open(place, sealed.subarray(0, length)))).toBe('secret.wrong')
    expect(codeOf(() => annas.open(place, sealed.subarray(sealed.length - length)))).toBe('secret.wrong')
  }
  expect(codeOf(() => annas.open(place, Buffer.concat([sealed, Buffer.of(0)])))).toBe('secret.wrong')
})

test('halves of two sealed values make no third', () => {
  const [one, two] = [annas.seal(place, token), annas.seal(place, token)]
  for (const at of [13, 20, one.length - 16])
    expect(codeOf(() => annas.open(place, Buffer.concat([one.subarray(0, at), two.subarray(at)])))).toBe('secret.wrong')
})

test('with another master key nothing opens', () => {
  const others = openSecrets(randomBytes(32))
  expect(codeOf(() => others.sealerOf(anna, annasKey))).toBe('secret.wrong')
  expect(codeOf(() => others.installation.open(place, secrets.installation.seal(place, token)))).toBe('secret.wrong')
})

test('a fingerprint is the same for the same text of the same person and differs otherwise', () => {
  const bens = secrets.sealerOf(ben, secrets.newDataKey(ben))
  const identity = 'uk:123456:12345678'
  expect(annas.fingerprint(identity)).toEqual(openSecrets(masterKey).sealerOf(anna, annasKey).fingerprint(identity))
  const all = [
    annas.fingerprint(identity),
    annas.fingerprint('uk:123456:12345679'),
    bens.fingerprint(identity),
    secrets.installation.fingerprint(identity),
    secrets.digest(identity),
  ]
  expect(new Set(all.map((bytes) => bytes.toString('hex'))).size).toBe(all.length)
  expect(all.every((bytes) => bytes.length === 32)).toBe(true)
})

test('a proof proves the text it was given out for, to every process with the same key, and nothing else', () => {
  const proof = secrets.proofOf('one')
  expect(proof).toMatch(/^[\w-]{43}$/)
  expect(openSecrets(masterKey).proves(proof, 'one')).toBe(true)
  expect(openSecrets(randomBytes(32)).proves(proof, 'one')).toBe(false)
  for (const [false_, text] of [
    [proof, 'two'],
    [secrets.proofOf('two'), 'one'],
    [proof.slice(0, -1), 'one'],
    [`${proof}=`, 'one'],
    [proof.toUpperCase(), 'one'],
    ['', 'one'],
    ['', ''],
  ] as const)
    expect([false_, secrets.proves(false_, text)]).toEqual([false_, false])
})

test('a digest is SHA-256', () => {
  expect(secrets.digest('abc').toString('hex')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a master key is read from base64, base64url and hexadecimal, with whatever space is around or within', () => {
  for (let n = 0; n < 50; n++) {
    const key = randomBytes(32 + (n % 3) * 16)
    expect(masterKeyFrom(key.toString('base64'))).toEqual(key)
    expect(masterKeyFrom(key.toString('base64url'))).toEqual(key)
    expect(masterKeyFrom(key.toString('hex'))).toEqual(key)
    expect(masterKeyFrom(key.toString('hex').toUpperCase())).toEqual(key)
    expect(masterKeyFrom(` ${key.toString('base64').slice(0, 20)}\n${key.toString('base64').slice(20)}\n`)).toEqual(key)
  }
})

test.each([
  ['nothing', ''],
  ['31 bytes', randomBytes(31).toString('base64')],
  ['31 bytes in hexadecimal', randomBytes(31).toString('hex')],
  ['a password', 'password-canary'],
  ['a passphrase', 'correct horse battery staple canary, correct horse battery staple canary!'],
  ['a quoted key', `"${randomBytes(32).toString('base64')}"`],
  ['zeros', Buffer.alloc(32).toString('base64')],
  ['zeros in hexadecimal', '0'.repeat(64)],
  ['two bytes by turns', Buffer.from('ab'.repeat(32)).toString('base64')],
  ['fifteen different bytes', Buffer.from(Array.from({ length: 64 }, (_, n) => n % 15)).toString('base64')],
  ['a repeated word', 'secretcanary'.repeat(6)],
])('%s is too weak a master key', (_what, text) => {
  expect(codeOf(() => masterKeyFrom(text))).toBe('secret.weak')
})
