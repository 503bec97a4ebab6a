import type pg from 'pg'

/** One row of this person's in every table that holds people's data; written by the login role, which sees and may do everything. */
export async function fillEveryTable(db: pg.Client, userId: string): Promise<void> {
  for (const statement of statements) await db.query(statement.replaceAll(':user', pgLiteral(userId)))
}

// Ids are the same for every person on purpose: keys lead with the person, so that equal ids do not meet.
const id = `'01926b5e-0000-7000-8000-000000000001'`
const statements = [
  `insert into users (user_id, email, name, data_key) values (:user, :user || '@example.test', 'A Person', 'k')`,
  `insert into sign_in_links (user_id, token_hash, expires_at) values (:user, 'h', now() + interval '1 hour')`,
  `insert into sessions (user_id, token_hash, expires_at) values (:user, 'h', now() + interval '1 hour')`,
  `insert into api_keys (user_id, id, name, prefix, key_hash, scopes) values (:user, ${id}, 'key', 'trb_', 'h', '{read}')`,
  `insert into connections (user_id, id, kind, environment, bank, state, access_token, refresh_token, next_attempt_at)
   values (:user, ${id}, 'bank', 'demo', 'Bank', 'ok', 'a', 'r', now())`,
  `insert into connect_attempts (user_id, id, connection_id, state_hash, code_verifier, principal_kind, principal_hash, redirect_uri, expires_at)
   values (:user, ${id}, ${id}, 's', 'v', 'key', 'p', '', now())`,
  `insert into revocations (user_id, id, environment, ends_at) values (:user, ${id}, 'demo', now())`,
  `insert into accounts (user_id, id, connection_id, provider_account_id, kind, name, currency, state)
   values (:user, ${id}, ${id}, 'a', 'account', 'Account', 'GBP', 'ok')`,
  `insert into balances (user_id, account_id, taken_on, taken_at, currency, current_minor) values (:user, ${id}, '2026-01-01', now(), 'GBP', 1)`,
  `insert into transactions (user_id, account_id, id, status, booked_on, bank_time, amount_minor, currency, description, hints,
     category_source, confidence, category_reason, enricher_version, first_seq, seq)
   values (:user, ${id}, ${id}, 'booked', '2026-01-01', '', -1, 'GBP', 'TEA', '{}', 'review', 0, '', 1, 1, 1)`,
  `insert into transaction_versions (user_id, transaction_id, seq, status, booked_on, bank_time, amount_minor, currency, description)
   values (:user, ${id}, 2, 'booked', '2026-01-01', '', -2, 'GBP', 'TEA')`,
  `insert into pairings (user_id, id, kind, first_id, second_id, state, score, reason, proposed_at)
   values (:user, ${id}, 'settlement', ${id}, ${id}, 'proposed', 0.5, '', now())`,
  `insert into rejected_transfers (user_id, out_print, into_print, rejected_at) values (:user, 'o', 'i', now())`,
  `insert into tombstones (user_id, seq, transaction_id, account_id, reason) values (:user, 2, ${id}, ${id}, 'gone')`,
  `insert into enrichment_cache (user_id, description_hash, direction, source, confidence, reason, enricher_version)
   values (:user, 'h', 'debit', 'review', 0, '', 1)`,
  `insert into sync_runs (user_id, id, cause, state) values (:user, ${id}, 'person', 'done')`,
  `insert into sync_connection_runs (user_id, run_id, connection_id, state) values (:user, ${id}, ${id}, 'done')`,
  `insert into sync_account_runs (user_id, run_id, account_id, connection_id, state, phase) values (:user, ${id}, ${id}, ${id}, 'done', 'done')`,
  `insert into raw_answers (user_id, run_id, account_id, part, asked, taken_at, sealed) values (:user, ${id}, ${id}, 0, '[2026-01-01,2026-01-31]', now(), 's')`,
  `insert into imports (user_id, id, state, format, statement) values (:user, ${id}, 'previewed', 'text', '{}')`,
  `insert into bank_calls (user_id, connection_id, fence, subject_id, endpoint, run_id, called_at, attended, calls)
   values (:user, ${id}, 1, ${id}, 'balance', ${id}, now(), false, 1)`,
  `insert into webhook_events (user_id, event_id, kind, body) values (:user, 'e', 'kind', 'b')`,
]

/** Only an id of our own making comes here. */
const pgLiteral = (uuid: string): string => `'${uuid}'`
