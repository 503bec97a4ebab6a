-- Which days an account has, which it asked for in vain, how late its bank posts; and what a bank is known to give, whoever asks.

alter table accounts
  add column unavailable datemultirange not null default '{}',
  add column late_rows int[] not null default '{}',
  add column lag_days smallint not null default 7,
  add column reread_on date;
comment on column accounts.unavailable is 'days the bank would not show since the last consent, which it shows again right after the next';
comment on column accounts.late_rows is 'how many new rows were dated so many days before what was covered: late_rows[1] on or after its last day, late_rows[2] one day before …';
comment on column accounts.lag_days is 'so many covered days are read again each time, learned from late_rows';
comment on column accounts.reread_on is 'when all recent days were last read at once';

alter table transactions add column running_minor bigint;
comment on column transactions.running_minor is 'the account''s balance after the row, as the bank wrote it when the row was first seen';

alter table sync_account_runs add column redundant int not null default 0;
comment on column sync_account_runs.redundant is 'rows that came although they were known and not asked for';

create table bank_facts (
  environment text not null,
  provider_id text not null,
  kind text not null check (kind in ('account', 'card')),
  given_days int,
  refused_days int,
  most_rows int not null default 0,
  row_cap int,
  learned_on date not null,
  primary key (environment, provider_id, kind)
);
comment on table bank_facts is 'the installation''s own knowledge of banks: numbers only, nobody''s data';
comment on column bank_facts.given_days is 'the deepest history it was seen to accept a request for, in days back from the day of the request';
comment on column bank_facts.refused_days is 'the shallowest it refused as too deep';
comment on column bank_facts.most_rows is 'it gave as many in one answer without cutting it off';
comment on column bank_facts.row_cap is 'it cuts an answer off after so many, the newest, without saying so';

grant select, insert, update on bank_facts to tributary_app;
