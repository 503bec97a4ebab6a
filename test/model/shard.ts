import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { histories, idle, said, told } from './run.ts'

/** A part of the seeds in a file of its own, so that each core has one. */
export function shard(nth: number, of: number): void {
  const asked = process.env['MODEL_SEED']
  const total = Number(process.env['MODEL_SEEDS'] ?? 300)
  const first = Number(process.env['MODEL_FROM'] ?? 1)
  const without = new Set((process.env['MODEL_WITHOUT'] ?? '').split(',').filter(Boolean).map(Number))
  const all = asked === undefined ? Array.from({ length: total }, (_, n) => n + first) : [Number(asked)]
  const seeds = all.filter((_, n) => Math.floor((n * of) / all.length) === nth)

  test.skipIf(seeds.length === 0)(
    `${seeds.length} histories of ${seeds[0]} … ${seeds.at(-1)} end with the ledger that the bank holds true`,
    async () => {
      const { failures, tally } = await histories(seeds, without, 5)
      process.stdout.write(`\n${seeds.length} seeds\n${said(tally)}\n`)
      const folder = process.env['MODEL_TALLIES'] // of `npm run test:long`
      if (folder && failures.length === 0)
        writeFileSync(join(folder, `${seeds[0]}.json`), JSON.stringify({ seeds: seeds.length, tally }))
      expect(failures.map(told).join('\n'), 'divergences').toBe('')
      if (seeds.length >= 100 && !folder)
        expect(idle(tally, ['profiles', 'commands', 'faults'], seeds.length / 150), 'what hardly happened').toEqual([])
    },
    total * 60_000,
  )
}
