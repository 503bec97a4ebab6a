// Finds the browser that the browser journeys need, or installs it: Debian's where apt is there, Playwright's own elsewhere.
import { spawnSync } from 'node:child_process'
import { findBrowser } from '../test/harness/browser.ts'

const run = (command: string, ...words: string[]): boolean =>
  spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
const say = (line: string) => process.stdout.write(`${line}\n`)

if (!findBrowser()) {
  say('No Chromium is here yet: installing it for the browser journeys.')
  const asRoot = process.getuid?.() === 0
  const byApt =
    asRoot &&
    run('apt-get', '--version') &&
    run('apt-get', 'update') &&
    run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium')
  if (!byApt) run('npx', 'playwright', 'install', 'chromium')
}
say(
  findBrowser()
    ? `Browser: ${findBrowser()}`
    : 'NO BROWSER could be found or installed: the browser journeys will be SKIPPED. Install Chromium, or set CHROMIUM to its path.',
)
