-- A pending row that is booked stays one row and keeps the day it was announced. One that the bank no longer lists leaves the ledger and stays in
-- the table, as booked rows do, so that it can come back or settle late. Where only a person can say that two rows are one, they are asked.

alter table transactions add column pending_on date;
comment on column transactions.pending_on is 'the day it was announced; null where it was never pending';

-- Policies let no owner in who is not a superuser.
alter table transactions no force row level security;
alter table transaction_versions no force row level security;
update transactions t set pending_on = coalesce(
  (select v.booked_on from transaction_versions v where v.user_id = t.user_id and v.transaction_id = t.id and v.status = 'pending' order by v.seq limit 1),
  t.booked_on)
where t.status = 'pending'
  or exists (select from transaction_versions v where v.user_id = t.user_id and v.transaction_id = t.id and v.status = 'pending');
alter table transactions force row level security;
alter table transaction_versions force row level security;

-- Those that the bank lists, and those that left its list not long ago, are one stretch of it.
drop index transactions_pending;
create index transactions_pending on transactions (user_id, account_id, coalesce(missing_since, 'infinity')) where status = 'pending';
comment on column transactions.missing_since is 'a complete answer of its days lacked it for the first time; of a pending row: since when it is on no list';

create table pairings (
  user_id uuid not null references users on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('settlement', 'transfer')),
  first_id uuid not null,
  second_id uuid not null,
  state text not null check (state in ('proposed', 'accepted', 'rejected')),
  score real not null check (score between 0 and 1),
  reason text not null,
  carried jsonb,
  proposed_at timestamptz not null,
  decided_at timestamptz,
  primary key (user_id, id),
  unique (user_id, first_id, second_id, kind),
  foreign key (user_id, first_id) references transactions on delete cascade,
  foreign key (user_id, second_id) references transactions on delete cascade,
  check ((state = 'proposed') = (decided_at is null)),
  check (carried is null or state = 'accepted')
);
comment on table pairings is 'two rows that belong together if a person says so; what they said is remembered';
comment on column pairings.first_id is 'settlement: the pending row, which left the bank''s list';
comment on column pairings.second_id is 'settlement: the booked row that it may have become';
comment on column pairings.reason is 'why they may, in words for a person';
comment on column pairings.carried is 'what the second row took over from the first when the pair was accepted';
create index pairings_second on pairings (user_id, second_id);
create index pairings_open_first on pairings (user_id, (state = 'proposed') desc, id desc);

alter table pairings enable row level security;
alter table pairings force row level security;
create policy own on pairings to tributary_app using (user_id = app_user_id()) with check (user_id = app_user_id());
grant select, insert, update, delete on pairings to tributary_app;
