// Runs a file of src/ with the Node that `npm ci` installed, whichever Node (20 or later) started the command.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isatty } from 'node:tty'
import { fileURLToPath } from 'node:url'

/** What a bank keeps it keeps for long: a smaller nursery holds its memory down by a tenth and costs it nothing (`npm run bench bank`). */
export const bankFlags = ['--max-semi-space-size=4']

/**
 * What Node compiled the last time is used again: a start takes half as long. And glibc gives large pieces of memory back once they are done with, where it
 * would keep them for later ones: answers of banks come and go, and a first sync holds a fifth less (`npm run bench company`).
 */
export const launchEnvironment = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/tributary', import.meta.url)),
  MALLOC_MMAP_THRESHOLD_: String(1024 * 1024),
}

/** Becomes that program, its path given from the root: arguments, streams, signals and exit code are its own. `flags` are Node's. */
export function launch(program, flags = []) {
  const node = packagedNode()
  if (!node) {
    process.stderr.write(
      'Tributary brings its own Node, and it is not installed yet: run `npm ci` in its folder, then try again.\n',
    )
    process.exit(1)
  }

  const env = { ...launchEnvironment, ...process.env }
  const main = fileURLToPath(new URL(`../${program}`, import.meta.url))
  const child = spawn(node, [...flags, main, ...process.argv.slice(2)], { stdio: 'inherit', env })
  child.on('error', (error) => {
    process.stderr.write(`The packaged Node cannot be started (${error.message}): run \`npm ci\` again.\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal) // end as the child ended
  })

  // A terminal sends Ctrl-C and its own closing to the child as well as to us; passing them on would make two of them.
  const fromTerminal = [0, 1, 2].some((stream) => isatty(stream)) ? ['SIGINT', 'SIGHUP'] : []
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    let passOn = !fromTerminal.includes(signal)
    process.on(signal, () => {
      if (passOn) child.kill(signal)
      passOn = false
    })
  }
}

function packagedNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    const path = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
