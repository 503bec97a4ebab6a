// Writes src/adapters/postgres/schema.ts from the migrations: `npm run db:types`.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startEmbedded } from '../src/adapters/postgres/embedded.ts'
import { migrate } from '../src/adapters/postgres/migrate.ts'
import { openDatabase } from '../src/adapters/postgres/pool.ts'

export const schemaFile = join(import.meta.dirname, '../src/adapters/postgres/schema.ts')

/** The types of a migrated database's tables, as kysely-codegen writes them for what our driver hands over. */
export async function schemaTypes(address: {
  host: string
  port: number
  user: string
  password: string
  database: string
}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-types-'))
  const out = join(folder, 'schema.ts')
  const url = new URL(`postgres://localhost:${address.port}/${address.database}`)
  url.username = address.user
  url.password = address.password
  url.searchParams.set('host', address.host)
  try {
    const words = [
      '--dialect',
      'postgres',
      '--url',
      url.href,
      '--date-parser',
      'string',
      '--type-mapping',
      JSON.stringify(mapping),
      '--exclude-pattern', // the queue's tables are its own
      'pgboss.*',
      '--out-file',
      out,
    ]
    await promisify(execFile)(process.execPath, [codegen, ...words])
    return await readFile(out, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const mapping = { timestamptz: 'string', int8: 'bigint', date: 'string' }
const codegen = join(import.meta.dirname, '../node_modules/kysely-codegen/dist/cli/bin.js')

async function writeSchemaTypes(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-types-'))
  const embedded = await startEmbedded({ dataFolder: folder, log: () => {} })
  try {
    const database = openDatabase(embedded.connection, 1)
    await migrate(database.pool).finally(() => database.close())
    await writeFile(schemaFile, await schemaTypes(embedded.connection))
  } finally {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await writeSchemaTypes()
