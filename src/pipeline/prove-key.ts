import type { Database } from '../adapters/postgres/pool.ts'
import type { Place, Secrets } from '../adapters/secrets.ts'
import { readSetting, writeSetting } from '../store/settings.ts'

const place: Place = { table: 'settings', row: 'key-proof', column: 'value' }

/**
 * Makes sure that the master key is the one this database was written with, before anything is sealed with another.
 * @throws {Fault} secret.wrong
 */
export async function proveKey(database: Database, secrets: Secrets): Promise<void> {
  await database.asService(async (sql) => {
    const proof = await readSetting(sql, place.row)
    if (proof) secrets.installation.open(place, proof)
    else await writeSetting(sql, place.row, secrets.installation.seal(place, 'this key'))
  })
}
