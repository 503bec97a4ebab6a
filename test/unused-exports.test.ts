import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

/** Files by their path from the root. */
type Sources = ReadonlyMap<string, string>

/** Not imported by design: what is started by name, generated, or stands in for a server in the tests beside it. */
const notImported = [
  'src/main.ts',
  'src/simulator/index.ts',
  'src/simulator/main.ts',
  'src/adapters/postgres/schema.ts',
  'src/adapters/truelayer/scripted-server.ts',
  'src/adapters/truelayer/test-client.ts',
]

/**
 * Every export of src/ that no other file of the product uses: `file name`. What its own file uses may be exported for its tests or, being
 * a type, as a part of the file's signatures.
 */
function unusedExports(sources: Sources): string[] {
  const inTests = new Set<string>()
  const inProduct = new Set<string>()
  for (const [file, text] of sources)
    for (const name of importsOf(file, text)) (isTest(file) ? inTests : inProduct).add(name)
  return [...sources]
    .filter(([file]) => file.startsWith('src/') && !isTest(file) && !notImported.includes(file))
    .flatMap(([file, text]) =>
      exportsOf(text).map((found) => ({ ...found, file, usedHere: isNamedTwice(found.name, text) })),
    )
    .filter(({ file, name }) => !inProduct.has(`${file} ${name}`) && !inProduct.has(`${file} *`))
    .filter(({ file, name, type, usedHere }) => !(usedHere && (type || inTests.has(`${file} ${name}`))))
    .map(({ file, name }) => `${file} ${name}`)
}

const isTest = (file: string): boolean => file.startsWith('test/') || /\.test\.tsx?$/.test(file)

function exportsOf(text: string): { name: string; type: boolean }[] {
  const declared = text.matchAll(/^export\s+(?:async\s+)?(const|let|function\*?|class|type|interface)\s+([\w$]+)/gm)
  const listed = text.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}/gm)
  const found = [
    ...declared.map(([, kind = '', name = '']) => ({ name, type: kind === 'type' || kind === 'interface' })),
    ...listed.flatMap(([, names = '']) => namesIn(names, 'here')).map((name) => ({ name, type: false })),
  ]
  const values = new Set(found.filter(({ type }) => !type).map(({ name }) => name))
  return found.filter(({ name, type }) => !type || !values.has(name)) // a schema and its type share a name
}

function importsOf(file: string, text: string): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+(?:type\s+)?([^'";]*?)\s*from\s+'(\.[^']+)'/gm)
  const dynamic = text.matchAll(/(?:const\s+(\{[^}]*\})\s*=\s*)?(?:await\s+)?import\(\s*'(\.[^']+)'\s*\)/g)
  return [...statements, ...dynamic].flatMap(([, names = '*', from = '']) => {
    const target = posix.join(posix.dirname(file), from)
    return (names.startsWith('{') ? namesIn(names.slice(1, -1), 'there') : ['*']).map((name) => `${target} ${name}`)
  })
}

/** The names in `a, type b, c as d`: what they are called in the file they come from, or in this one. */
const namesIn = (list: string, where: 'there' | 'here'): string[] =>
  list
    .split(',')
    .map(
      (name) =>
        name
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+|\s*:\s*/)
          .at(where === 'there' ? 0 : -1) ?? '',
    )
    .filter(Boolean)

const isNamedTwice = (name: string, text: string): boolean =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').split(new RegExp(`\\b${name}\\b`)).length > 2

const sources: Sources = new Map(
  ['src', 'web/src', 'scripts', 'bench', 'bin', 'test']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        posix.join(folder, file.replaceAll('\\', '/')),
      ),
    )
    .filter((file) => /\.(ts|tsx|js)$/.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')]),
)

test('what src/ exports is used by somebody else', () => {
  expect(unusedExports(sources)).toEqual([])
})

test('an export that nobody uses would be seen, and one that is used in any manner would not', () => {
  const planted = new Map([
    [
      'src/a.ts',
      [
        'export const used = 1',
        'export function unused() {}',
        'export type Shape = {}',
        'export type Answer = {} // of answer',
        'export const answer = (): Answer => tested',
        'export type Dead = {} // nothing is Dead',
        'export const tested = 2',
        'export const onlyTested = 3',
        'export { inner as outer, spare }',
        'export async function late() {}',
      ].join('\n'),
    ],
    ['src/a.test.ts', `import { onlyTested, tested } from './a.ts'`],
    [
      'src/b.ts',
      `import { used as mine, answer } from './a.ts'\nimport type { Shape } from './a.ts'\nexport { outer } from './a.ts'`,
    ],
    ['src/c/d.ts', `import {\n  type Shape,\n  outer,\n} from '../b.ts'\nconst { late } = await import('../a.ts')`],
    ['src/e.ts', `export const whole = 1`],
    ['web/src/f.ts', `import * as e from '../../src/e.ts'`],
  ])
  expect(unusedExports(planted)).toEqual(['src/a.ts unused', 'src/a.ts Dead', 'src/a.ts onlyTested', 'src/a.ts spare'])
})
