import { type ChildProcess, spawn } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'

// The launcher in a small installation of its own, with a `main.ts` that tells what reached it.
const packagedNode = join(import.meta.dirname, '../node_modules/node')
let installation: string

beforeEach(async () => {
  installation = await mkdtemp(join(tmpdir(), 'tributary-test-'))
  await mkdir(join(installation, 'bin'))
  await mkdir(join(installation, 'src'))
  await mkdir(join(installation, 'node_modules'))
  for (const file of ['launch.js', 'tributary.js', 'tributary-bank.js'])
    await copyFile(join(import.meta.dirname, file), join(installation, 'bin', file))
  await writeFile(join(installation, 'package.json'), '{"type":"module"}')
  await symlink(packagedNode, join(installation, 'node_modules/node'))
})

afterEach(() => rm(installation, { recursive: true }))

test('TypeScript runs in the packaged Node, with the arguments, the streams and the exit code passed through', async () => {
  const program = await launch(
    `const said: string = JSON.stringify([process.argv.slice(2), Number(process.versions.node.split('.')[0]) >= 26])
    console.log(said)
    process.exitCode = 2`,
    ['export', '--format', 'jsonl', 'a b'],
  )
  expect(await outcome(program)).toEqual({
    said: '[["export","--format","jsonl","a b"],true]\n',
    code: 2,
    signal: null,
  })
})

// SIGTERM asks for the count: of two signals that wait, the lower number is delivered first
test.each(['SIGINT', 'SIGHUP'] as const)(
  '%s is passed on once, however often it comes, and so is SIGTERM',
  async (signal) => {
    const program = await launch(`
    let times = 0
    process.on('${signal}', () => {
      times += 1
      if (times === 1) process.stdout.write('stopping')
    })
    process.on('SIGTERM', () => { console.log(times); process.exit(3) })
    setInterval(() => {}, 1000)
    process.stdout.write('ready')`)
    expect(await nextWord(program)).toBe('ready')
    program.kill(signal)
    expect(await nextWord(program)).toBe('stopping')
    program.kill(signal)
    program.kill('SIGTERM')
    expect(await outcome(program)).toEqual({ said: '1\n', code: 3, signal: null })
  },
)

test('a program that a signal ended is reported as ended by it', async () => {
  const program = await launch(`process.kill(process.pid, 'SIGTERM')\nsetInterval(() => {}, 1000)`)
  expect(await outcome(program)).toMatchObject({ signal: 'SIGTERM' })
})

test('without the packaged Node a plain sentence says what to do', async () => {
  await rm(join(installation, 'node_modules/node'))
  const program = await launch('')
  const complaint = program.stderr ? text(program.stderr) : ''
  expect(await outcome(program)).toEqual({ said: '', code: 1, signal: null })
  expect(await complaint).toMatch(/^Tributary .*run `npm ci`.*\n$/)
})

async function launch(main: string, args: readonly string[] = []): Promise<ChildProcess> {
  await writeFile(join(installation, 'src/main.ts'), main)
  return spawn(process.execPath, [join(installation, 'bin/tributary.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function nextWord(program: ChildProcess): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  program.stdout?.once('data', (chunk) => resolve(String(chunk).trim()))
  return promise
}

async function outcome(program: ChildProcess) {
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; signal: string | null }>()
  program.once('exit', (code, signal) => resolve({ code, signal }))
  const said = program.stdout ? await text(program.stdout) : ''
  return { said, ...(await promise) }
}
