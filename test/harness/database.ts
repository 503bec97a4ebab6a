import { randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { type Database, type DatabaseAddress, openDatabase } from '../../src/adapters/postgres/pool.ts'
import { systemRandom } from '../../src/adapters/random.ts'
import { openSecrets, type Secrets } from '../../src/adapters/secrets.ts'
import { insertPerson } from '../../src/store/people.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that test/harness/server.ts started for this run. */
    server: { host: string; port: number; user: string; password: string }
  }
}

export const template = 'tributary_template'

export type FreshDatabase = AsyncDisposable & {
  readonly database: Database
  readonly address: DatabaseAddress & { database: string }
  readonly secrets: Secrets
  /** Adds a person and gives their id. */
  person(email?: string): Promise<string>
}

/** A database of one's own, cloned from the migrated template; dropped at the end of its scope. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await asOwner((owner) => owner.query(`create database ${name} template ${template}`))
  const address = { ...inject('server'), database: name }
  const database = openDatabase(address, 6)
  const secrets = openSecrets(randomBytes(32))
  return {
    database,
    address,
    secrets,
    async person(email = `${name}.${randomUUID()}@example.test`) {
      const userId = systemRandom.id()
      await database.asService((sql) =>
        insertPerson(sql, { userId, email, name: 'A Person', dataKey: secrets.newDataKey(userId) }),
      )
      return userId
    },
    async [Symbol.asyncDispose]() {
      await database.close()
      await asOwner((owner) => owner.query(`drop database ${name} with (force)`))
    },
  }
}

export async function asOwner<T>(work: (client: Client) => Promise<T>, database = 'tributary'): Promise<T> {
  const client = new Client({ ...inject('server'), database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
