-- Every table of a person's data carries user_id and leads its keys with it (so that Citus can shard on it), and is under row-level security.
-- Two roles without login do all work after migration: tributary_app acts for one person (app.user_id), tributary_service does what must
-- happen before a person is known (whose session is this? which connections are due?) and sees only the tables that need it.

do $$ begin
  create role tributary_app nologin;
exception when duplicate_object or unique_violation then null; end $$;
do $$ begin
  create role tributary_service nologin;
exception when duplicate_object or unique_violation then null; end $$;
do $$
declare needed text := case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
begin
  if not pg_has_role(current_user, 'tributary_app', needed) then execute format('grant tributary_app to %I', current_user); end if;
  if not pg_has_role(current_user, 'tributary_service', needed) then execute format('grant tributary_service to %I', current_user); end if;
end $$;

create function app_user_id() returns uuid language sql stable
  return nullif(current_setting('app.user_id', true), '')::uuid;

-- People and how they prove who they are -------------------------------------------------------------------------------------------

create table users (
  user_id uuid primary key,
  email text not null,
  name text not null,
  data_key bytea not null,
  last_seq bigint not null default 0,
  created_at timestamptz not null default now()
);
comment on column users.data_key is 'the person''s own key, wrapped by the master key; destroying it makes their secrets unreadable, also in backups';
comment on column users.last_seq is 'the change feed''s newest number; its row lock orders the commits of one person, so that a reader never skips a number';
create unique index users_email on users (lower(email));

create table sign_in_links (
  user_id uuid not null references users on delete cascade,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (user_id, token_hash)
);
create index sign_in_links_token on sign_in_links (token_hash);

create table sessions (
  user_id uuid not null references users on delete cascade,
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (user_id, token_hash)
);
create index sessions_token on sessions (token_hash);

create table api_keys (
  user_id uuid not null references users on delete cascade,
  id uuid not null,
  name text not null,
  prefix text not null,
  key_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (user_id, id)
);
create index api_keys_hash on api_keys (key_hash);

-- Connections and accounts ---------------------------------------------------------------------------------------------------------

create table connections (
  user_id uuid not null references users on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('bank', 'file')),
  environment text not null check (environment in ('demo', 'sandbox', 'live', 'custom')),
  provider_id text,
  bank text not null,
  state text not null check (state in ('connecting', 'ok', 'waiting', 'attention', 'reconnect', 'error')),
  reason text not null default '',
  scopes text[] not null default '{}',
  access_token bytea,
  access_expires_at timestamptz,
  refresh_token bytea,
  token_version int not null default 0,
  consent_expires_at timestamptz,
  lists_read_on date,
  lease_until timestamptz,
  fence bigint not null default 0,
  last_success_at timestamptz,
  next_attempt_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (user_id, id)
);
comment on column connections.state is 'what is stored; syncing is never stored but read off an unfinished run, so that a crash leaves no account syncing for ever';
comment on column connections.fence is 'grows with every lease; a writer whose number is old has lost the connection and may not commit';
comment on column connections.lists_read_on is 'the day the lists of accounts and cards were last read: at most once a day';
create index connections_due on connections (next_attempt_at) where next_attempt_at is not null;

create table connect_attempts (
  user_id uuid not null references users on delete cascade,
  id uuid not null,
  connection_id uuid not null,
  state_hash bytea not null,
  code_verifier bytea not null,
  principal_kind text not null check (principal_kind in ('session', 'key', 'local')),
  principal_hash bytea not null,
  redirect_uri text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  spent_at timestamptz,
  primary key (user_id, id),
  foreign key (user_id, connection_id) references connections on delete cascade
);

create table accounts (
  user_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  provider_account_id text not null,
  kind text not null check (kind in ('account', 'card')),
  name text not null,
  own_name text,
  subtype text,
  currency text not null,
  number_tail text,
  bank_identity bytea,
  state text not null check (state in ('ok', 'waiting', 'attention', 'reconnect', 'error')),
  reason text not null default '',
  coverage datemultirange not null default '{}',
  history_from date,
  last_success_at timestamptz,
  last_attempt_at timestamptz,
  next_attempt_at timestamptz,
  unsupported text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (user_id, id),
  foreign key (user_id, connection_id) references connections on delete cascade
);
comment on column accounts.bank_identity is 'keyed hash of what recognises the account again after a reconnection';
comment on column accounts.history_from is 'the bank keeps nothing older: asked and answered';
comment on column accounts.unsupported is 'what the bank answered 501 to';
create unique index accounts_provider on accounts (user_id, connection_id, provider_account_id);

create table balances (
  user_id uuid not null,
  account_id uuid not null,
  taken_on date not null,
  taken_at timestamptz not null,
  currency text not null,
  current_minor bigint not null,
  available_minor bigint,
  limit_minor bigint,
  primary key (user_id, account_id, taken_on),
  foreign key (user_id, account_id) references accounts on delete cascade
);

-- The ledger -----------------------------------------------------------------------------------------------------------------------

create table categories (
  id text primary key,
  primary_id text not null,
  label text not null,
  primary_label text not null,
  flow text not null check (flow in ('income', 'spend', 'transfer', 'cash', 'unknown'))
);

