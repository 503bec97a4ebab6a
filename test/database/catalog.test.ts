import type pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openLog } from '../../src/adapters/log.ts'
import { openQueue } from '../../src/adapters/queue.ts'
import { usualPace } from '../../src/domain/pace.ts'
import { asOwner, freshDatabase } from '../harness/database.ts'

/** Tables that belong to the installation and to no person, with all that the person's role may do there. */
const installation: Readonly<Record<string, readonly string[]>> = {
  bank_facts: ['INSERT', 'SELECT', 'UPDATE'],
  bank_rests: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
  bank_widths: ['INSERT', 'SELECT', 'UPDATE'],
  categories: ['SELECT'],
  flags: ['SELECT'],
  schema_migrations: [],
  settings: [],
}

/** All that the service role may do, before a person is known: on tables of people, only these have a policy for it. */
const service: Readonly<Record<string, readonly string[]>> = {
  api_keys: ['SELECT'],
  categories: ['INSERT', 'SELECT', 'UPDATE'],
  connections: ['SELECT'], // four columns of it: the test below
  flags: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
  sessions: ['DELETE', 'INSERT', 'SELECT'],
  settings: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
  sign_in_links: ['DELETE', 'INSERT', 'SELECT'],
  sync_connection_runs: ['SELECT'],
  users: ['INSERT', 'SELECT'],
  webhook_events: ['INSERT', 'SELECT', 'UPDATE'],
}

/** Two people may not share an e-mail address: the one rule that reaches across people, so its index cannot lead with one of them. */
const acrossPeople = ['users_email']

const runtimeRoles = ['tributary_app', 'tributary_service']

const inPublic = `c.relnamespace = 'public'::regnamespace`
const personal = `exists (select from pg_attribute where attrelid = c.oid and attname = 'user_id' and not attisdropped)`

// What the planted tables below are made of.
const table =
  'create table planted (user_id uuid, id int, primary key (user_id, id)); alter table planted enable row level security'
const forced = 'alter table planted force row level security'
const own =
  'create policy own on planted to tributary_app using (user_id = app_user_id()) with check (user_id = app_user_id())'

const fresh = await freshDatabase()
afterAll(() => fresh[Symbol.asyncDispose]())

test('the catalogue of the migrated database, the queue’s tables included, has no exception', async () => {
  const queue = await openQueue({ address: fresh.address, log: openLog('silent'), pace: usualPace })
  await queue.stop(1_000)
  expect(await asOwner(exceptions, fresh.address.database)).toEqual([])
})

