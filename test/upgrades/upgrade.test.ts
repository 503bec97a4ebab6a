import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { migrate } from '../../src/adapters/postgres/migrate.ts'
import { openDatabase } from '../../src/adapters/postgres/pool.ts'
import { masterKeyFrom, openSecrets } from '../../src/adapters/secrets.ts'
import { sealerOf, tokenPlace } from '../../src/pipeline/person-keys.ts'
import { type AccountView, accountViews } from '../../src/store/accounts.ts'
import { connectionViews, leaseConnection } from '../../src/store/connections.ts'
import { people } from '../../src/store/people.ts'
import { listTransactions } from '../../src/store/transactions.ts'
import { asOwner } from '../harness/database.ts'

/** Opens what the dumps hold, and nothing else: see README.md. */
const secretKey = '+xzbd9UPSIKMvL/5tPyjO6812SDbQefpV1j8zBCL6KU='
const dumps = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.sql'))
/** What each holds. Of 0003 the bank corrected a row and took one back, the person deleted one and made a note at another. */
const held: Readonly<
  Record<string, { bank: string; account: Partial<AccountView>; deleted: number; notes: string[] }>
> = {
  '0002.sql': {
    bank: 'Copperfield Cards',
    account: { kind: 'card', numberTail: '8880', transactions: 448, pending: 2, currentMinor: -81593n },
    deleted: 0,
    notes: [],
  },
  '0003.sql': {
    bank: 'Demo Bank',
    account: { kind: 'card', numberTail: '2777', transactions: 118, pending: 1, currentMinor: -15016n },
    deleted: 1,
    notes: ['A birthday'],
  },
}
const nothing = { account: null, from: null, to: null, status: null, category: null, q: null }

test('every dump is one of which it is known what it holds', () => {
  expect(dumps.toSorted()).toEqual(Object.keys(held))
})

test.each(Object.entries(held))('%s migrates to today’s schema with everything in it', async (dump, holds) => {
  const { bank, account, deleted, notes } = holds
  const name = `u_${randomUUID().replaceAll('-', '')}`
  await asOwner((owner) => owner.query(`create database ${name}`))
  await asOwner((owner) => owner.query(readFileSync(join(import.meta.dirname, dump), 'utf8')), name)
  const database = openDatabase({ ...inject('server'), database: name }, 2)
  try {
    await migrate(database.pool)
    const [person] = await database.asService(people)
    const { userId } = person ?? { userId: '' }
    await database.asUser(userId, async (sql) => {
      expect(await connectionViews(sql, userId, null)).toMatchObject([{ bank, state: 'ok' }])
      expect(await accountViews(sql, userId, { id: null, connectionId: null })).toMatchObject([account])
      const rows = await listTransactions(sql, userId, nothing, null, 500)
      expect(rows).toHaveLength((account.transactions ?? 0) + (account.pending ?? 0))
      expect(rows.flatMap(({ note }) => note ?? [])).toEqual(notes)
      expect(await listTransactions(sql, userId, { ...nothing, status: 'removed' }, null, 500)).toHaveLength(deleted)
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
