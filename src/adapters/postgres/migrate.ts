import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { Fault } from '../../domain/fault.ts'
import { unreachable } from './pool.ts'

type Migration = { readonly version: number; readonly name: string; readonly text: string; readonly checksum: string }

export const migrationsFolder = join(import.meta.dirname, '../../../migrations')

/**
 * Brings the database to this version. Each migration is one transaction; a second migrator waits for the first.
 * @returns the versions applied now
 * @throws {Fault} database.unreachable; database.newer — it was written by a later version; database.altered — a landed file differs from what ran;
 * database.denied — the login role may not do what a migration needs
 */
export async function migrate(pool: pg.Pool, folder = migrationsFolder): Promise<number[]> {
  const migrations = await readMigrations(folder)
  const client = await pool.connect().catch(unreachable)
  try {
    return await apply(client, migrations)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501')
      throw new Fault('database.denied', { reason: error.message }, error)
    throw error
  } finally {
    client.release()
  }
}

async function apply(client: pg.PoolClient, migrations: readonly Migration[]): Promise<number[]> {
  await client
    .query(`create table if not exists schema_migrations (
    version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    .catch(ignoreRace)
  const applied: number[] = []
  for (const migration of migrations) {
    await client.query('begin')
    try {
      await client.query('lock table schema_migrations in exclusive mode')
      const { rows } = await client.query<{ version: number; checksum: string }>(
        'select version, checksum from schema_migrations',
      )
      refuseStrangers(rows, migrations)
      if (!rows.some((row) => row.version === migration.version)) {
        await client.query(migration.text)
        await client.query('insert into schema_migrations (version, name, checksum) values ($1, $2, $3)', [
          migration.version,
          migration.name,
          migration.checksum,
        ])
        applied.push(migration.version)
      }
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  }
  return applied
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return {
        version: Number.parseInt(name, 10),
        name,
        text,
        checksum: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'),
      }
    }),
  )
}

function refuseStrangers(
  applied: readonly { version: number; checksum: string }[],
  migrations: readonly Migration[],
): void {
  for (const { version, checksum } of applied) {
    const ours = migrations.find((migration) => migration.version === version)
    if (!ours) throw new Fault('database.newer', { version, newestKnown: migrations.at(-1)?.version ?? 0 })
    if (ours.checksum !== checksum) throw new Fault('database.altered', { migration: ours.name })
  }
}

/** `create table if not exists` can still lose a race against itself; the winner's table is as good. */
function ignoreRace(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== '23505' && code !== '42P07' && code !== '42710') throw error
}