test('the service role sees of a connection when it is due, and no token', async () => {
  const { rows } = await asOwner(
    (db) =>
      db.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = 'connections'::regclass and attnum > 0
         and has_column_privilege('tributary_service', attrelid, attnum, 'SELECT') order by 1`,
      ),
    fresh.address.database,
  )
  expect(rows.map(({ name }) => name)).toEqual(['id', 'next_attempt_at', 'state', 'user_id'])
})

test.each([
  [
    'a table without row-level security',
    'create table planted (user_id uuid, id int, primary key (user_id, id))',
    'planted: row-level security is not enabled',
  ],
  ['row-level security that spares its owner', `${table}; ${own}`, 'planted: row-level security is not forced'],
  [
    'a policy that lets anything be written',
    `${table}; ${forced}; create policy own on planted to tributary_app using (user_id = app_user_id()) with check (true)`,
    'planted: policy own',
  ],
  [
    'a second policy beside the right one',
    `${table}; ${forced}; ${own}; create policy more on planted to tributary_app using (true)`,
    'planted: policy more',
  ],
  [
    'a policy for everybody',
    `${table}; ${forced}; create policy own on planted using (user_id = app_user_id()) with check (user_id = app_user_id())`,
    'planted: policy own',
  ],
  [
    'a service policy where none is due',
    'create policy service on accounts to tributary_service using (true)',
    'accounts: policy service',
  ],
  [
    'an index that does not lead with the person',
    'create unique index planted on accounts (provider_account_id)',
    'accounts: planted does not lead',
  ],
  ['a table without a key', 'create table planted (user_id uuid)', 'planted: no primary key'],
  ['a person’s table without their id', 'create table planted (id int primary key)', 'planted: neither'],
  ['a grant too many', 'grant delete on users to tributary_service', 'users: tributary_service may DELETE'],
  ['settings opened to people', 'grant select on settings to tributary_app', 'settings: tributary_app may SELECT'],
  [
    'a view that reads as its owner',
    'create view planted as select * from accounts',
    'planted: a view that is not security_invoker',
  ],
  [
    'a stored view',
    'create materialized view planted as select * from accounts',
    'planted: a view that is not security_invoker',
  ],
  [
    'a function that acts as its owner',
    'create function planted() returns int language sql security definer return 1',
    'planted: SECURITY DEFINER',
  ],
  [
    'a table that a runtime role owns',
    'alter table accounts owner to tributary_app',
    'accounts: owned by tributary_app',
  ],
])('the catalogue test finds %s', async (_what, plant, expected) => {
  const found = await asOwner(async (db) => {
    await db.query('begin')
    await db.query(plant)
    return exceptions(db) // the connection ends here, and with it what was planted
  }, fresh.address.database)
  expect(found.join('\n')).toContain(expected)
})

/** Everything in the catalogue that is not as it must be, in words. */
async function exceptions(db: pg.Client): Promise<string[]> {
  const found: string[] = []
  for (const check of [roles, tables, policies, keys, privileges, views, definers]) found.push(...(await check(db)))
  return found
}

async function roles(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ rolname: string; powers: string[] }>(
    `select rolname, array_remove(array[
       case when rolcanlogin then 'login' end, case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end,
       case when rolcreaterole then 'createrole' end, case when rolcreatedb then 'createdb' end, case when rolreplication then 'replication' end,
       case when exists (select from pg_auth_members where member = r.oid) then 'member of another role' end], null) as powers
     from pg_roles r where rolname = any($1)`,
    [runtimeRoles],
  )
  const missing = runtimeRoles.filter((role) => !rows.some(({ rolname }) => rolname === role))
  return [
    ...missing.map((role) => `${role}: missing`),
    ...rows.flatMap(({ rolname, powers }) => powers.map((power) => `${rolname}: ${power}`)),
  ]
}

async function tables(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{
    name: string
    personal: boolean
    enabled: boolean
    forced: boolean
    owner: string
  }>(
    `select relname as name, ${personal} as personal, relrowsecurity as enabled, relforcerowsecurity as forced, relowner::regrole::text as owner
     from pg_class c where ${inPublic} and relkind in ('r', 'p', 'f')`,
  )
  return rows.flatMap(({ name, personal, enabled, forced, owner }) => [
    ...(personal && !enabled ? [`${name}: row-level security is not enabled`] : []),
    ...(personal && !forced ? [`${name}: row-level security is not forced`] : []),
    ...(personal === Object.hasOwn(installation, name)
      ? [`${name}: neither a person’s nor the installation’s, or both`]
      : []),
    ...(runtimeRoles.includes(owner) ? [`${name}: owned by ${owner}`] : []),
  ])
}

async function policies(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ tablename: string; policyname: string; definition: string }>(
    `select c.relname as tablename, p.policyname,
       concat_ws(' | ', permissive, roles::text, cmd, qual, with_check) as definition
     from pg_class c left join pg_policies p on p.schemaname = 'public' and p.tablename = c.relname
     where ${inPublic} and relkind in ('r', 'p') and ${personal}`,
  )
  const own = 'PERMISSIVE | {tributary_app} | ALL | (user_id = app_user_id()) | (user_id = app_user_id())'
  const forService = 'PERMISSIVE | {tributary_service} | ALL | true | true'
  const isRight = ({ tablename, policyname, definition }: (typeof rows)[number]) =>
    (policyname === 'own' && definition === own) ||
    (policyname === 'service' && definition === forService && Object.hasOwn(service, tablename))
  const wrong = rows.filter((row) => row.policyname !== null && !isRight(row))
  const without = new Set(rows.map(({ tablename }) => tablename)).difference(
    new Set(rows.filter(({ policyname }) => policyname === 'own').map(({ tablename }) => tablename)),
  )
  return [
    ...wrong.map(({ tablename, policyname, definition }) => `${tablename}: policy ${policyname}: ${definition}`),
    ...[...without].map((name) => `${name}: no policy own`),
  ]
}

async function keys(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string; index: string | null; leads: boolean }>(
    `select c.relname as name, i.indexrelid::regclass::text as index,
       coalesce((select attname = 'user_id' from pg_attribute where attrelid = c.oid and attnum = i.indkey[0]), false) as leads
     from pg_class c left join pg_index i on i.indrelid = c.oid and (i.indisprimary or i.indisunique or i.indisexclusion)
     where ${inPublic} and c.relkind in ('r', 'p') and ${personal}`,
  )
  const { rows: keyless } = await db.query<{ name: string }>(
    `select relname as name from pg_class c where ${inPublic} and relkind in ('r', 'p')
     and not exists (select from pg_index where indrelid = c.oid and indisprimary)`,
  )
  return [
    ...rows
      .filter(({ index, leads }) => index !== null && !leads && !acrossPeople.includes(index))
      .map(({ name, index }) => `${name}: ${index} does not lead with user_id`),
    ...keyless.map(({ name }) => `${name}: no primary key`),
  ]
}

async function privileges(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string; personal: boolean; role: string; held: string[] }>(
    `select c.relname as name, ${personal} as personal, role,
       (select coalesce(array_agg(p order by p), '{}') from unnest(array['DELETE', 'INSERT', 'SELECT', 'UPDATE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
        where has_table_privilege(role, c.oid, p) or (p in ('INSERT', 'SELECT', 'UPDATE', 'REFERENCES') and has_any_column_privilege(role, c.oid, p))) as held
     from pg_class c, unnest($1::text[]) role
     where ${inPublic} and c.relkind in ('r', 'p') and c.relowner::regrole::text <> role`,
    [runtimeRoles],
  )
  const allowed = ({ name, personal, role }: (typeof rows)[number]): readonly string[] => {
    if (role === 'tributary_service') return service[name] ?? []
    if (!personal) return installation[name] ?? []
    return name === 'users' ? ['INSERT', 'SELECT', 'UPDATE'] : ['DELETE', 'INSERT', 'SELECT', 'UPDATE']
  }
  return rows.flatMap((row) =>
    row.held.filter((held) => !allowed(row).includes(held)).map((held) => `${row.name}: ${row.role} may ${held}`),
  )
}

async function views(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
     where relkind in ('v', 'm') and nspname not in ('pg_catalog', 'information_schema')
     and (relkind = 'm' or not coalesce('security_invoker=true' = any(reloptions), false))`,
  )
  return rows.map(({ name }) => `${name}: a view that is not security_invoker`)
}

async function definers(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select proname as name from pg_proc p join pg_namespace n on n.oid = pronamespace
     where prosecdef and nspname not in ('pg_catalog', 'information_schema')`,
  )
  return rows.map(({ name }) => `${name}: SECURITY DEFINER`)
}
