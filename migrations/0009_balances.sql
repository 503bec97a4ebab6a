-- What the bank says an account held at the end of each day, read off its answers: what the ledger's rows must come to.

alter table accounts
  add column balances_from date,
  add column opening_minor bigint,
  add column closings bigint[] not null default '{}',
  add check ((balances_from is null) = (opening_minor is null));
comment on column accounts.balances_from is 'the first day of closings';
comment on column accounts.opening_minor is 'held before that day, by the bank''s word and not by the ledger''s';
comment on column accounts.closings is 'held at the end of that day, of the day after it, and so on';
