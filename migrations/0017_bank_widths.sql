create table bank_widths (
  environment text not null,
  provider_id text not null,
  at_once int not null check (at_once between 1 and 100),
  measured_at timestamptz not null,
  primary key (environment, provider_id)
);
comment on table bank_widths is 'what was measured of a bank for the whole installation: numbers only, nobody''s data';
comment on column bank_widths.at_once is 'so many accounts it answered at once without refusing one: where adapting begins';

grant select, insert, update on bank_widths to tributary_app;
