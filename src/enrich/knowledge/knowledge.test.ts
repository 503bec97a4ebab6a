import { describe, expect, test } from 'vitest'
import { isCategory } from '../taxonomy.ts'
import { wordsOf } from '../words.ts'
import { knownPayees } from './index.ts'
import { keywords } from './keywords.ts'
import { modifiers } from './modifiers.ts'
import { isPlain } from './plain-words.ts'
import { eitherWay, inReference, onCredit, onDebit } from './wording.ts'

const keys = knownPayees.flatMap(({ category, name, keys: own }) =>
  own.map(({ text, whole }) => ({ category, name, whole, text, words: wordsOf(text) })),
)

describe('the dictionary of payees', () => {
  test('knows at least four thousand payees', () => {
    expect(knownPayees.length).toBeGreaterThanOrEqual(4000)
  })

  test('uses only categories of the taxonomy', () => {
    expect(knownPayees.filter(({ category }) => !isCategory(category))).toEqual([])
  })

  test('has a name for the screen and a key for every payee', () => {
    expect(knownPayees.filter((payee) => payee.name.trim() === '' || payee.keys.length === 0)).toEqual([])
    expect(keys.filter(({ words }) => words.length === 0)).toEqual([])
  })

  test('has no key in two categories', () => {
    const byKey = Map.groupBy(keys, ({ words }) => words.join(' '))
    const disputed = [...byKey].filter(([, owners]) => new Set(owners.map(({ category }) => category)).size > 1)
    expect(disputed.map(([key, owners]) => `${key}: ${owners.map(({ category }) => category).join(', ')}`)).toEqual([])
  })

  test('takes a plain word for a brand only where it is the whole payee', () => {
    const generic = keys.filter(({ words, whole }) => words.length === 1 && !whole && isPlain(words[0] ?? ''))
    expect(generic.map(({ text, category }) => `${text} (${category})`)).toEqual([])
  })
})

describe('the tables of phrases', () => {
  test.each([
    ['wording either way', eitherWay],
    ['wording on debits', onDebit],
    ['wording on credits', onCredit],
    ['references', inReference],
    ['modifiers', modifiers],
    ['keywords', keywords],
  ])('%s: every category exists and no phrase stands in two', (_, phrases) => {
    expect(phrases.filter(([phrase, category]) => phrase === '' || !isCategory(category))).toEqual([])
    const byPhrase = Map.groupBy(phrases, ([phrase]) => wordsOf(phrase).join(' '))
    const disputed = [...byPhrase].filter(([, rows]) => new Set(rows.map(([, category]) => category)).size > 1)
    expect(disputed.map(([phrase]) => phrase)).toEqual([])
  })
})
