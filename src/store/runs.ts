import { type RawBuilder, sql } from 'kysely'
import type { Sql } from '../adapters/postgres/pool.ts'
import type { AccountState, Balance } from '../domain/account.ts'
import type { Calls } from '../domain/calls.ts'
import type { JoinedBalances } from '../domain/daily-balances.ts'
import type { Window } from '../domain/day.ts'
import { type Cause, type RunState, runChannel } from '../domain/run.ts'
import { type LeasedConnection, lease } from './connections.ts'

export type SyncTargets = {
  /** Connections that were meant, banks or not. */
  readonly meant: number
  /** Those of them that a bank stands behind. */
  readonly connectionIds: string[]
  /** The unfinished run that covers all of this already, if there is one: whoever asks while it works joins it. */
  readonly joins: string | null
}

/**
 * What a question for a sync is about.
 * @param of both null: everything of the person
 * @param attendedAt for somebody who is present at that time: only a run that counts as made by a person present will do
 */
export async function syncTargets(
  db: Sql,
  userId: string,
  of: { readonly connectionId: string | null; readonly accountId: string | null },
  attendedAt: string | null,
): Promise<SyncTargets> {
  const { rows } = await sql<SyncTargets>`
    with meant as (
      select id, created_at, kind = 'bank' and state <> 'connecting' as asks from connections c
      where user_id = ${userId} and (${of.connectionId}::uuid is null or id = ${of.connectionId}::uuid)
        and (${of.accountId}::uuid is null or exists (
          select from accounts a where a.user_id = ${userId} and a.id = ${of.accountId}::uuid and a.connection_id = c.id))),
    open as (
      select r.run_id from sync_connection_runs r join sync_runs s on s.user_id = r.user_id and s.id = r.run_id
      where r.user_id = ${userId} and r.connection_id in (select id from meant where asks) and r.state in ('queued', 'running')
        and (r.only_account_id is null or r.only_account_id = ${of.accountId}::uuid)
        and (${attendedAt}::timestamptz is null or s.psu_ip_until >= ${attendedAt}::timestamptz)
        and s.replay_of is null
      group by r.run_id having count(*) = (select count(*) from meant where asks))
    select count(*)::int as meant, coalesce(array_agg(id order by created_at, id) filter (where asks), '{}') as "connectionIds",
      (select run_id from open limit 1) as joins
    from meant`.execute(db)
  return rows[0] ?? { meant: 0, connectionIds: [], joins: null }
}

/** A run over these connections, all still to be worked on; without any it is done at once. Answers kept for a month are forgotten with it. */
export async function insertRun(
  db: Sql,
  run: {
    userId: string
    id: string
    cause: Cause
    psuIp: string | null
    psuIpUntil: string | null
    connectionIds: readonly string[]
    accountId: string | null
    replayOf: string | null
    now: string
  },
): Promise<void> {
  await sql`
    with forgotten as (delete from raw_answers where user_id = ${run.userId} and taken_at < ${run.now}::timestamptz - interval '30 days'),
    run as (
      insert into sync_runs (user_id, id, cause, psu_ip, psu_ip_until, replay_of, state, finished_at)
      values (${run.userId}, ${run.id}, ${run.cause}, ${run.psuIp}, ${run.psuIpUntil}, ${run.replayOf}, ${run.connectionIds.length === 0 ? 'done' : 'queued'}, ${run.connectionIds.length === 0 ? sql`now()` : null}))
    insert into sync_connection_runs (user_id, run_id, connection_id, only_account_id, state)
    select ${run.userId}, ${run.id}, c, ${run.accountId}::uuid, 'queued' from unnest(${[...run.connectionIds]}::uuid[]) c`.execute(
    db,
  )
}

export type StartedRun = {
  readonly cause: Cause
  /** Of the person who asked, while they can be taken to be there still. */
  readonly psuIp: string | null
  readonly onlyAccountId: string | null
  /** The run whose answers it goes through again. */
  readonly replayOf: string | null
  /** Accounts read to the end by a job that did not come to its own. */
  readonly readBefore: string[]
}

/**
 * Marks the connection's part, and with it the run, as being worked on, and takes the connection as `leaseConnection` does; an address that is too old is forgotten.
 * @returns undefined when the part is finished or gone; `leased` null when somebody else has the connection
 */
