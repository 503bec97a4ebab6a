import { expect, test } from 'vitest'
import { bornAtOnce, type Trial } from './bearing.ts'

const trial = (atOnce: number, medianMs: number, refused = 0): Trial => ({
  atOnce,
  calls: 20,
  refused,
  ms: medianMs * 20,
  medianMs,
  slowestMs: medianMs,
})

test.each([
  ['a bank that answers ten as it answers one bears ten', [trial(1, 400), trial(5, 420), trial(10, 450)], 10],
  ['what it refuses once it does not bear', [trial(1, 400), trial(5, 400), trial(10, 380, 1)], 5],
  ['nor what it works off one after another', [trial(1, 400), trial(3, 900), trial(10, 4000)], 3],
  ['quick answers may take a little longer', [trial(1, 5), trial(3, 40), trial(10, 120)], 10],
  ['one that refuses even one is asked one at a time', [trial(1, 400, 3)], 1],
])('%s', (_name, trials, born) => {
  expect(bornAtOnce(trials)).toBe(born)
})
