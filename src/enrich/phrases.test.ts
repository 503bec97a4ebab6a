import { expect, test } from 'vitest'
import { Phrases } from './phrases.ts'
import { wordsOf } from './words.ts'

const phrases = new Phrases([
  ['esso', 'fuel'],
  ['burger king', 'burgers'],
  ['butlins', 'holiday'],
  ['coffee', 'coffee'],
  ['coffee house', 'coffee house'],
  ['hotel', 'hotel'],
  ['cancer research uk', 'charity'],
])
const longest = (text: string) => phrases.longest(wordsOf(text))?.value ?? null

test('a phrase is found as whole words, never inside one', () => {
  expect(longest('ESSO LEEDS')).toBe('fuel')
  expect(longest('MONTESSORI NURSERY')).toBeNull()
})

test('of several phrases the longest counts', () => {
  expect(longest('BUTLINS BURGER KING')).toBe('burgers')
  expect(longest('COFFEE HOUSE')).toBe('coffee house')
})

test('the last phrase is the one that ends last', () => {
  expect(phrases.last(wordsOf('COFFEE HOUSE HOTEL'))?.value).toBe('hotel')
  expect(phrases.last(wordsOf('THE COFFEE HOUSE'))?.value).toBe('coffee house')
})

test('a line cut off within the last word still reads, if enough of it is there', () => {
  expect(longest('CANCER RESEARCH U')).toBe('charity')
  expect(longest('BURGER K')).toBeNull()
})

test('words written as one are read', () => {
  expect(longest('BURGERKING LEEDS')).toBe('burgers')
})