export async function startConnectionRun(
  db: Sql,
  userId: string,
  runId: string,
  connectionId: string,
  now: string,
  leaseSeconds: number,
): Promise<{ run: StartedRun; leased: LeasedConnection | null } | undefined> {
  const { rows } = await sql<StartedRun & (LeasedConnection | { id: null })>`
    with part as (
      update sync_connection_runs set state = 'running'
      where user_id = ${userId} and run_id = ${runId} and connection_id = ${connectionId} and state in ('queued', 'running') returning only_account_id),
    run as (
      update sync_runs set state = 'running', started_at = coalesce(started_at, now()), psu_ip = case when psu_ip_until >= ${now}::timestamptz then psu_ip end
      where user_id = ${userId} and id = ${runId} and exists (select from part) returning cause, psu_ip, replay_of),
    ${lease.taken(userId, connectionId, leaseSeconds, sql`and exists (select from run)`)}
    select run.cause, run.psu_ip as "psuIp", run.replay_of as "replayOf", part.only_account_id as "onlyAccountId",
      (select coalesce(array_agg(account_id), '{}') from sync_account_runs
       where user_id = ${userId} and run_id = ${runId} and connection_id = ${connectionId} and state = 'done') as "readBefore",
      ${lease.columns(userId)}
    from part cross join run left join leased on true`.execute(db)
  const [row] = rows
  return row && { run: row, leased: row.id === null ? null : row }
}

/** A connection's part of a run, under one lease. */
export type RunPart = {
  readonly userId: string
  readonly runId: string
  readonly connectionId: string
  readonly fence: bigint
  /** The person's address goes with its calls. */
  readonly attended: boolean
}

const callsWritten = (
  { userId, runId, connectionId, fence, attended }: RunPart,
  calls: readonly Calls[],
): RawBuilder<unknown> => sql`
    insert into bank_calls (user_id, connection_id, fence, subject_id, endpoint, run_id, called_at, attended, calls)
    select ${userId}, ${connectionId}, ${fence}, c."subjectId", c.endpoint, ${runId}, c."calledAt", ${attended}, c.calls
    from json_to_recordset(${JSON.stringify(calls)}::json) as c ("subjectId" uuid, endpoint text, "calledAt" timestamptz, calls int)
    on conflict (user_id, connection_id, fence, subject_id, endpoint) do update set called_at = excluded.called_at, calls = excluded.calls`

/** What the connection's own lists may cost, or in the end did. */
export async function recordCalls(db: Sql, part: RunPart, calls: readonly Calls[]): Promise<void> {
  await callsWritten(part, calls).execute(db)
}

/**
 * A lane for each account, before the first call: what will be asked of the bank, and at most how often. A repeated job starts afresh those that had
 * not come to their end, keeping what was added. Calls that no bank counts any more, those before `countedSince`, are forgotten.
 * @returns false when the connection's lease is lost
 */
export async function startAccountRuns(
  db: Sql,
  part: RunPart,
  lanes: readonly { accountId: string; window: Window | null }[],
  calls: readonly Calls[],
  countedSince: string,
): Promise<boolean> {
  const { userId, runId, connectionId, fence } = part
  const { rows } = await sql`
    with held as (select 1 from connections where user_id = ${userId} and id = ${connectionId} and fence = ${fence} for no key update),
    forgotten as (delete from bank_calls where user_id = ${userId} and connection_id = ${connectionId} and called_at <= ${countedSince}),
    reserved as (${callsWritten(part, calls)}),
    lanes as (
    insert into sync_account_runs (user_id, run_id, account_id, connection_id, state, phase, asked)
    select ${userId}, ${runId}, l."accountId", ${connectionId}, 'running', 'asking', case when l."from" is not null then daterange(l."from", l."to", '[]') end
    from json_to_recordset(${JSON.stringify(lanes.map(({ accountId, window }) => ({ accountId, from: window?.from ?? null, to: window?.to ?? null })))}::json) as l ("accountId" uuid, "from" date, "to" date)
    on conflict (user_id, run_id, account_id) do update set state = 'running', phase = 'asking', reason = '', asked = excluded.asked)
    select pg_notify(${runChannel}, ${runId}) from held`.execute(db)
  return rows.length === 1
}

export type WindowResult = {
  /** The days that the bank answered for. */
  readonly asked: Window
  /** The days that are complete now. */
  readonly window: Window
  readonly next: Window | null
  readonly received: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  /** Rows that came although they were known and not asked for. */
  readonly redundant: number
  /** How late the bank posts, now that new rows have come; null where none did. */
  readonly lag: { readonly lateRows: readonly number[]; readonly days: number } | null
  /** The day, where all recent days were read at once. */
  readonly reReadOn: string | null
  /** What the bank says the account holds now; null where it was not told. One a day is kept. */
  readonly balance: { readonly takenAt: string; readonly balance: Balance } | null
  /** What the bank says the account held day by day, where that is known otherwise now. */
  readonly balances: JoinedBalances | null
  readonly addedIds: readonly string[]
  readonly tiers: Readonly<Record<string, number>>
  /** The answer itself, sealed, and the days that it is about; null where it changed nothing, or is kept already. */
  readonly kept: { readonly window: Window; readonly takenAt: string; readonly sealed: Buffer } | null
}

