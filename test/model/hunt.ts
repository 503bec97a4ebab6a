import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { histories, told } from './run.ts'

/** Looks for a planted bug until a history fails. Run by planted.ts, with the bug in the product. */
test('a history fails', async () => {
  const seeds = Array.from({ length: 2000 }, (_, n) => n + 1)
  const { failures } = await histories(seeds, new Set(), 1)
  writeFileSync(process.env['FOUND'] ?? '/dev/null', failures.map(told).join('\n'))
  expect(failures).not.toEqual([])
}, 3_600_000)
