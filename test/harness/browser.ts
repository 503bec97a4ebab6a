import { existsSync } from 'node:fs'
import { type Browser, chromium } from '@playwright/test'

/** Path of a Chromium on this machine: the one named by CHROMIUM, Debian's, or Playwright's own. */
export function findBrowser(): string | undefined {
  const places = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ]
  return places.find((place) => place !== undefined && existsSync(place))
}

/** A headless browser that asks nothing of the network by itself. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no browser: run node scripts/browser.ts')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
