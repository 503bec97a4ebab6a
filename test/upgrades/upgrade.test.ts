import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { migrate } from '../../src/adapters/postgres/migrate.ts'
import { openDatabase } from '../../src/adapters/postgres/pool.ts'
import { masterKeyFrom, openSecrets } from '../../src/adapters/secrets.ts'
import { sealerOf, tokenPlace } from '../../src/pipeline/person-keys.ts'
import { accountViews } from '../../src/store/accounts.ts'
import { connectionViews, leaseConnection } from '../../src/store/connections.ts'
import { people } from '../../src/store/people.ts'
import { listTransactions } from '../../src/store/transactions.ts'
import { asOwner } from '../harness/database.ts'

/** Opens what the dumps hold, and nothing else: see README.md. */
const secretKey = '+xzbd9UPSIKMvL/5tPyjO6812SDbQefpV1j8zBCL6KU='
const dumps = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.sql'))
const nothing = { account: null, from: null, to: null, status: null, category: null, q: null }

test('there is a dump of the newest schema but one at least', () => {
  expect(dumps.length).toBeGreaterThan(0)
})

test.each(dumps)('%s migrates to today’s schema with everything in it', async (dump) => {
  const name = `u_${randomUUID().replaceAll('-', '')}`
  await asOwner((owner) => owner.query(`create database ${name}`))
  await asOwner((owner) => owner.query(readFileSync(join(import.meta.dirname, dump), 'utf8')), name)
  const database = openDatabase({ ...inject('server'), database: name }, 2)
  try {
    await migrate(database.pool)
    const [person] = await database.asService(people)
    const { userId } = person ?? { userId: '' }
    await database.asUser(userId, async (sql) => {
      expect(await connectionViews(sql, userId, null)).toMatchObject([{ bank: 'Copperfield Cards', state: 'ok' }])
      expect(await accountViews(sql, userId, { id: null, connectionId: null })).toMatchObject([
        { kind: 'card', numberTail: '8880', transactions: 448, pending: 2, currentMinor: -81593n },
      ])
      const rows = await listTransactions(sql, userId, nothing, null, 500)
      expect(rows).toHaveLength(450)
      expect(rows.every(({ category, categorySource }) => (category === null) === (categorySource === 'review'))).toBe(
        true,
      )
    })
    await database.asUser(userId, async (sql) => {
      const [connection] = await connectionViews(sql, userId, null)
      const leased = await leaseConnection(sql, userId, connection?.id ?? '', 30)
      const sealer = await sealerOf(sql, openSecrets(masterKeyFrom(secretKey)), userId)
      const token = sealer.open(tokenPlace(leased?.id ?? '', 'refresh_token'), leased?.refreshToken ?? Buffer.of())
      expect(token).not.toBe('')
    })
  } finally {
    await database.close()
    await asOwner((owner) => owner.query(`drop database ${name} with (force)`))
  }
})
