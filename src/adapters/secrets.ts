import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { Fault } from '../domain/fault.ts'
import { type Packed, packedText, unpacked } from './packed.ts'

/** Where a sealed value stands. It is bound to that place: moved to another row, column or person it does not open. */
export type Place = { readonly table: string; readonly row: string; readonly column: string }

/** Seals and opens one person's secrets under their own key. */
export type Sealer = {
  seal(place: Place, secret: string): Buffer
  /** @throws {Fault} secret.wrong */
  open(place: Place, sealed: Buffer): string
  /** The same for long texts, one after another, which are compressed: their length tells something of what is in them. */
  sealPacked(place: Place, texts: readonly (Packed | string)[]): Buffer
  /** @returns the texts as one */
  openPacked(place: Place, sealed: Buffer): string
  /** Keyed hash: the same text gives the same bytes for this person, and tells nothing without the key. */
  fingerprint(text: string): Buffer
}

export type Secrets = {
  /** A new person's key, wrapped by the master key; the plain key exists only in memory. */
  newDataKey(userId: string): Buffer
  sealerOf(userId: string, wrappedDataKey: Buffer): Sealer
  /** For what belongs to the installation and no person. */
  readonly installation: Sealer
  /** SHA-256 of a high-entropy secret: how tokens and keys are stored, so that the table alone opens nothing. */
  digest(secret: string): Buffer
  /** 43 characters to be given out with `text`, which nobody else can make: who brings both back shows that they were given out here. */
  proofOf(text: string): string
  /** Takes as long for a false proof as for a true one. */
  proves(proof: string, text: string): boolean
}

/** Envelope encryption: master key (outside the database) → a key per person → AES-256-GCM with a random 96-bit nonce, bound to its row. */
export function openSecrets(masterKey: Buffer): Secrets {
  const wrapping = derive(masterKey, 'wrap data keys')
  const proving = derive(masterKey, 'proofs')
  const proofOf = (text: string): string => createHmac('sha256', proving).update(text).digest('base64url')
  const owner = (userId: string): Place => ({ table: 'users', row: userId, column: 'data_key' })
  return {
    newDataKey: (userId) => encrypt(wrapping, userId, owner(userId), randomBytes(32)),
    sealerOf: (userId, wrapped) => sealer(decrypt(wrapping, userId, owner(userId), wrapped), userId),
    installation: sealer(derive(masterKey, 'installation'), ''),
    digest: (secret) => createHash('sha256').update(secret).digest(),
    proofOf,
    proves(proof, text) {
      const [given, due] = [Buffer.from(proof), Buffer.from(proofOf(text))]
      return given.length === due.length && timingSafeEqual(given, due)
    },
  }
}

/**
 * Reads TRIBUTARY_SECRET_KEY: at least 32 bytes in base64 or hexadecimal.
 * @throws {Fault} secret.weak — something else (a passphrase), shorter, or of too few different bytes to be random
 */
export function masterKeyFrom(text: string): Buffer {
  const written = text.replace(/\s/g, '') // openssl breaks long lines
  const isHexadecimal = /^[0-9a-f]+$/i.test(written)
  if (!isHexadecimal && !/^[\w+/-]*={0,2}$/.test(written))
    throw new Fault('secret.weak', { reason: 'neither base64 nor hexadecimal' })
  const bytes = Buffer.from(written, isHexadecimal ? 'hex' : 'base64')
  if (bytes.length < 32) throw new Fault('secret.weak', { bytes: bytes.length })
  if (new Set(bytes).size < 16) throw new Fault('secret.weak', { reason: 'too few different bytes' })
  return bytes
}

function sealer(key: Buffer, userId: string): Sealer {
  const hashing = derive(key, 'fingerprints')
  return {
    seal: (place, secret) => encrypt(key, userId, place, Buffer.from(secret, 'utf8')),
    open: (place, sealed) => decrypt(key, userId, place, sealed).toString('utf8'),
    sealPacked: (place, texts) =>
      encrypt(
        key,
        userId,
        place,
        Buffer.concat(texts.map((text) => (typeof text === 'string' ? packedText(text) : text).frame)),
      ),
    openPacked: (place, sealed) => unpacked(decrypt(key, userId, place, sealed)),
    fingerprint: (text) => createHmac('sha256', hashing).update(text).digest(),
  }
}

const version = 1

/** version (1 byte) · nonce (12) · ciphertext · tag (16) */
function encrypt(key: Buffer, userId: string, place: Place, plain: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(userId, place))
  return Buffer.concat([Buffer.of(version), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Buffer, userId: string, place: Place, sealed: Buffer): Buffer {
  const facts = { table: place.table, column: place.column }
  if (sealed.length < 29 || sealed[0] !== version) throw new Fault('secret.wrong', facts)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13))
      .setAAD(bound(userId, place))
      .setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()])
  } catch {
    throw new Fault('secret.wrong', facts) // no cause: what failed to open says nothing further
  }
}

const bound = (userId: string, { table, row, column }: Place): Buffer =>
  Buffer.from(JSON.stringify([version, userId, table, row, column]))

const derive = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `tributary ${purpose}`, 32))
