import { expect, test } from 'vitest'
import { sameWords } from './aside.ts'

test('a person is asked while nothing has been said, and where both count without anybody having said so', () => {
  const other = { name: 'Everyday', bank: 'A Bank', counts: true }
  expect(sameWords('proposed', other)).toMatchObject({ asks: true })
  expect(sameWords(null, other)).toMatchObject({ asks: true })
  expect(sameWords('accepted', null)).toEqual({ asks: false, says: 'Set aside by you.' })
  for (const [aside, one] of [
    ['rejected', other],
    [null, null],
    [null, { ...other, counts: false }],
  ] as const)
    expect(sameWords(aside, one)).toBeNull()
})
