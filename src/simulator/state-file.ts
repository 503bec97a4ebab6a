import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Keeping } from './protocol/consents.ts'

/** Keeps a bank's consents in a small file of its owner's that is read and written whole, at once: cheap to lose, but never half there. */
export const stateFile = (path: string): Keeping => ({
  load() {
    try {
      return readFileSync(path, 'utf8')
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    }
  },
  save(text) {
    writeFileSync(`${path}.new`, text, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  },
})
