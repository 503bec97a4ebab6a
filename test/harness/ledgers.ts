import { asOwner, type FreshDatabase } from './database.ts'

const id = (n: number) => `01926b5e-0000-7000-8000-00000000000${n}`

/** The first account of each person here. */
export const accountId = id(2)

/** A person with two accounts, the first of a twentieth of this many rows, ten a day, of which the newest few have not been looked at for transfers. */
export async function personWith(fresh: FreshDatabase, rows: number, unpaired: number): Promise<string> {
  const userId = await fresh.person()
  const accounts = `array['${accountId}', '${id(3)}']`
  await asOwner(
    (db) =>
      db.query(`
      insert into connections (user_id, id, kind, environment, bank, state) values ('${userId}', '${id(1)}', 'bank', 'demo', 'Bank', 'ok');
      insert into accounts (user_id, id, connection_id, provider_account_id, kind, name, currency, state)
        select '${userId}', a::uuid, '${id(1)}', a, 'account', 'Account', 'GBP', 'ok' from unnest(${accounts}) a;
      insert into transactions (user_id, account_id, id, status, booked_on, bank_time, amount_minor, currency, description, provider_id, hints, category_source, confidence, category_reason, enricher_version, first_seq, seq)
        select '${userId}', (${accounts})[case n % 20 when 0 then 1 else 2 end]::uuid, gen_random_uuid(), 'booked', date '2006-01-01' + n / 10, '', (n * 7919 % 90000) - 45000, 'GBP', 'ROW ' || n, 'id-' || n, '{}', 'review', 0, '', 1, n, n
        from generate_series(1, ${rows}) n;
      update users set last_seq = ${rows}, paired_seq = ${rows - unpaired} where user_id = '${userId}'`),
    fresh.address.database,
  )
  return userId
}

/** The run that wrote the account of `personWithPast`: half of its rows it added, and wrote each of the others anew. */
export const runId = id(4)

/** A person with an account of so many rows, each written anew once and half of a pair, beside twenty times as many elsewhere. */
export async function personWithPast(fresh: FreshDatabase, rows: number): Promise<string> {
  const userId = await personWith(fresh, 20 * rows, 5)
  const own = `from transactions where user_id = '${userId}' and account_id = '${accountId}'`
  await asOwner(
    (db) =>
      db.query(`
      insert into sync_runs (user_id, id, cause, state, finished_at) values ('${userId}', '${runId}', 'person', 'done', now());
      insert into sync_account_runs (user_id, run_id, account_id, connection_id, state, phase, added_ids)
        select '${userId}', '${runId}', '${accountId}', '${id(1)}', 'done', 'done', array_agg(id) filter (where seq % 40 = 0) ${own};
      insert into transaction_versions (user_id, transaction_id, seq, status, booked_on, bank_time, amount_minor, currency, description, provider_id, run_id, whole)
        select user_id, id, seq, status, booked_on, bank_time, amount_minor, currency, description, 'was-' || provider_id, '${runId}', to_jsonb(transactions) ${own};
      insert into pairings (user_id, id, kind, first_id, second_id, state, score, reason, proposed_at)
        select user_id, gen_random_uuid(), 'settlement', id, lag(id, 1, id) over (order by id), 'proposed', 0.5, '', now() ${own}`),
    fresh.address.database,
  )
  return userId
}
