import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'

/** A connection's tokens as they are stored, sealed. */
export type StoredTokens = {
  /** Grows with each token that is stored. */
  readonly version: number
  readonly accessToken: Buffer | null
  readonly accessExpiresAt: string | null
  readonly refreshToken: Buffer | null
  /** The version whose refresh token has gone to the bank without its successor being stored: the same as `version`, it may be spent. */
  readonly sentVersion: number | null
  /** The version that the bank refused for good: the same as `version`, there is nothing left to ask with. */
  readonly refusedVersion: number | null
}

/** A select list of `StoredTokens` over connections. */
export const storedTokens = sql`token_version as version, access_token as "accessToken", access_expires_at as "accessExpiresAt",
  refresh_token as "refreshToken", refresh_sent_version as "sentVersion", refused_version as "refusedVersion"`

/** The tokens as they are now, and whose lease it is. */
export async function tokensOf(
  db: Sql,
  userId: string,
  id: string,
): Promise<(StoredTokens & { readonly fence: bigint }) | undefined> {
  const { rows } = await sql<StoredTokens & { fence: bigint }>`
    select ${storedTokens}, fence from connections where user_id = ${userId} and id = ${id}`.execute(db)
  return rows[0]
}

/** Puts on record that this version's refresh token goes to the bank. @returns false when the lease is lost or another version is stored */
export async function markRefreshSent(
  db: Sql,
  userId: string,
  id: string,
  fence: bigint,
  version: number,
): Promise<boolean> {
  const { rows } = await sql`
    update connections set refresh_sent_version = token_version
    where user_id = ${userId} and id = ${id} and fence = ${fence} and token_version = ${version} returning id`.execute(
    db,
  )
  return rows.length === 1
}

/** It was not spent after all. */
export async function unmarkRefreshSent(db: Sql, userId: string, id: string, version: number): Promise<void> {
  await sql`
    update connections set refresh_sent_version = null
    where user_id = ${userId} and id = ${id} and refresh_sent_version = ${version}`.execute(db)
}

export type SealedTokens = {
  readonly accessToken: Buffer
  readonly accessExpiresAt: string
  readonly refreshToken: Buffer | null
}

/**
 * Tokens got for those of `version`; a refresh token that was not sent again stays. They are kept also for somebody who has lost the lease
 * meanwhile, since nobody else has them, and where the connection was given up for lack of them it is tried again.
 * @returns whose lease it is now; undefined when another version is stored or the connection is gone
 */
export async function storeRefreshed(
  db: Sql,
  userId: string,
  id: string,
  version: number,
  tokens: SealedTokens,
  now: string,
): Promise<(StoredTokens & { readonly fence: bigint }) | undefined> {
  const { rows } = await sql<StoredTokens & { fence: bigint }>`
    update connections set access_token = ${tokens.accessToken}, access_expires_at = ${tokens.accessExpiresAt},
      refresh_token = coalesce(${tokens.refreshToken}, refresh_token), token_version = token_version + 1, refresh_sent_version = null,
      state = case when refused_version = token_version then 'waiting' else state end,
      next_attempt_at = case when refused_version = token_version then ${now} else next_attempt_at end
    where user_id = ${userId} and id = ${id} and token_version = ${version} returning ${storedTokens}, fence`.execute(
    db,
  )
  return rows[0]
}

/**
 * The bank refused this version for good.
 * @param spent it had been sent before, without an answer: its successor was lost on the way
 * @returns false when another version is stored, of which the refusal says nothing, and where it is known already
 */
export async function refuseTokens(
  db: Sql,
  userId: string,
  id: string,
  version: number,
  spent: boolean,
): Promise<boolean> {
  const { rows } = await sql`
    update connections set refused_version = token_version, refresh_sent_version = case when ${spent} then token_version end
    where user_id = ${userId} and id = ${id} and token_version = ${version} and refused_version is distinct from token_version returning id`.execute(
    db,
  )
  return rows.length === 1
}
