import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { schemaFile, schemaTypes } from '../../scripts/write-schema-types.ts'
import { template } from '../harness/database.ts'

test('the committed types are those of the migrated database; `npm run db:types` writes them', async () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(await schemaTypes({ ...inject('server'), database: template }))
})
