import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from './harness/database.ts'
import { prepare, statements, words } from './harness/statements.ts'

test('every statement of store/ has words to be sent with', () => {
  expect(Object.keys(words).toSorted()).toEqual(Object.keys(statements).toSorted())
})

const fresh = await freshDatabase()
afterAll(() => fresh[Symbol.asyncDispose]())

test.each(Object.keys(statements))('%s is understood by the migrated database', async (name) => {
  expect(await prepare(fresh.database.pool, name)).not.toEqual([])
})
