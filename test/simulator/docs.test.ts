import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openBank as fromOutside } from 'tributary/bank'
import { describe, expect, it } from 'vitest'
import { openBank } from '../../src/simulator/bank.ts'
import { chosenBanks } from '../../src/simulator/chosen-banks.ts'
import { bankCommand } from '../../src/simulator/command.ts'
import { routes } from '../../src/simulator/control-http.ts'
import { profiles } from '../../src/simulator/profiles.ts'
import { Misbehaviour } from '../../src/simulator/protocol/misbehaviour.ts'
import { openBench } from './bench.ts'

const root = join(import.meta.dirname, '../..')
const page = await readFile(join(root, 'docs/simulator.md'), 'utf8')
const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(page)?.[1] ?? ''
const section = (title: string): string =>
  new RegExp(`^##+ ${title}\\n([^]*?)(?=^##|$(?![^]))`, 'm').exec(page)?.[1] ?? ''
const nobody = { print: () => {}, tell: () => {}, exit: () => {} }

/** Plain Node on a script, in that folder. */
async function ran(folder: string, script: string): Promise<{ code: number | null; err: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  return { code, err }
}

describe('the page of the simulator', () => {
  it('has an example of fifteen lines that runs as it stands', async () => {
    const example = block('js')
    expect(example.trimEnd().split('\n').length).toBe(15)
    expect(await ran(root, example)).toEqual({ code: 0, err: '' })
    const wrong = example.replace("'provider_timeout')\nawait", "'another')\nawait")
    expect(await ran(root, wrong)).toMatchObject({ code: 1, err: expect.stringContaining('AssertionError') })
  })

  it('lists every bank with what it does, in the order of the table', () => {
    const rows = [...section('Choose a bank').matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)].map(([, id, does]) => [
      id,
      does,
    ])
    expect(rows).toEqual(profiles.map(({ id, behaviour }) => [id, behaviour]))
  })

  it('has banks of one’s own that can be chosen', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tributary-docs-'))
    await writeFile(join(folder, 'mine.json'), block('json'))
    expect(chosenBanks(join(folder, 'mine.json')).map(({ id }) => id)).toEqual(['demo', 'ob-mine'])
    await rm(folder, { recursive: true })
  })

  it('names every route of the control, and no other', () => {
    const named = [...section('Control it').matchAll(/`((?:GET|POST|DELETE) \/[\w/]+)/g)].map(([, route]) => route)
    expect(new Set(named)).toEqual(new Set(Object.keys(routes)))
  })

  it('shows every fault, each as it is scripted', () => {
    const shown = [...section('Break it').matchAll(/^\| `(\{.*?\})` \|/gm)].map(([, fault]) => JSON.parse(fault ?? ''))
    expect(shown.map((fault) => Misbehaviour.parse(fault))).toEqual(shown)
    expect(new Set(shown.map(({ kind }) => kind))).toEqual(
      new Set(Misbehaviour.options.map((option) => option.shape.kind.value)),
    )
  })

  it('has lines for curl that the control takes', async () => {
    const bench = await openBench()
    const { controlUrl } = await bench.bank.listen(0, { control: 0 })
    const lines = [...page.matchAll(/^curl localhost:4100\/control(\S+) -d '(.*)'$/gm)]
    expect(lines.length).toBe(2)
    for (const [, path, body = ''] of lines)
      expect((await fetch(`${controlUrl}${path}`, { method: 'POST', body })).status).toBe(200)
    await bench.bank.close()
  })

  it('speaks of options that there are', () => {
    const options = bankCommand(nobody).options.map(({ long }) => long)
    const named = page.match(/--[a-z][a-z-]+/g) ?? []
    expect(named.filter((option) => option !== '--help' && !options.includes(option))).toEqual([])
    expect(named.length).toBeGreaterThan(15)
  })
})

describe('the package', () => {
  it('gives the bank to this repository by its name', () => {
    expect(fromOutside).toBe(openBank)
  })

  it('gives it to another project that has it linked, and nothing else of itself', async () => {
    const project = await mkdtemp(join(tmpdir(), 'tributary-linked-'))
    await mkdir(join(project, 'node_modules'))
    await symlink(root, join(project, 'node_modules/tributary'))
    expect(await ran(project, block('js'))).toEqual({ code: 0, err: '' })
    expect(await ran(project, "import 'tributary/package.json' with { type: 'json' }")).toEqual({ code: 0, err: '' })
    for (const inner of ['tributary', 'tributary/src/product.ts'])
      expect(await ran(project, `import '${inner}'`)).toMatchObject({
        code: 1,
        err: expect.stringContaining('ERR_PACKAGE_PATH_NOT_EXPORTED'),
      })
    await rm(project, { recursive: true })
  })
})
