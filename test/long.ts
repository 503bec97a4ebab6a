import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * What takes hours: the model's histories, the planted bugs, two workers at one account two hundred times, every variation. Each part runs though
 * one before it failed; `npm run test:long -- crashes` runs one alone.
 */
const parts: Readonly<
  Record<string, { readonly run: readonly string[]; readonly env?: Readonly<Record<string, string>> }>
> = {
  histories: { run: ['node', 'test/model/long.ts'] },
  planted: { run: ['node', 'test/model/planted.ts'] },
  crashes: {
    run: ['npx', 'vitest', 'run', 'test/crash', '--testTimeout=600000'],
    env: { CRASH_ROUNDS: '200', CRASH_SEEDS: '5' },
  },
  variations: { run: ['npx', 'vitest', 'run', 'test/journeys'], env: { LONG_RUN: '1' } },
}

const asked = process.argv.slice(2)
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const part = parts[name]
  if (!part) throw new Error(`no ${name}: ${Object.keys(parts).join(', ')}`)
  const [command = '', ...args] = part.run
  const { status } = spawnSync(command, args, {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...part.env },
    stdio: 'inherit',
  })
  process.stdout.write(`${name}: ${status === 0 ? 'passed' : 'FAILED'}\n`)
  if (status !== 0) process.exitCode = 1
}
