import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'
import { bugs } from './bugs.ts'

const root = join(import.meta.dirname, '../..')

/** Puts the bug named by PLANTED into the product as it is loaded. */
function planted(): Plugin {
  const bug = bugs[process.env['PLANTED'] ?? '']
  if (!bug) throw new Error(`PLANTED is one of: ${Object.keys(bugs).join(', ')}`)
  const place = join(root, bug.file)
  if (readFileSync(place, 'utf8').split(bug.of).length !== 2)
    throw new Error(`${bug.file} does not say, just once: ${bug.of}`)
  return {
    name: 'planted',
    enforce: 'pre',
    transform: (code, id) => (id === place ? { code: code.replace(bug.of, () => bug.instead), map: null } : undefined),
  }
}

export default defineConfig({
  root,
  plugins: [planted()],
  test: {
    include: ['test/model/hunt.ts'],
    globalSetup: ['test/harness/server.ts'],
    hookTimeout: 60_000,
    fsModuleCache: false, // it would keep a bug for the run after
  },
})
