-- Who takes a connection puts the lease's number on its accounts as well: a write to an account says which number it goes by, and one that has
-- been overtaken finds no row to write to.

alter table accounts add column fence bigint not null default 0;
comment on column accounts.fence is 'that of the connection when it was last taken';

-- Work whose job was lost is found by whoever sweeps, across people.
create policy service on sync_connection_runs to tributary_service using (true) with check (true);
grant select (user_id, run_id, connection_id, state) on sync_connection_runs to tributary_service;
create index sync_connection_runs_open on sync_connection_runs (run_id) where state in ('queued', 'running');