/** How an account's part of a run ended, and how the account stands after it: null leaves it as it stands. `calls` were made for it. */
export type LaneEnd = {
  readonly state: 'done' | 'waiting' | 'failed'
  readonly reason: string
  readonly apiCalls: number
  readonly statements: number
  readonly ms: number
  readonly calls: readonly Calls[]
  readonly standing: {
    readonly state: AccountState
    readonly reason: string
    readonly nextAttemptAt: string | null
    readonly failures: number
    readonly succeeded: boolean
    readonly now: string
  } | null
}

/**
 * The window is complete: its days join the account's coverage and its counts the lane, in the transaction that wrote the rows. Where it is the last,
 * the account's part is over with it. News of it goes out at commit.
 */
export async function commitWindow(
  db: Sql,
  part: RunPart,
  accountId: string,
  result: WindowResult,
  end: LaneEnd | null,
): Promise<void> {
  const { userId, runId } = part
  await sql`
    with kept as (
      insert into raw_answers (user_id, run_id, account_id, part, asked, taken_at, sealed)
      select ${userId}, ${runId}, ${accountId}, (select count(*) from raw_answers where user_id = ${userId} and run_id = ${runId} and account_id = ${accountId}),
        daterange(${result.kept?.window.from ?? null}, ${result.kept?.window.to ?? null}, '[]'), ${result.kept?.takenAt ?? null}, ${result.kept?.sealed ?? null}
      where ${result.kept !== null}),
    before as (select coverage from accounts where user_id = ${userId} and id = ${accountId}),
    covered as (
      update accounts a set coverage = coverage + datemultirange(daterange(${result.window.from}, ${result.window.to}, '[]')),
        late_rows = coalesce(${result.lag && [...result.lag.lateRows]}::int[], late_rows), lag_days = coalesce(${result.lag?.days ?? null}::smallint, lag_days),
        reread_on = coalesce(${result.reReadOn}::date, reread_on)${closings(result.balances)}${end?.standing ? sql`, ${stands(end.standing)}` : sql``} where user_id = ${userId} and id = ${accountId}),
    ${result.balance ? sql`balance as (${balanceKept(userId, accountId, result.balance)}),` : sql``}${callsMade(part, end)}
    lane as (
      update sync_account_runs set ${end ? laneEnded(end) : sql`phase = 'stored'`}, asked = case when ${result.next === null} then asked else daterange(${result.next?.from ?? null}, ${result.next?.to ?? null}, '[]') end,
        received = received + ${result.received}, added = added + ${result.added}, changed = changed + ${result.changed}, removed = removed + ${result.removed},
        unchanged = unchanged + ${result.unchanged}, redundant = redundant + ${result.redundant},
        read_days = read_days + datemultirange(daterange(${result.asked.from}, ${result.asked.to}, '[]')),
        added_coverage = added_coverage + (datemultirange(daterange(${result.window.from}, ${result.window.to}, '[]')) - before.coverage), added_ids = added_ids || ${[...result.addedIds]}::uuid[],
        tiers = (select coalesce(jsonb_object_agg(k, n), '{}') from (
          select k, sum(v::int) as n from (select * from jsonb_each_text(tiers) a (k, v) union all select * from jsonb_each_text(${JSON.stringify(result.tiers)}::jsonb) b (k, v)) both_ group by k) total)
      from before where user_id = ${userId} and run_id = ${runId} and account_id = ${accountId})
    select pg_notify(${runChannel}, ${runId})`.execute(db)
}

/** What the account is known to have held, as a part of its update; what would be the same is not written again. */
function closings(joined: JoinedBalances | null) {
  if (joined === null) return sql``
  const { from, openingMinor, before, kept, after, agreedFrom, joinsMinor } = joined
  const closings = sql`${before.map(String)}::bigint[] || a.closings[1:${kept}] || ${after.map(String)}::bigint[]`
  return sql`, balances_from = ${from}, opening_minor = ${openingMinor},
        agreed_from = case when a.closings[${kept}] = ${joinsMinor}::bigint then least(a.agreed_from, ${agreedFrom}) else ${agreedFrom} end, closings = case when a.closings = ${closings} then a.closings else ${closings} end`
}

