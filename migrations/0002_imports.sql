-- Statement files: what was read from one waits here, until a person has seen what it would change.

create table imports (
  user_id uuid not null references users on delete cascade,
  id uuid not null,
  state text not null check (state in ('previewed', 'committed', 'undone')),
  format text not null,
  statement json,
  account_id uuid,
  added_ids uuid[] not null default '{}',
  added_coverage datemultirange not null default '{}',
  created_at timestamptz not null default now(),
  committed_at timestamptz,
  undone_at timestamptz,
  primary key (user_id, id),
  check ((state = 'previewed') = (statement is not null))
);
comment on column imports.statement is 'the file''s rows, until they are committed';
comment on column imports.account_id is 'the account it went to; it may be gone since';
comment on column imports.added_ids is 'the rows it added: what an undo takes away, and no other';
comment on column imports.added_coverage is 'the days it added to the account''s coverage';

alter table imports enable row level security;
alter table imports force row level security;
create policy own on imports to tributary_app using (user_id = app_user_id()) with check (user_id = app_user_id());
grant select, insert, update, delete on imports to tributary_app;

-- The files of one bank stand under one connection.
create unique index connections_file on connections (user_id, bank) where kind = 'file';
