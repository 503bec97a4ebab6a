import { randomBytes, randomUUIDv7 } from 'node:crypto'

/** Where the code gets dice. */
export type Random = {
  /** A time-ordered id (UUID version 7), so that new rows land side by side in an index. */
  id(): string
  /** An unguessable secret of `bytes` bytes, base64url. */
  secret(bytes: number): string
}

export const systemRandom: Random = {
  id: () => randomUUIDv7(),
  secret: (bytes) => randomBytes(bytes).toString('base64url'),
}
