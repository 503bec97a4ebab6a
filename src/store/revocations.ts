import { sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { Environment } from './connections.ts'

/** A permission whose connection is deleted and of which the bank has yet to be told. Tokens are sealed. */
export type Revocation = {
  readonly id: string
  readonly environment: Environment
  readonly accessToken: Buffer | null
  readonly accessExpiresAt: string | null
  readonly refreshToken: Buffer | null
  /** When it is over in any case. */
  readonly endsAt: string
}

export async function insertRevocation(db: Sql, userId: string, revocation: Revocation): Promise<void> {
  await sql`
    insert into revocations (user_id, id, environment, access_token, access_expires_at, refresh_token, ends_at)
    values (${userId}, ${revocation.id}, ${revocation.environment}, ${revocation.accessToken}, ${revocation.accessExpiresAt}, ${revocation.refreshToken}, ${revocation.endsAt})`.execute(
    db,
  )
}

export async function revocationById(db: Sql, userId: string, id: string): Promise<Revocation | undefined> {
  const { rows } = await sql<Revocation>`
    select id, environment, access_token as "accessToken", access_expires_at as "accessExpiresAt", refresh_token as "refreshToken", ends_at as "endsAt"
    from revocations where user_id = ${userId} and id = ${id}`.execute(db)
  return rows[0]
}

/** The tokens that this refresh token brought; one that was not sent again stays. Where it is no longer the one in hand nothing happens. */
export async function storeRevocationTokens(
  db: Sql,
  userId: string,
  id: string,
  spent: Buffer,
  tokens: { accessToken: Buffer; accessExpiresAt: string; refreshToken: Buffer | null },
): Promise<void> {
  await sql`
    update revocations set access_token = ${tokens.accessToken}, access_expires_at = ${tokens.accessExpiresAt}, refresh_token = coalesce(${tokens.refreshToken}, refresh_token)
    where user_id = ${userId} and id = ${id} and refresh_token = ${spent}`.execute(db)
}

/** The bank knows. @param held the refresh token of which that is true; null: whichever it is. @returns false when it is another by now */
export async function deleteRevocation(db: Sql, userId: string, id: string, held: Buffer | null): Promise<boolean> {
  const { rows } = await sql`
    delete from revocations where user_id = ${userId} and id = ${id} and (${held}::bytea is null or refresh_token = ${held}) returning id`.execute(
    db,
  )
  return rows.length === 1
}
