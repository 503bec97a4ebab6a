-- Ending a connection erases its rows, and with them the pairs that they were in. What a person has said of two rows, that they are no transfer, outlives
-- that: it is kept by fingerprints, from which nobody can tell the rows, and becomes a pair again once the bank is connected anew and shows them.

create table rejected_transfers (
  user_id uuid not null references users on delete cascade,
  out_print bytea not null,
  into_print bytea not null,
  rejected_at timestamptz not null,
  primary key (user_id, out_print, into_print)
);
comment on table rejected_transfers is 'pairs that a person has rejected and of whose rows one has been erased with its connection';
comment on column rejected_transfers.out_print is 'of the row by which the money left: hash of the keyed hash of its account at the bank (accounts.bank_identity, by the person''s key), its day, its sum and its number among its like of that day';
comment on column rejected_transfers.into_print is 'of the row by which it arrived, in the same way';

alter table rejected_transfers enable row level security;
alter table rejected_transfers force row level security;
create policy own on rejected_transfers to tributary_app using (user_id = app_user_id()) with check (user_id = app_user_id());
grant select, insert, update, delete on rejected_transfers to tributary_app;
