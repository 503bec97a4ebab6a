-- A run can be taken back and gone through again: what it changed is kept as it was, and what the bank answered is kept for a while, sealed.

alter table transactions
  drop constraint transactions_removed_by_check,
  add constraint transactions_removed_by_check check (removed_by in ('bank', 'person', 'undo'));

alter table transaction_versions add column run_id uuid, add column whole jsonb;
comment on column transaction_versions.run_id is 'the sync that replaced it; null where a person did';
comment on column transaction_versions.whole is 'the row as it was';
create index transaction_versions_run on transaction_versions (user_id, run_id, transaction_id, seq) where run_id is not null;

alter table sync_runs
  add column undone_at timestamptz,
  add column replay_of uuid,
  drop constraint sync_runs_cause_check,
  add constraint sync_runs_cause_check check (cause in ('connect', 'person', 'schedule', 'replay'));
comment on column sync_runs.replay_of is 'the run whose answers it goes through again, without asking the bank';

alter table sync_account_runs
  add column read_days datemultirange not null default '{}',
  add column added_coverage datemultirange not null default '{}';
comment on column sync_account_runs.read_days is 'the days that the bank answered for';
comment on column sync_account_runs.added_coverage is 'the days it added to the account''s coverage';

create table raw_answers (
  user_id uuid not null,
  run_id uuid not null,
  account_id uuid not null,
  part int not null,
  asked daterange not null,
  taken_at timestamptz not null,
  sealed bytea not null,
  primary key (user_id, run_id, account_id, part),
  foreign key (user_id, run_id) references sync_runs on delete cascade,
  foreign key (user_id, account_id) references accounts on delete cascade
);
comment on table raw_answers is 'what the bank answered, where it changed anything, sealed with the person''s key; kept for thirty days';
create index raw_answers_old on raw_answers (user_id, taken_at);

alter table raw_answers enable row level security;
alter table raw_answers force row level security;
create policy own on raw_answers to tributary_app using (user_id = app_user_id()) with check (user_id = app_user_id());
grant select, insert, update, delete on raw_answers to tributary_app;
