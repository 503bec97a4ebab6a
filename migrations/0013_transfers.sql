-- Money that leaves one account of a person and reaches another is one transfer, and neither spent nor income. Rows are paired where that is sure;
-- where it is not, the person is asked; what they reject is remembered. Pairing goes by the change feed, and reads each change once.

alter table pairings add column decided_by text check (decided_by in ('rule', 'person'));
alter table pairings no force row level security;
update pairings set decided_by = 'person' where decided_at is not null;
alter table pairings force row level security;
alter table pairings add check ((decided_by is null) = (decided_at is null));
comment on column pairings.first_id is 'settlement: the pending row, which left the bank''s list; transfer: the row by which the money left';
comment on column pairings.second_id is 'settlement: the booked row that it may have become; transfer: the row by which it arrived';

alter table transactions
  add column transfer_with uuid,
  add column transfer_as text references categories,
  add check ((transfer_with is null) = (transfer_as is null));
comment on column transactions.transfer_with is 'the other half of the transfer, while the two are paired and in the ledger';
comment on column transactions.transfer_as is 'its category while it is half of a transfer, unless a person chose another; the label beneath is kept';
create index transactions_transfers on transactions (user_id, transfer_with) where transfer_with is not null;

alter table users add column paired_seq bigint not null default 0;
comment on column users.paired_seq is 'changes up to this number have been looked at for transfers';
