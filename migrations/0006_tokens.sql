-- A refresh token may work once: that it was sent is on record before it goes, so that after a crash, or an answer that never came, it is known to be
-- perhaps spent. What the bank refused for good is not sent again.

alter table connections
  add column refresh_sent_version int,
  add column refused_version int;
comment on column connections.token_version is 'grows with each token that is stored';
comment on column connections.refresh_sent_version is 'the version whose refresh token went to the bank without its successor being stored yet: equal to token_version it may be spent';
comment on column connections.refused_version is 'the version that the bank refused for good: equal to token_version nothing more is asked before a person signs in again';

-- Permissions whose connection is deleted, until the bank has been told.
create table revocations (
  user_id uuid not null references users on delete cascade,
  id uuid not null,
  environment text not null check (environment in ('demo', 'sandbox', 'live', 'custom')),
  access_token bytea,
  access_expires_at timestamptz,
  refresh_token bytea,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (user_id, id)
);
comment on column revocations.id is 'its own: nothing here names the connection that was deleted';
comment on column revocations.ends_at is 'the permission has ended by itself then, told or not';

alter table revocations enable row level security;
alter table revocations force row level security;
create policy own on revocations to tributary_app using (user_id = app_user_id()) with check (user_id = app_user_id());
create policy service on revocations to tributary_service using (true) with check (true);
grant select, insert, update, delete on revocations to tributary_app;
grant select (user_id, id, next_attempt_at) on revocations to tributary_service;
