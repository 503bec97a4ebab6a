-- What banks count: calls of each endpoint of an account, or of a connection's lists, in the last day. A piece of work writes down before its first call the most
-- that it may make, and afterwards what it made; where it was killed in between, the first stands. `subject_id` is the account, or the connection for its lists.

create table bank_calls (
  user_id uuid not null,
  connection_id uuid not null,
  fence bigint not null,
  subject_id uuid not null,
  endpoint text not null check (endpoint in ('transactions', 'pending', 'balance', 'accounts', 'cards', 'me', 'info')),
  run_id uuid not null,
  called_at timestamptz not null,
  attended boolean not null,
  calls int not null check (calls >= 0),
  primary key (user_id, connection_id, fence, subject_id, endpoint),
  foreign key (user_id, connection_id) references connections on delete cascade
);
comment on column bank_calls.fence is 'the lease under which the work was done: each has calls of its own, also where a run is taken up again';
comment on column bank_calls.called_at is 'when the last of the calls was made, at the latest';
comment on column bank_calls.attended is 'a person''s public address went with them: the bank does not count them';

alter table bank_calls enable row level security;
alter table bank_calls force row level security;
create policy own on bank_calls to tributary_app using (user_id = app_user_id()) with check (user_id = app_user_id());
grant select, insert, update, delete on bank_calls to tributary_app;

alter table accounts add column failures smallint not null default 0;
comment on column accounts.failures is 'attempts that failed since the last that did not; each makes the next pause longer';
alter table accounts add column unsupported_on date;
comment on column accounts.unsupported_on is 'the last day on which the bank said so: a month later it is asked again';
alter table connections add column failures smallint not null default 0;

alter table connections
  add column unsupported text[] not null default '{}',
  add column unsupported_on date;
comment on column connections.unsupported is 'the lists that the bank answered 501 to, at the latest on that day';

create table bank_rests (
  environment text not null,
  provider_id text not null,
  probe_at timestamptz not null,
  primary key (environment, provider_id)
);
comment on table bank_rests is 'the installation''s own: banks that do not answer and are left alone; nobody''s data';
comment on column bank_rests.probe_at is 'from then on one caller may see whether it answers again';
grant select, insert, update, delete on bank_rests to tributary_app;

alter table sync_runs add column psu_ip_until timestamptz;
comment on column sync_runs.psu_ip_until is 'work that begins later than this is made without the person, who is there no longer';
