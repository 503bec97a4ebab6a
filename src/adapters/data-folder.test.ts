import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDataFolder, runningProduct } from './data-folder.ts'
import { isRoot, mayRun, type OsUser } from './postgres/os-user.ts'

const nobody: OsUser = { uid: 65534, gid: 65534 }
const cloneIsOpen = isRoot() && (await mayRun(nobody, process.execPath, ['--version']))

let scratch: string
let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'tributary-test-'))
  folder = join(scratch, 'data')
})

afterEach(async () => {
  for (const child of children.splice(0)) await killed(child)
  await rm(scratch, { recursive: true })
})

describe('the folder', () => {
  test('is made for its owner alone, and so is all that is put in it', async () => {
    const data = await openDataFolder(folder)
    await data.secretKey()
    await data.announce({ address: 'http://localhost:4000', token: 't', pid: process.pid })
    expect(await modeOf(folder)).toBe(0o700)
    const names = await readdir(folder)
    expect(names.sort()).toEqual(['lock', 'run.json', 'secret.key'])
    for (const name of names) expect(await modeOf(join(folder, name))).toBe(0o600)
    await data.release()
  })

  test('is closed to others when it was open', async () => {
    await mkdir(folder)
    await chmod(folder, 0o777)
    const data = await openDataFolder(folder)
    expect(await modeOf(folder)).toBe(0o700)
    await data.release()
  })

  test('is refused by name where it cannot be a folder', async () => {
    await writeFile(folder, '')
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'data.unreadable', facts: { folder } })
    await expect(openDataFolder(join(folder, 'below'))).rejects.toMatchObject({ code: 'data.unreadable' })
  })

  test.runIf(cloneIsOpen)(
    'is refused to a user without permission on it (needs root, and a clone that such a user can read)',
    async () => {
      await chmod(scratch, 0o755)
      await mkdir(folder, { mode: 0o755 })
      const said = await saying(
        child(
          `openDataFolder(${JSON.stringify(folder)}).catch((error) => console.log(error.code, error.facts.reason))`,
          nobody,
        ),
      )
      expect(said).toBe('data.unreadable EACCES')
    },
  )
})

describe('the lock', () => {
  test('is refused to a second opener, with the address of the first, until the first releases it', async () => {
    const data = await openDataFolder(folder)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'data.in-use', facts: { folder } })
    await data.announce({ address: 'http://localhost:4711', token: 't', pid: process.pid })
    await expect(openDataFolder(folder)).rejects.toMatchObject({
      code: 'data.in-use',
      facts: { folder, address: 'http://localhost:4711', pid: process.pid },
    })
    await data.release()
    await data.release()
    await (await openDataFolder(folder)).release()
  })

  test('is held against another process, and ends with a holder that is killed', async () => {
    const holder = child(holding())
    await saying(holder)
    await expect(openDataFolder(folder)).rejects.toMatchObject({
      code: 'data.in-use',
      facts: { address: 'http://localhost:4000', pid: holder.pid },
    })
    await killed(holder)
    await (await openDataFolder(folder)).release()
  })

  test('outlives collection of what nothing refers to', async () => {
    const holder = child(`
      await openDataFolder(${JSON.stringify(folder)})
      for (let round = 0; round < 5; round += 1) { gc(); await new Promise(setImmediate) }
      console.log('held')
      setInterval(() => {}, 1000)`)
    await saying(holder)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'data.in-use' })
  })
})

describe('the running product', () => {
  test('is found while it listens and no longer', async () => {
    expect(await runningProduct(folder)).toBeUndefined()
    const data = await openDataFolder(folder)
    expect(await runningProduct(folder)).toBeUndefined()
    const product = { address: 'http://localhost:4000', token: 't', pid: process.pid }
    await data.announce(product)
    expect(await runningProduct(folder)).toEqual(product)
    await expect(openDataFolder(folder)).rejects.toMatchObject({ code: 'data.in-use' }) // asking took nothing away
    await data.release()
    expect(await runningProduct(folder)).toBeUndefined()
  })

  test('is not believed after it was killed, even when its number belongs to somebody again', async () => {
    const holder = child(holding())
    await saying(holder)
    expect(await runningProduct(folder)).toMatchObject({ pid: holder.pid })
    await killed(holder)
    expect(await runningProduct(folder)).toBeUndefined()
    await writeFile(join(folder, 'run.json'), JSON.stringify({ address: 'x', token: 't', pid: process.pid }))
    expect(await runningProduct(folder)).toBeUndefined()
  })

  test('is not taken from a killed one while its successor has not yet announced itself', async () => {
    const holder = child(holding())
    await saying(holder)
    await killed(holder)
    const data = await openDataFolder(folder)
    expect(await readdir(folder)).not.toContain('run.json')
    await data.release()
  })
})

describe('the secret key', () => {
  test('is made once, 32 bytes, and the same ever after', async () => {
    const first = await openDataFolder(folder)
    const key = await first.secretKey()
    expect(Buffer.from(key, 'base64')).toHaveLength(32)
    expect(await first.secretKey()).toBe(key)
    await first.release()
    const second = await openDataFolder(folder)
    expect(await second.secretKey()).toBe(key)
    await second.release()
  })

  test('that is damaged is refused and left as it is', async () => {
    const data = await openDataFolder(folder)
    await writeFile(join(folder, 'secret.key'), 'c2hvcnQ=\n')
    await expect(data.secretKey()).rejects.toMatchObject({ code: 'secret.weak' })
    expect(await readFile(join(folder, 'secret.key'), 'utf8')).toBe('c2hvcnQ=\n')
    await data.release()
  })
})

const modeOf = async (path: string) => (await stat(path)).mode & 0o777

const module = JSON.stringify(join(import.meta.dirname, 'data-folder.ts'))

/** Another process, with `openDataFolder` at hand. */
function child(script: string, user?: OsUser): ChildProcess {
  const source = `import { openDataFolder } from ${module}\n${script}`
  const started = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...user,
  })
  children.push(started)
  return started
}

/** Takes the folder, announces itself and stays. */
const holding = () => `
  const data = await openDataFolder(${JSON.stringify(folder)})
  await data.announce({ address: 'http://localhost:4000', token: 't', pid: process.pid })
  console.log('held')
  setInterval(() => {}, 1000)`

/** The first line it prints. */
async function saying(process: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  process.stdout?.once('data', (text) => resolve(String(text).trim()))
  process.once('exit', (code) => reject(new Error(`it ended with ${code} and said nothing`)))
  return promise
}

async function killed(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return
  const { promise, resolve } = Promise.withResolvers<void>()
  process.once('exit', () => resolve())
  process.kill('SIGKILL')
  await promise
}