/** The account's part is over, well or not. @returns false when the connection's lease is lost */
export async function finishAccountRun(db: Sql, part: RunPart, accountId: string, end: LaneEnd): Promise<boolean> {
  const { userId, runId, fence } = part
  const own = sql`user_id = ${userId} and id = ${accountId} and fence = ${fence}`
  const { rows } = await sql`
    with account as (${end.standing ? sql`update accounts set ${stands(end.standing)} where ${own} returning id` : sql`select id from accounts where ${own} for update`}),
    ${callsMade(part, end)}
    lane as (
      update sync_account_runs set ${laneEnded(end)}
      where user_id = ${userId} and run_id = ${runId} and account_id = ${accountId} and exists (select from account))
    select pg_notify(${runChannel}, ${runId}) from account`.execute(db)
  return rows.length === 1
}

const stands = (to: NonNullable<LaneEnd['standing']>): RawBuilder<unknown> => sql`
      state = ${to.state}, reason = ${to.reason}, next_attempt_at = ${to.nextAttemptAt}, failures = ${to.failures}, last_attempt_at = ${to.now},
      last_success_at = case when ${to.succeeded} then ${to.now}::timestamptz else last_success_at end`

const laneEnded = (end: LaneEnd): RawBuilder<unknown> => sql`
      state = ${end.state}, phase = 'done', reason = ${end.reason}, api_calls = api_calls + ${end.apiCalls}, statements = statements + ${end.statements}, ms = ms + ${end.ms}`

const callsMade = (part: RunPart, end: LaneEnd | null): RawBuilder<unknown> =>
  end && end.calls.length > 0 ? sql`made as (${callsWritten(part, end.calls)}),` : sql``

/** One balance a day is kept. */
const balanceKept = (
  userId: string,
  accountId: string,
  { takenAt, balance }: NonNullable<WindowResult['balance']>,
): RawBuilder<unknown> => sql`
      insert into balances as b (user_id, account_id, taken_on, taken_at, currency, current_minor, available_minor, limit_minor)
      values (${userId}, ${accountId}, (${takenAt}::timestamptz at time zone 'UTC')::date, ${takenAt}, ${balance.currency}, ${balance.currentMinor}, ${balance.availableMinor}, ${balance.limitMinor})
      on conflict (user_id, account_id, taken_on) do update set taken_at = excluded.taken_at, currency = excluded.currency, current_minor = excluded.current_minor,
        available_minor = excluded.available_minor, limit_minor = excluded.limit_minor`

/**
 * The connection's part is over; with the last part the run is. Lanes that were never reached end with the same reason. The run is held meanwhile:
 * of two that each end a part, the second sees what the first did.
 */
export async function finishConnectionRun(
  db: Sql,
  userId: string,
  runId: string,
  connectionId: string,
  end: { state: 'done' | 'partial' | 'failed'; reason: string },
): Promise<void> {
  await sql`
    with lanes as (
      update sync_account_runs set state = 'failed', phase = 'done', reason = ${end.reason}
      where user_id = ${userId} and run_id = ${runId} and connection_id = ${connectionId} and state in ('queued', 'running')),
    part as (
      update sync_connection_runs set state = ${end.state}, reason = ${end.reason}
      where user_id = ${userId} and run_id = ${runId} and connection_id = ${connectionId})
    select 1 from sync_runs where user_id = ${userId} and id = ${runId} for update`.execute(db)
  await endRuns(db, userId, [runId])
}

/** Holds these runs until the transaction ends: of two that each end a part, the second sees what the first did. */
export async function lockRuns(db: Sql, userId: string, ids: readonly string[]): Promise<void> {
  await sql`select 1 from sync_runs where user_id = ${userId} and id = any(${[...ids]}::uuid[]) order by id for update`.execute(
    db,
  )
}

/** Ends those of these runs, which the caller holds, of which no part is left to work on; of one without any part nothing can have failed. */
export async function endRuns(db: Sql, userId: string, ids: readonly string[]): Promise<void> {
  await sql`
    with parts as (
      select run_id, count(*) filter (where state in ('queued', 'running')) as open, count(*) filter (where state = 'done') as done, count(*) filter (where state = 'failed') as failed,
        count(*) as all
      from sync_connection_runs where user_id = ${userId} and run_id = any(${[...ids]}::uuid[]) group by run_id),
    ended as (
      update sync_runs r set finished_at = now(), state = case when p.all is null or p.done = p.all then 'done' when p.failed = p.all then 'failed' else 'partial' end
      from unnest(${[...ids]}::uuid[]) i (id) left join parts p on p.run_id = i.id
      where r.user_id = ${userId} and r.id = i.id and r.finished_at is null and coalesce(p.open, 0) = 0)
    select pg_notify(${runChannel}, id::text) from unnest(${[...ids]}::uuid[]) i (id)`.execute(db)
}

