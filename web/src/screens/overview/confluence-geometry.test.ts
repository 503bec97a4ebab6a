import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confluence } from './confluence-geometry.ts'

const streams = (prefix: string) =>
  fc
    .array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 12 })
    .map((values) => values.map((value, index) => ({ key: `${prefix}${index}`, value })))

describe('confluence', () => {
  it('gives every label a line of its own, within the drawing', () => {
    fc.assert(
      fc.property(streams('in'), streams('out'), (sources, sinks) => {
        const { height, ...drawn } = confluence(sources, sinks)
        for (const side of [drawn.sources, drawn.sinks]) {
          for (const [index, { y }] of side.entries()) {
            expect(y).toBeGreaterThan(0)
            expect(y).toBeLessThan(height)
            const before = side[index - 1]
            if (before) expect(y - before.y).toBeGreaterThanOrEqual(24.9)
          }
        }
      }),
    )
  })

  it('draws thickness in proportion to the money, down to a hair that can still be seen', () => {
    const { sinks } = confluence(
      [{ key: 'pay', value: 3000 }],
      [
        { key: 'rent', value: 2000 },
        { key: 'food', value: 1000 },
        { key: 'gum', value: 0.01 },
      ],
    )
    expect(sinks[0]?.size).toBeCloseTo((sinks[1]?.size ?? 0) * 2)
    expect(sinks[2]?.size).toBeGreaterThan(1)
  })
})
