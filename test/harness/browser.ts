import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'

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

/** A page on which any console error, uncaught exception or broken content policy is a failure. */
export async function openPage(browser: Browser, options: BrowserContextOptions, complaints: string[]): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB', ...options })).newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  return page
}

/** What nobody can use on the page as it is shown, in words: what breaks the rules of accessibility, or reaches beyond the edge. */
export async function wrongOn(page: Page): Promise<string[]> {
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  return [
    ...(beyond > 0 ? [`it scrolls sideways by ${beyond}`] : []),
    ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
  ]
}
