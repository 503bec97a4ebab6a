-- One account may be reached by two consents. It is read through one of them; what the other shows of it is set aside, and the person is asked.

alter table accounts
  add column same_as uuid,
  add column aside text check (aside in ('proposed', 'accepted', 'rejected')),
  add foreign key (user_id, same_as) references accounts on delete set null (same_as);
comment on column accounts.same_as is 'an account of another connection that is the same at the bank';
comment on column accounts.aside is 'neither read nor in any list or sum: proposed by rule, accepted or rejected by a person; null: it was never in question';

alter table transactions
  drop constraint transactions_removed_by_check,
  add constraint transactions_removed_by_check check (removed_by in ('bank', 'person', 'undo', 'aside'));

-- What is there twice already stays as it is, and is told. Policies let no owner in who is not a superuser.
alter table accounts no force row level security;
alter table connections no force row level security;
update accounts a set same_as = (
  select o.id from accounts o
  join connections oc on oc.user_id = o.user_id and oc.id = o.connection_id
  join connections c on c.user_id = a.user_id and c.id = a.connection_id
  where o.user_id = a.user_id and o.kind = a.kind and o.currency = a.currency and o.bank_identity = a.bank_identity and o.connection_id <> a.connection_id
    and oc.environment = c.environment and (a.kind = 'account' or oc.provider_id = c.provider_id) and (o.created_at, o.id) < (a.created_at, a.id)
  order by o.created_at, o.id limit 1)
where a.bank_identity is not null;
alter table accounts force row level security;
alter table connections force row level security;
