import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { idle, nothing, said, type Tally, together } from './run.ts'

/**
 * Lives through MODEL_SEEDS histories (10,000) from MODEL_FROM (1) on, in pieces; what has been lived is kept by commit, so that a run that was cut
 * short goes on where it was. Fails where a ledger diverged, and where some command, fault or pair of fault and place was hardly met.
 */
const root = join(import.meta.dirname, '../..')
const from = Number(process.env['MODEL_FROM'] ?? 1)
const count = Number(process.env['MODEL_SEEDS'] ?? 10_000)
const piece = 250
const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim()
const commit = git('rev-parse', '--short', 'HEAD')
const isClean = git('status', '--porcelain', '--untracked-files=no') === ''
const folder = join(root, 'test-results/model', isClean ? commit : 'unfinished')
if (!isClean) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

let failed = false
for (let first = from; first < from + count; first += piece) {
  const seeds = Math.min(piece, from + count - first)
  if (livedThrough(first, seeds)) continue
  const env = { ...process.env, MODEL_FROM: String(first), MODEL_SEEDS: String(seeds), MODEL_TALLIES: folder }
  const { status } = spawnSync('npx', ['vitest', 'run', 'test/model/histories'], { cwd: root, env, stdio: 'inherit' })
  failed ||= status !== 0
}
const parts = lived().filter((part) => part.first >= from && part.first < from + count)
const seeds = parts.reduce((sum, part) => sum + part.seeds, 0)
const tally = parts.reduce((sum, part) => together(sum, part.tally), nothing)
const missing = idle(tally, ['profiles', 'commands', 'faults', 'pairs'], Math.floor(count / 500))
process.stdout.write(`\n${seeds} of ${count} histories without a divergence at ${commit}\n${said(tally)}\n`)
if (missing.length > 0) process.stdout.write(`hardly met:\n${missing.join('\n')}\n`)
process.exitCode = failed || seeds < count || missing.length > 0 ? 1 : 0

type Part = { readonly first: number; readonly seeds: number; readonly tally: Tally }

/** The parts that ended well. */
function lived(): Part[] {
  return readdirSync(folder).map((file) => ({
    first: Number.parseInt(file, 10),
    ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<Part, 'first'>), // our own files
  }))
}

function livedThrough(first: number, seeds: number): boolean {
  const done = lived().filter((part) => part.first >= first && part.first < first + seeds)
  return done.reduce((sum, part) => sum + part.seeds, 0) === seeds
}
