-- As a CASE: row-level security lets no condition with a COALESCE near an index, for it takes that for one which may leak.
drop index transactions_bank_id;
create index transactions_bank_id on transactions (user_id, account_id, (case when normalised_id is null then provider_id else normalised_id end));
