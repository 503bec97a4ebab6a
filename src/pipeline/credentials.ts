import type { Adapters } from '../adapters/adapters.ts'
import type { Credentials } from '../adapters/banks.ts'
import type { Database } from '../adapters/postgres/pool.ts'
import type { Place, Secrets } from '../adapters/secrets.ts'
import { deleteSetting, readSetting, writeSetting } from '../store/settings.ts'

const setting = 'truelayer'
const place: Place = { table: 'settings', row: setting, column: 'value' }

/** Tries the credentials at TrueLayer first: wrong ones are never stored. @throws {Fault} bank.client, bank.unreachable, config.invalid */
export async function storeCredentials(
  { banks, database, secrets }: Adapters,
  credentials: Credentials,
): Promise<void> {
  await banks.check(credentials)
  await database.asService((sql) =>
    writeSetting(sql, setting, secrets.installation.seal(place, JSON.stringify(credentials))),
  )
}

export async function forgetCredentials({ database }: Pick<Adapters, 'database'>): Promise<void> {
  await database.asService((sql) => deleteSetting(sql, setting))
}

export async function storedCredentials(database: Database, secrets: Secrets): Promise<Credentials | null> {
  const sealed = await database.asService((sql) => readSetting(sql, setting))
  return sealed ? JSON.parse(secrets.installation.open(place, sealed)) : null
}
