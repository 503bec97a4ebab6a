import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bugs } from './bugs.ts'

test('there are twelve', () => {
  expect(Object.keys(bugs)).toHaveLength(12)
})

test.each(Object.entries(bugs))('%s can be planted: its place says what it replaces, just once', (_, { file, of }) => {
  expect(readFileSync(join(import.meta.dirname, '../..', file), 'utf8').split(of)).toHaveLength(2)
})
