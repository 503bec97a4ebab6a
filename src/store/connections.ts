import { type RawBuilder, sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { AccountState } from '../domain/account.ts'
import { type SealedTokens, type StoredTokens, storedTokens } from './tokens.ts'

export type Environment = 'demo' | 'sandbox' | 'live' | 'custom'

/** A leased connection: what its holder needs to speak to the bank. Tokens are sealed. */
export type LeasedConnection = StoredTokens & {
  readonly id: string
  readonly environment: Environment
  readonly providerId: string | null
  readonly scopes: string[]
  readonly fence: bigint
  readonly consentExpiresAt: string | null
  readonly listsReadOn: string | null
  /** The lists that the bank answered 501 to, and the last day on which it did. */
  readonly unsupported: string[]
  readonly unsupportedOn: string | null
  readonly failures: number
  /** Its bank did not answer somebody of late. */
  readonly bankRests: boolean
  /** So many accounts at once the bank was measured to bear, if it was. */
  readonly atOnce: number | null
  /** The person's, wrapped. */
  readonly dataKey: Buffer
}

/** A connection that waits for its consent; those of yesterday that never got one go. */
export async function insertConnection(
  db: Sql,
  connection: {
    userId: string
    id: string
    environment: Environment
    providerId: string | null
    bank: string
    scopes: readonly string[]
  },
): Promise<void> {
  await sql`
    with abandoned as (delete from connections where user_id = ${connection.userId} and state = 'connecting' and created_at < now() - interval '1 day')
    insert into connections (user_id, id, kind, environment, provider_id, bank, state, scopes)
    values (${connection.userId}, ${connection.id}, 'bank', ${connection.environment}, ${connection.providerId}, ${connection.bank}, 'connecting', ${[...connection.scopes]}::text[])`.execute(
    db,
  )
}

export async function insertAttempt(
  db: Sql,
  attempt: {
    userId: string
    id: string
    connectionId: string
    stateHash: Buffer
    codeVerifier: Buffer
    principalKind: string
    principalHash: Buffer
    redirectUri: string
    expiresAt: string
  },
): Promise<void> {
  await sql`
    insert into connect_attempts (user_id, id, connection_id, state_hash, code_verifier, principal_kind, principal_hash, redirect_uri, expires_at)
    values (${attempt.userId}, ${attempt.id}, ${attempt.connectionId}, ${attempt.stateHash}, ${attempt.codeVerifier}, ${attempt.principalKind}, ${attempt.principalHash}, ${attempt.redirectUri}, ${attempt.expiresAt})`.execute(
    db,
  )
}

export type Attempt = {
  readonly id: string
  readonly connectionId: string
  readonly codeVerifier: Buffer
  readonly principalKind: 'session' | 'key' | 'local'
  readonly principalHash: Buffer
  readonly redirectUri: string
}

/** The person's attempt of this state that is neither spent nor over. */
export async function openAttempt(
  db: Sql,
  userId: string,
  stateHash: Buffer,
  now: string,
): Promise<Attempt | undefined> {
  const { rows } = await sql<Attempt>`
    select id, connection_id as "connectionId", code_verifier as "codeVerifier", principal_kind as "principalKind", principal_hash as "principalHash", redirect_uri as "redirectUri"
    from connect_attempts
    where user_id = ${userId} and state_hash = ${stateHash} and spent_at is null and expires_at > ${now}`.execute(db)
  return rows[0]
}

/** Spends it: of two at once, one has it. */
export async function spendAttempt(db: Sql, userId: string, id: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    update connect_attempts set spent_at = ${now} where user_id = ${userId} and id = ${id} and spent_at is null returning id`.execute(
    db,
  )
  return rows.length === 1
}

/** A connection that never got a token has nothing to keep. */
export async function dropUnfinishedConnection(db: Sql, userId: string, id: string): Promise<void> {
  await sql`delete from connections where user_id = ${userId} and id = ${id} and state = 'connecting' and refresh_token is null and access_token is null`.execute(
    db,
  )
}

/**
 * Tokens of a new consent: they replace whatever was there, the lists are read anew, and the connection is due at once. After a sign-in older
 * history may be asked for again, and the bank counts from nought.
 * @param extended the version that was extended in place, and only that; null after a sign-in
 * @returns false when there is another version by now
 */
export async function storeConsent(
  db: Sql,
  userId: string,
  id: string,
  tokens: SealedTokens,
  extended: number | null,
  now: string,
): Promise<boolean> {
  const { rows } = await sql`
    with consent as (
      update connections set access_token = ${tokens.accessToken}, access_expires_at = ${tokens.accessExpiresAt},
        refresh_token = coalesce(${tokens.refreshToken}, case when ${extended}::int is not null then refresh_token end),
        token_version = token_version + 1, refresh_sent_version = null, state = 'ok', reason = '', lists_read_on = null, consent_expires_at = null,
        next_attempt_at = ${now}, failures = 0
      where user_id = ${userId} and id = ${id} and (${extended}::int is null or token_version = ${extended}::int) returning id),
    begun as (
      update accounts set state = 'ok', reason = '', next_attempt_at = null, failures = 0,
        history_from = case when ${extended}::int is not null then history_from end,
        unavailable = case when ${extended}::int is null then '{}' else unavailable end
      where user_id = ${userId} and connection_id in (select id from consent)),
    uncounted as (
      delete from bank_calls where user_id = ${userId} and connection_id in (select id from consent) and ${extended}::int is null)
    select id from consent`.execute(db)
  return rows.length === 1
}

/**
 * Takes the connection for `seconds`, unless somebody holds it. The fence grows with every lease and is put on the accounts, which waits for
 * whatever the holder before has under way with them.
 */
export async function leaseConnection(
  db: Sql,
  userId: string,
  id: string,
  seconds: number,
): Promise<LeasedConnection | undefined> {
  const { rows } = await sql<LeasedConnection>`
    with ${lease.taken(userId, id, seconds)}
    select ${lease.columns(userId)} from leased`.execute(db)
  return rows[0]
}

/** The lease as parts of a statement. */
export const lease = {
  /** @param also what else must hold */
  taken: (userId: string, id: string, seconds: number, also = sql``): RawBuilder<unknown> => sql`
    leased as (
      update connections set lease_until = now() + make_interval(secs => ${seconds}), fence = fence + 1
      where user_id = ${userId} and id = ${id} and (lease_until is null or lease_until < now()) ${also}
      returning id, environment, provider_id as "providerId", scopes, fence, consent_expires_at as "consentExpiresAt", lists_read_on as "listsReadOn", unsupported, unsupported_on as "unsupportedOn", failures, ${storedTokens}),
    fenced as (update accounts a set fence = leased.fence from leased where a.user_id = ${userId} and a.connection_id = leased.id)`,

  /** Of a `LeasedConnection`. */
  columns: (userId: string): RawBuilder<unknown> => sql`
    leased.*, exists (select from bank_rests r where r.environment = leased.environment and r.provider_id = leased."providerId") as "bankRests",
      (select w.at_once from bank_widths w where w.environment = leased.environment and w.provider_id = leased."providerId") as "atOnce",
      (select data_key from users where user_id = ${userId}) as "dataKey"`,
}

/**
 * Holds the connection's row, and with it the lease, until the transaction ends, and the person's other connections beside it: accounts of theirs are
 * found by one at a time.
 * @returns false when the lease is lost
 */
export async function holdConnections(db: Sql, userId: string, id: string, fence: bigint): Promise<boolean> {
  const { rows } = await sql<{ isOwn: boolean }>`
    select id = ${id} and fence = ${fence} as "isOwn" from connections where user_id = ${userId} order by id for no key update`.execute(
    db,
  )
  return rows.some(({ isOwn }) => isOwn)
}

/** @returns false when the lease is lost, or was given back */
export async function extendLease(
  db: Sql,
  userId: string,
  id: string,
  fence: bigint,
  seconds: number,
): Promise<boolean> {
  const { rows } = await sql`
    update connections set lease_until = now() + make_interval(secs => ${seconds})
    where user_id = ${userId} and id = ${id} and fence = ${fence} and lease_until is not null returning id`.execute(db)
  return rows.length === 1
}

/** Gives the connection back as it was. @returns false when the lease is lost */
export async function dropLease(db: Sql, userId: string, id: string, fence: bigint): Promise<boolean> {
  const { rows } = await sql`
    update connections set lease_until = null where user_id = ${userId} and id = ${id} and fence = ${fence} returning id`.execute(
    db,
  )
  return rows.length === 1
}

/** Gives the connection back with how it stands. @returns false when the lease is lost */
export async function releaseConnection(
  db: Sql,
  userId: string,
  id: string,
  fence: bigint,
  outcome: {
    state: AccountState
    reason: string
    nextAttemptAt: string | null
    failures: number
    succeededAt: string | null
    /** The lists are read anew the next time. */
    rediscovers: boolean
  },
): Promise<boolean> {
  const { rows } = await sql`
    update connections set lease_until = null, state = ${outcome.state}, reason = ${outcome.reason}, next_attempt_at = ${outcome.nextAttemptAt}, failures = ${outcome.failures},
      lists_read_on = case when ${outcome.rediscovers} then null else lists_read_on end, last_success_at = coalesce(${outcome.succeededAt}::timestamptz, last_success_at)
    where user_id = ${userId} and id = ${id} and fence = ${fence} returning id`.execute(db)
  return rows.length === 1
}

/** What the consent's own record said. */
export async function storeConsentFacts(
  db: Sql,
  userId: string,
  id: string,
  facts: { consentExpiresAt: string | null; bank: string | null; providerId: string | null },
): Promise<void> {
  await sql`
    update connections set consent_expires_at = ${facts.consentExpiresAt}, bank = coalesce(${facts.bank}, bank), provider_id = coalesce(${facts.providerId}, provider_id)
    where user_id = ${userId} and id = ${id}`.execute(db)
}

/** The connections whose next read is due, of all people. Runs as the service role. */
export async function dueConnections(db: Sql, now: string, limit: number): Promise<{ userId: string; id: string }[]> {
  const { rows } = await sql<{ userId: string; id: string }>`
    select user_id as "userId", id from connections where next_attempt_at <= ${now} order by next_attempt_at limit ${limit}`.execute(
    db,
  )
  return rows
}

export type DeletedConnection = StoredTokens & {
  readonly environment: Environment
  readonly consentExpiresAt: string | null
  /** Runs that were not done with it. */
  readonly runIds: string[]
}

/** Holds the connection and its accounts until the transaction ends, in the order in which every writer takes them. */
export async function lockConnection(db: Sql, userId: string, id: string): Promise<void> {
  await sql`
    with held as (select id from connections where user_id = ${userId} and id = ${id} for update)
    select 1 from held join accounts a on a.user_id = ${userId} and a.connection_id = held.id order by a.id for update of a`.execute(
    db,
  )
}

/**
 * Its accounts, its rows and its parts of runs go with it; whoever follows the feed learns of the rows.
 * @returns undefined when there is no such connection
 */
export async function deleteConnection(db: Sql, userId: string, id: string): Promise<DeletedConnection | undefined> {
  const { rows } = await sql<DeletedConnection>`
    with gone as (
      select t.id, t.account_id, row_number() over (order by t.seq) as n from accounts a join transactions t on t.user_id = a.user_id and t.account_id = a.id
      where a.user_id = ${userId} and a.connection_id = ${id} and t.removed_by is null),
    feed as (update users set last_seq = last_seq + (select count(*) from gone) where user_id = ${userId} returning last_seq - (select count(*) from gone) as base),
    told as (
      insert into tombstones (user_id, seq, transaction_id, account_id, reason)
      select ${userId}, feed.base + gone.n, gone.id, gone.account_id, 'its connection was ended' from gone, feed)
    delete from connections where user_id = ${userId} and id = ${id}
    returning environment, consent_expires_at as "consentExpiresAt", ${storedTokens}, (
      select coalesce(array_agg(run_id), '{}') from sync_connection_runs
      where user_id = ${userId} and connection_id = ${id} and state in ('queued', 'running')) as "runIds"`.execute(db)
  return rows[0]
}

export type ConnectionView = {
  readonly id: string
  readonly bank: string
  readonly providerId: string | null
  readonly kind: 'bank' | 'file'
  readonly environment: Environment
  readonly state: AccountState | 'connecting'
  readonly reason: string
  readonly scopes: string[]
  readonly consentExpiresAt: string | null
  readonly createdAt: string
  readonly lastAttemptAt: string | null
  readonly lastSuccessAt: string | null
  readonly nextAttemptAt: string | null
}

/** The person's connections, oldest first; an unfinished run shows as syncing. `id` null means all. */
export async function connectionViews(db: Sql, userId: string, id: string | null): Promise<ConnectionView[]> {
  const { rows } = await sql<ConnectionView>`
    select c.id, c.bank, c.provider_id as "providerId", c.kind, c.environment, c.scopes, c.reason,
      case when c.state <> 'connecting' and exists (
        select from sync_connection_runs r where r.user_id = c.user_id and r.connection_id = c.id and r.state in ('queued', 'running')) then 'syncing' else c.state end as state,
      c.consent_expires_at as "consentExpiresAt", c.created_at as "createdAt", c.last_success_at as "lastSuccessAt", c.next_attempt_at as "nextAttemptAt",
      (select max(a.last_attempt_at) from accounts a where a.user_id = c.user_id and a.connection_id = c.id) as "lastAttemptAt"
    from connections c
    where c.user_id = ${userId} and (${id}::uuid is null or c.id = ${id}::uuid)
    order by c.created_at, c.id`.execute(db)
  return rows
}
