import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

test.each([
  ['M&S SIMPLY FOOD', 'm and s simply food'],
  ['Caffè Nero', 'caffe nero'],
  ['SAINSBURY’S / SAINSBURY S', 'sainsburys sainsburys'],
  ['W M MORRISON', 'wm morrison'],
  ['AMZN*A1', 'amzn * a1'],
  ['DISNEY+', 'disney plus'],
  ['', ''],
])('%s', (text, words) => {
  expect(wordsOf(text).join(' ')).toBe(words)
})

test('any text gives words without white space or capitals, however hostile', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 4096 }), (text) => {
      for (const word of wordsOf(text)) expect(word).toMatch(/^([\p{L}\p{N}]+|[*|¦])$/u)
    }),
  )
})

test('only the first 512 characters are looked at', () => {
  expect(wordsOf(`${'x'.repeat(512)} tesco`)).toHaveLength(1)
})
