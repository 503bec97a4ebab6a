-- Which row of an answer is which stored row is decided over a whole window of days, by all ids that a row ever bore and by counts; no key says it
-- alone. What the bank no longer shows is marked, then removed and kept, so that it can come back as it was; so is what a person deletes.

drop index transactions_identity;

alter table transactions
  drop column identity_key,
  add column missing_since timestamptz,
  add column removed_at timestamptz,
  add column removed_by text check (removed_by in ('bank', 'person')),
  add check ((removed_at is null) = (removed_by is null));
comment on column transactions.missing_since is 'a complete answer of its days lacked it for the first time';
comment on column transactions.removed_at is 'since when it is in no list and no sum; the row stays, to be recognised';

create index transactions_bank_id on transactions (user_id, account_id, coalesce(normalised_id, provider_id));
create index transactions_pending on transactions (user_id, account_id) where status = 'pending';
create index transactions_deleted on transactions (user_id, booked_on desc, id desc) where removed_by = 'person';

create table transaction_versions (
  user_id uuid not null,
  transaction_id uuid not null,
  seq bigint not null,
  replaced_at timestamptz not null default now(),
  status text not null check (status in ('booked', 'pending')),
  booked_on date not null,
  bank_time text not null,
  amount_minor bigint not null,
  currency text not null,
  description text not null,
  normalised_id text,
  provider_id text,
  volatile_id text,
  primary key (user_id, transaction_id, seq),
  foreign key (user_id, transaction_id) references transactions on delete cascade
);
comment on table transaction_versions is 'what the bank said of a row before it said otherwise';
comment on column transaction_versions.seq is 'the number in the change feed of what replaced it';

alter table transaction_versions enable row level security;
alter table transaction_versions force row level security;
create policy own on transaction_versions to tributary_app using (user_id = app_user_id()) with check (user_id = app_user_id());
grant select, insert, update, delete on transaction_versions to tributary_app;
