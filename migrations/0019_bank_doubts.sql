alter table bank_facts add column doubted_days int, add column doubted_on date,
  add constraint bank_facts_doubt check ((doubted_days is null) = (doubted_on is null));
comment on column bank_facts.doubted_days is 'it refused so many days back although it should have them: a mistake, unless it refuses them again on a later day';
comment on column bank_facts.doubted_on is 'when it did so first';
