import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'

type Law = {
  /** Folders of src/ it may import; `type x` only types of it. */
  readonly folders: readonly string[]
  /** Packages and Node modules it may import; null where the world outside is its business. */
  readonly packages: readonly string[] | null
}

const steps = ['connect', 'discover', 'fetch', 'statements', 'normalise', 'reconcile', 'store', 'enrich', 'insight']
const hashing = 'node:crypto createHash' // a hash is a function of its input

/** The house's laws over its imports (ARCHITECTURE.md). Steps meet only in pipeline/; domain/ knows nobody. */
const laws: Readonly<Record<string, Law>> = {
  domain: { folders: [], packages: [] },
  wire: { folders: [], packages: ['zod'] },
  connect: { folders: ['domain', 'wire'], packages: [] },
  discover: { folders: ['domain'], packages: [] },
  fetch: { folders: ['domain'], packages: [] },
  statements: { folders: ['domain'], packages: [] },
  normalise: { folders: ['domain', 'type wire'], packages: [hashing] },
  reconcile: { folders: ['domain'], packages: [] },
  store: { folders: ['domain', 'type adapters'], packages: ['kysely'] },
  enrich: { folders: ['domain'], packages: [] },
  insight: { folders: ['domain'], packages: [] },
  pipeline: { folders: ['domain', 'type wire', 'type adapters', ...steps], packages: [] },
  adapters: { folders: ['domain', 'wire'], packages: null },
  // connect: the bank's return is an HTTP request, and connect/ is what can read it
  surface: {
    folders: ['domain', 'type adapters', 'pipeline', 'store', 'insight', 'connect'],
    packages: [
      'zod',
      'commander',
      'fastify',
      'fastify-type-provider-zod',
      '@fastify/cookie',
      '@fastify/formbody',
      '@fastify/helmet',
      '@fastify/multipart',
      '@fastify/rate-limit',
      '@fastify/static',
      '@fastify/swagger',
      '@scalar/fastify-api-reference',
      'node:path',
      'node:net isIP',
      'node:net BlockList', // text and numbers, no socket
    ],
  },
  simulator: { folders: ['wire'], packages: null },
}

/** These build the adapters and hand them down; they import whom they build. */
const roots = ['main.ts', 'product.ts', 'work.ts', 'work-thread.ts', 'worker.ts']

