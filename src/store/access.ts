import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'

export type ApiKey = {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly scopes: string[]
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

/** A one-time link; runs as the service role. Links that are over are cleared away with it. */
export async function insertSignInLink(
  db: Sql,
  userId: string,
  tokenHash: Buffer,
  expiresAt: string,
  now: string,
): Promise<void> {
  await sql`
    with cleared as (delete from sign_in_links where expires_at < ${now})
    insert into sign_in_links (user_id, token_hash, expires_at) values (${userId}, ${tokenHash}, ${expiresAt})`.execute(
    db,
  )
}

/** Spends the link: whoever deletes it first has it. Runs as the service role. @returns its person, or undefined when spent or too old */
export async function spendSignInLink(db: Sql, tokenHash: Buffer, now: string): Promise<string | undefined> {
  const { rows } = await sql<{ userId: string }>`
    delete from sign_in_links where token_hash = ${tokenHash} and expires_at > ${now} returning user_id as "userId"`.execute(
    db,
  )
  return rows[0]?.userId
}

export async function insertSession(
  db: Sql,
  userId: string,
  tokenHash: Buffer,
  expiresAt: string,
  now: string,
): Promise<void> {
  await sql`
    with cleared as (delete from sessions where expires_at < ${now})
    insert into sessions (user_id, token_hash, expires_at) values (${userId}, ${tokenHash}, ${expiresAt})`.execute(db)
}

/** Whose session this is. Runs as the service role. */
export async function sessionOwner(db: Sql, tokenHash: Buffer, now: string): Promise<string | undefined> {
  const { rows } = await sql<{ userId: string }>`
    select user_id as "userId" from sessions where token_hash = ${tokenHash} and expires_at > ${now}`.execute(db)
  return rows[0]?.userId
}

export async function deleteSession(db: Sql, userId: string, tokenHash: Buffer): Promise<void> {
  await sql`delete from sessions where user_id = ${userId} and token_hash = ${tokenHash}`.execute(db)
}

export async function insertApiKey(
  db: Sql,
  key: { userId: string; id: string; name: string; prefix: string; keyHash: Buffer; scopes: readonly string[] },
): Promise<void> {
  await sql`
    insert into api_keys (user_id, id, name, prefix, key_hash, scopes)
    values (${key.userId}, ${key.id}, ${key.name}, ${key.prefix}, ${key.keyHash}, ${[...key.scopes]}::text[])`.execute(
    db,
  )
}

/** Whose key this is and what it may do. Runs as the service role. */
export async function keyOwner(
  db: Sql,
  keyHash: Buffer,
): Promise<{ userId: string; id: string; scopes: string[] } | undefined> {
  const { rows } = await sql<{ userId: string; id: string; scopes: string[] }>`
    select user_id as "userId", id, scopes from api_keys where key_hash = ${keyHash} and revoked_at is null`.execute(db)
  return rows[0]
}

/** Notes the use, at most once a minute a key. */
export async function touchApiKey(db: Sql, userId: string, id: string, now: string): Promise<void> {
  await sql`
    update api_keys set last_used_at = ${now}
    where user_id = ${userId} and id = ${id} and (last_used_at is null or last_used_at < ${now}::timestamptz - interval '1 minute')`.execute(
    db,
  )
}

export async function apiKeys(db: Sql, userId: string): Promise<ApiKey[]> {
  const { rows } = await sql<ApiKey>`
    select id, name, prefix, scopes, created_at as "createdAt", last_used_at as "lastUsedAt"
    from api_keys where user_id = ${userId} and revoked_at is null order by created_at, id`.execute(db)
  return rows
}

/** @returns whether there was such a key */
export async function revokeApiKey(db: Sql, userId: string, id: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    update api_keys set revoked_at = ${now} where user_id = ${userId} and id = ${id} and revoked_at is null returning id`.execute(
    db,
  )
  return rows.length === 1
}