create table transactions (
  user_id uuid not null,
  account_id uuid not null,
  id uuid not null,
  identity_key text not null,
  status text not null check (status in ('booked', 'pending')),
  booked_on date not null,
  bank_time text not null,
  amount_minor bigint not null,
  currency text not null,
  description text not null,
  normalised_id text,
  provider_id text,
  volatile_id text,
  hints jsonb not null,
  category text references categories,
  merchant text,
  category_source text not null,
  confidence real not null,
  category_reason text not null,
  enricher_version int not null,
  note text,
  first_seen_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  first_seq bigint not null,
  seq bigint not null,
  primary key (user_id, id),
  foreign key (user_id, account_id) references accounts on delete cascade
);
create unique index transactions_identity on transactions (user_id, account_id, identity_key);
create index transactions_newest on transactions (user_id, booked_on desc, id desc);
create index transactions_account_newest on transactions (user_id, account_id, booked_on desc, id desc);
create index transactions_changes on transactions (user_id, seq);

create table tombstones (
  user_id uuid not null references users on delete cascade,
  seq bigint not null,
  transaction_id uuid not null,
  account_id uuid not null,
  reason text not null,
  removed_at timestamptz not null default now(),
  primary key (user_id, seq)
);

create table enrichment_cache (
  user_id uuid not null references users on delete cascade,
  description_hash bytea not null,
  direction text not null check (direction in ('debit', 'credit')),
  category text references categories,
  merchant text,
  source text not null,
  confidence real not null,
  reason text not null,
  enricher_version int not null,
  updated_at timestamptz not null default now(),
  primary key (user_id, description_hash, direction)
);

-- Work -----------------------------------------------------------------------------------------------------------------------------

create table sync_runs (
  user_id uuid not null references users on delete cascade,
  id uuid not null,
  cause text not null check (cause in ('connect', 'person', 'schedule')),
  psu_ip text,
  state text not null check (state in ('queued', 'running', 'done', 'partial', 'failed')),
  requested_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (user_id, id)
);
create index sync_runs_newest on sync_runs (user_id, requested_at desc, id desc);

create table sync_connection_runs (
  user_id uuid not null,
  run_id uuid not null,
  connection_id uuid not null,
  only_account_id uuid,
  state text not null check (state in ('queued', 'running', 'done', 'partial', 'failed')),
  reason text not null default '',
  primary key (user_id, run_id, connection_id),
  foreign key (user_id, run_id) references sync_runs on delete cascade,
  foreign key (user_id, connection_id) references connections on delete cascade
);

create table sync_account_runs (
  user_id uuid not null,
  run_id uuid not null,
  account_id uuid not null,
  connection_id uuid not null,
  state text not null check (state in ('queued', 'running', 'done', 'waiting', 'failed')),
  phase text not null,
  reason text not null default '',
  asked daterange,
  received int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  removed int not null default 0,
  unchanged int not null default 0,
  api_calls int not null default 0,
  statements int not null default 0,
  ms int not null default 0,
  added_ids uuid[] not null default '{}',
  tiers jsonb not null default '{}',
  primary key (user_id, run_id, account_id),
  foreign key (user_id, run_id) references sync_runs on delete cascade,
  foreign key (user_id, account_id) references accounts on delete cascade
);

create table webhook_events (
  user_id uuid not null references users on delete cascade,
  event_id text not null,
  connection_id uuid,
  kind text not null,
  body bytea not null,
  received_at timestamptz not null default now(),
  worked_at timestamptz,
  primary key (user_id, event_id)
);

-- The installation's own, no person's ------------------------------------------------------------------------------------------------

create table settings (
  name text primary key,
  value bytea not null,
  updated_at timestamptz not null default now()
);
comment on column settings.value is 'sealed by the master key, bound to the name';

create table flags (
  name text primary key,
  enabled boolean not null,
  percentage int not null default 100 check (percentage between 0 and 100),
  allowed uuid[] not null default '{}',
  updated_at timestamptz not null default now()
);

-- Who may see what -------------------------------------------------------------------------------------------------------------------

do $$
declare t text;
begin
  for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped
           where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I to tributary_app using (user_id = app_user_id()) with check (user_id = app_user_id())', t);
    execute format('grant select, insert, update, delete on %I to tributary_app', t);
  end loop;
  foreach t in array array['users', 'sign_in_links', 'sessions', 'api_keys', 'connections', 'webhook_events']
  loop
    execute format('create policy service on %I to tributary_service using (true) with check (true)', t);
  end loop;
end $$;

revoke delete on users from tributary_app;
grant select, insert on users to tributary_service;
grant select, insert, delete on sign_in_links, sessions to tributary_service;
grant select on api_keys to tributary_service;
grant select (user_id, id, next_attempt_at, state) on connections to tributary_service;
grant select, insert, update on webhook_events to tributary_service;
grant select on categories to tributary_app;
grant select, insert, update on categories to tributary_service;
grant select, insert, update, delete on settings, flags to tributary_service;
grant select on flags to tributary_app;
grant usage on schema public to tributary_app, tributary_service;
