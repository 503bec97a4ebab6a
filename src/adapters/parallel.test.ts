import { expect, test } from 'vitest'
import { inSlices } from './parallel.ts'

test('between two slices others have their turn, and all parts come in their order', async () => {
  const order: unknown[] = []
  setImmediate(() => order.push('another'))
  const parts = await inSlices(
    [1, 2, 3, 4, 5],
    (slice) => {
      order.push(slice)
      return slice.length
    },
    2,
  )
  expect(order).toEqual([[1, 2], 'another', [3, 4], [5]])
  expect(parts).toEqual([2, 2, 1])
})

test('of nothing there is one part', async () => {
  expect(await inSlices([], (slice) => slice.length)).toEqual([0])
})