/** Parts of runs, of all people, that are not over; oldest first. Runs as the service role. */
export async function unfinishedParts(
  db: Sql,
  limit: number,
): Promise<{ userId: string; runId: string; connectionId: string }[]> {
  const { rows } = await sql<{ userId: string; runId: string; connectionId: string }>`
    select user_id as "userId", run_id as "runId", connection_id as "connectionId" from sync_connection_runs
    where state in ('queued', 'running') order by run_id limit ${limit}`.execute(db)
  return rows
}

export type RunView = {
  readonly id: string
  readonly state: RunState
  readonly cause: Cause
  readonly attended: boolean
  readonly requestedAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly undoneAt: string | null
  readonly replayOf: string | null
  readonly connections: { connectionId: string; bank: string; state: RunState; reason: string }[]
  readonly accounts: {
    accountId: string
    connectionId: string
    name: string
    bank: string
    state: 'queued' | 'running' | 'done' | 'waiting' | 'failed'
    phase: 'queued' | 'asking' | 'received' | 'comparing' | 'stored' | 'done'
    reason: string
    window: Window | null
    read: Window[]
    received: number
    added: number
    changed: number
    removed: number
    unchanged: number
    redundant: number
    apiCalls: number
    statements: number
    ms: number
    tiers: Record<string, number>
  }[]
  readonly addedIds: string[]
}

/** Runs with their parts, newest first. With `id` just that one and the ids it added; otherwise those before `before`. */
export async function runViews(
  db: Sql,
  userId: string,
  which: { id: string } | { before: { requestedAt: string; id: string } | null; limit: number },
): Promise<RunView[]> {
  const id = 'id' in which ? which.id : null
  const before = 'id' in which ? null : which.before
  const { rows } = await sql<RunView>`
    select r.id, r.state, r.cause, r.psu_ip is not null as attended, r.requested_at as "requestedAt", r.started_at as "startedAt", r.finished_at as "finishedAt", r.undone_at as "undoneAt", r.replay_of as "replayOf",
      (select coalesce(json_agg(json_build_object('connectionId', p.connection_id, 'bank', c.bank, 'state', p.state, 'reason', p.reason) order by c.created_at), '[]')
       from sync_connection_runs p join connections c on c.user_id = p.user_id and c.id = p.connection_id
       where p.user_id = r.user_id and p.run_id = r.id) as connections,
      (select coalesce(json_agg(json_build_object('accountId', l.account_id, 'connectionId', l.connection_id, 'name', coalesce(a.own_name, a.name), 'bank', c.bank, 'state', l.state,
          'phase', l.phase, 'reason', l.reason, 'window', case when l.asked is null then null else json_build_object('from', lower(l.asked), 'to', upper(l.asked) - 1) end,
          'read', (select coalesce(json_agg(json_build_object('from', lower(d), 'to', upper(d) - 1) order by d), '[]') from unnest(l.read_days) d),
          'received', l.received, 'added', l.added, 'changed', l.changed, 'removed', l.removed, 'unchanged', l.unchanged, 'redundant', l.redundant, 'apiCalls', l.api_calls, 'statements', l.statements, 'ms', l.ms,
          'tiers', l.tiers) order by c.created_at, a.kind, a.created_at, a.id), '[]')
       from sync_account_runs l
       join accounts a on a.user_id = l.user_id and a.id = l.account_id
       join connections c on c.user_id = l.user_id and c.id = l.connection_id
       where l.user_id = r.user_id and l.run_id = r.id) as accounts,
      case when ${id}::uuid is null then '{}'::uuid[] else
        (select coalesce(array_agg(row_id), '{}') from sync_account_runs l, unnest(l.added_ids) row_id where l.user_id = r.user_id and l.run_id = r.id) end as "addedIds"
    from sync_runs r
    where r.user_id = ${userId} and (${id}::uuid is null or r.id = ${id}::uuid)
      and (${before?.requestedAt ?? null}::timestamptz is null or (r.requested_at, r.id) < (${before?.requestedAt ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by r.requested_at desc, r.id desc limit ${'limit' in which ? which.limit : 1}`.execute(db)
  return rows
}
