import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bugs } from './bugs.ts'

/** Plants each bug, or those named, and says by which seed it was found; fails where one is not within 2,000. */
const folder = mkdtempSync(join(tmpdir(), 'tributary-planted-'))
const named = process.argv.slice(2)
for (const name of named.length > 0 ? named : Object.keys(bugs)) {
  const found = join(folder, 'found')
  rmSync(found, { force: true })
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'test/model/vitest.planted.config.ts'],
    {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, PLANTED: name, FOUND: found },
      encoding: 'utf8',
    },
  )
  if (status === 0)
    process.stdout.write(
      `${name}: ${readFileSync(found, 'utf8')
        .split('\n')
        .filter((line) => /^seed|≠/.test(line))
        .slice(0, 2)
        .join('; ')}\n`,
    )
  else {
    process.exitCode = 1
    process.stdout.write(`${name}: not found\n${stdout}${stderr}\n`)
  }
}
rmSync(folder, { recursive: true })