const effects =
  /\bfetch\(|\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bperformance\.|\bMath\.random\b|\brandomUUID|\bgetRandomValues\b|\bprocess\.|\bconsole\.|\bset(?:Timeout|Interval|Immediate)\b/g

/** What breaks a law in a file of src/, in words. */
function breaches(file: string, text: string): string[] {
  if (roots.includes(file)) return []
  const [home = ''] = file.split('/')
  const law = laws[home]
  if (!law) return ['a folder without a law']
  return [
    ...importsOf(text).flatMap((found) => forbidden(file, law, found)),
    ...(law.packages === null ? [] : withoutComments(text).matchAll(effects)).map(([effect]) => `touches ${effect}`),
  ]
}

type Import = { readonly type: boolean; readonly names: readonly string[]; readonly from: string }

function importsOf(text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?([^'";=]*?)from\s+'([^']+)'/gm)
  const bare = text.matchAll(/(?:^import\s+|\bimport\(\s*)'([^']+)'/gm)
  return [
    ...statements.map(([, type, names = '', from = '']) => ({
      type: type !== undefined,
      names: names
        .replace(/[{}]/g, '')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
      from,
    })),
    ...bare.map(([, from = '']) => ({ type: false, names: ['everything'], from })),
  ]
}

function forbidden(file: string, law: Law, { type, names, from }: Import): string[] {
  if (from.startsWith('.')) {
    const target = posix.join(posix.dirname(file), from)
    const [folder = ''] = target.split('/')
    if (
      folder === file.split('/')[0] ||
      law.folders.includes(folder) ||
      (type && law.folders.includes(`type ${folder}`))
    )
      return []
    return [`imports ${type ? 'a type' : 'a value'} from ${target}`]
  }
  if (law.packages === null || law.packages.includes(from)) return []
  return names
    .filter((name) => !law.packages?.includes(`${from} ${name}`))
    .map((name) => `imports ${name} from ${from}`)
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

test.each(files)('src/%s keeps the laws', (file) => {
  expect(breaches(file, readFileSync(join('src', file), 'utf8'))).toEqual([])
})

test('every folder has a law, and every law a folder or a step to come', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
  expect(folders.difference(new Set(Object.keys(laws)))).toEqual(new Set())
  expect(new Set(Object.keys(laws)).difference(folders).difference(new Set(['statements']))).toEqual(new Set())
})

test('no law lets a step import another', () => {
  for (const step of steps)
    expect(laws[step]?.folders.filter((folder) => steps.includes(folder.replace('type ', '')))).toEqual([])
})

test.each([
  [
    'fetch/windows.ts',
    `import { reconcile } from '../reconcile/reconcile.ts'`,
    'imports a value from reconcile/reconcile.ts',
  ],
  [
    'fetch/windows.ts',
    `import type { Seen } from '../reconcile/reconcile.ts'`,
    'imports a type from reconcile/reconcile.ts',
  ],
  ['domain/day.ts', `import type { Window } from '../fetch/windows.ts'`, 'imports a type from fetch/windows.ts'],
  ['domain/day.ts', `import { z } from 'zod'`, 'imports z from zod'],
  [
    'store/runs.ts',
    `import {\n  openDatabase,\n} from '../adapters/postgres/pool.ts'`,
    'imports a value from adapters/postgres/pool.ts',
  ],
  ['pipeline/sweep.ts', `import { systemClock } from '../adapters/clock.ts'`, 'imports a value from adapters/clock.ts'],
  ['pipeline/sweep.ts', `export { sweep } from '../surface/sweep.ts'`, 'imports a value from surface/sweep.ts'],
  ['pipeline/sweep.ts', `const clock = await import('../adapters/clock.ts')`, 'imports a value from adapters/clock.ts'],
  ['pipeline/sweep.ts', `import '../adapters/clock.ts'`, 'imports a value from adapters/clock.ts'],
  [
    'surface/operations/all.ts',
    `import { openBanks } from '../../adapters/banks.ts'`,
    'imports a value from adapters/banks.ts',
  ],
  ['surface/http.ts', `import { createServer, isIP } from 'node:net'`, 'imports createServer from node:net'],
  ['surface/http.ts', `import { readFile } from 'node:fs/promises'`, 'imports readFile from node:fs/promises'],
  [
    'normalise/identity.ts',
    `import { createHash, randomBytes } from 'node:crypto'`,
    'imports randomBytes from node:crypto',
  ],
  ['simulator/bank.ts', `import { Fault } from '../domain/fault.ts'`, 'imports a value from domain/fault.ts'],
  ['adapters/clock.ts', `import { sweep } from '../pipeline/sweep.ts'`, 'imports a value from pipeline/sweep.ts'],
  ['utils/text.ts', ``, 'a folder without a law'],
])('the laws would be seen to break: src/%s with %s', (file, text, breach) => {
  expect(breaches(file, text)).toEqual([expect.stringContaining(breach)])
})

test.each([
  'fetch(url)',
  'Date.now()',
  'new Date()',
  'Temporal.Now.instant()',
  'Math.random()',
  'crypto.randomUUID()',
  'process.env',
  'console.log(1)',
  'setTimeout(f)',
  'setInterval(f)',
])('an effect outside adapters would be seen: %s', (effect) => {
  expect(breaches('reconcile/reconcile.ts', `const x = ${effect}`)).toEqual([expect.stringContaining('touches ')])
  expect(breaches('surface/http.ts', `const x = ${effect}`)).toHaveLength(1)
})

test.each([
  [
    'fetch/windows.ts',
    `import { addDays } from '../domain/day.ts'\n// as fetch() in adapters would, or Date.now()\n/** process.env */`,
  ],
  ['store/runs.ts', `import type { Sql } from '../adapters/postgres/pool.ts'\nimport { sql } from 'kysely'`],
  [
    'pipeline/sweep.ts',
    `import { reconcile } from '../reconcile/reconcile.ts'\nimport { owedWindows } from '../fetch/windows.ts'`,
  ],
  ['adapters/clock.ts', `export const now = () => Date.now()`],
  ['main.ts', `import { openBanks } from './adapters/banks.ts'\nconst x = process.env`],
  ['surface/presence.ts', `import { BlockList, isIP } from 'node:net'\nconst day = new Date(0)`],
])('and nothing else is taken for a breach: src/%s with %s', (file, text) => {
  expect(breaches(file, text)).toEqual([])
})
