-- Since when a bank's own words about what an account held agree with each other: from there on the ledger has to come to them at the end of every day, and
-- not only of the last. What was told before is not known to have been in one piece.

alter table accounts add column agreed_from date;
alter table accounts no force row level security;
update accounts set agreed_from = balances_from + cardinality(closings) where balances_from is not null;
alter table accounts force row level security;
alter table accounts add check ((balances_from is null) = (agreed_from is null));
comment on column accounts.agreed_from is 'no later answer contradicts closings from that day on; before it, an answer may have lacked a row, or have had one that is dated otherwise now';
