import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openLog } from '../../src/adapters/log.ts'
import { startEmbedded } from '../../src/adapters/postgres/embedded.ts'
import { migrate } from '../../src/adapters/postgres/migrate.ts'
import { openDatabase } from '../../src/adapters/postgres/pool.ts'
import { openQueue } from '../../src/adapters/queue.ts'
import { usualPace } from '../../src/domain/pace.ts'
import { categories } from '../../src/enrich/taxonomy.ts'
import { upsertCategories } from '../../src/store/categories.ts'
import { template } from './database.ts'

/** One real PostgreSQL for the run, with a migrated template that every test clones: the queue’s tables are in it, too. */
export default async function server(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-test-'))
  const embedded = await startEmbedded({ dataFolder: folder, log: () => {}, connections: 200 }) // many products share it
  const client = new pg.Client(embedded.connection)
  await client.connect()
  await client.query(`create database ${template}`)
  await client.end()
  const database = openDatabase({ ...embedded.connection, database: template }, 1)
  await migrate(database.pool)
  await database.asService((sql) => upsertCategories(sql, categories))
  await database.close()
  const queue = await openQueue({
    address: { ...embedded.connection, database: template },
    log: openLog('silent'),
    pace: usualPace,
  })
  await queue.stop(0)
  const { host, port, user, password } = embedded.connection
  project.provide('server', { host, port, user, password })
  return async () => {
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
