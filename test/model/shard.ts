import { expect, test } from 'vitest'
import { histories, idle, told } from './run.ts'

/** A part of the seeds in a file of its own, so that each core has one. */
export function shard(nth: number, of: number): void {
  const asked = process.env['MODEL_SEED']
  const total = Number(process.env['MODEL_SEEDS'] ?? 300)
  const without = new Set((process.env['MODEL_WITHOUT'] ?? '').split(',').filter(Boolean).map(Number))
  const all = asked === undefined ? Array.from({ length: total }, (_, n) => n + 1) : [Number(asked)]
  const seeds = all.filter((_, n) => Math.floor((n * of) / all.length) === nth)

  test.skipIf(seeds.length === 0)(
    `${seeds.length} histories of ${seeds[0]} … ${seeds.at(-1)} end with the ledger that the bank holds true`,
    async () => {
      const { failures, tally, pairs } = await histories(seeds, without, 5)
      const counts = Object.entries(tally).map(
        ([what, counts]) => `${what}: ${[...counts].map((one) => one.join(' ')).join(', ')}`,
      )
      process.stdout.write(`\n${seeds.length} seeds\n${counts.join('\n')}\n${pairs} pairs of fault and place\n`)
      expect(failures.map(told).join('\n'), 'divergences').toBe('')
      if (seeds.length >= 100) expect(idle(tally, seeds.length / 250), 'what hardly happened').toEqual([])
    },
    total * 60_000,
  )
}
