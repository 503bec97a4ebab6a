import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, openBrowser, openPage, wrongOn } from '../harness/browser.ts'
import { variations } from '../harness/long-run.ts'
import { freshFolder, tributary, type Up, up } from '../harness/process.ts'

async function consentAsJohn(page: Page): Promise<void> {
  await page.getByLabel('User name').fill('john')
  await page.getByLabel('Password').fill('doe')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
}

describe.skipIf(!findBrowser())('in a browser (needs Chromium: see scripts/browser.ts)', () => {
  let browser: Browser
  let folder: Awaited<ReturnType<typeof freshFolder>>
  let product: Up
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    folder = await freshFolder()
    product = await up(folder.environment)
  })
  afterAll(async () => {
    await browser.close()
    await product.end('SIGINT')
    await folder[Symbol.asyncDispose]()
  })

  test('from the sign-in link to categories on the screen; what it shows is what the other doors show', async () => {
    const page = await openPage(browser, { viewport: { width: 1280, height: 900 } }, complaints)
    await page.goto(product.signIn)
    await page.getByRole('button', { name: 'Try the demo bank' }).click()

    // The bank's own pages: cancelling leads back and leaves nothing behind
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.waitForURL(/\/connections\?problem=connect\.denied/)
    await page.goto(new URL('/', product.signIn).href)
    await page.getByRole('button', { name: 'Try the demo bank' }).click()
    await consentAsJohn(page)

    await page.waitForURL(/\/connections\/[\w-]+\?sync=/)
    await page.getByText('Up to date').first().waitFor()
    await page.getByText(/rows categorised/).waitFor()

    await page
      .getByRole('link', { name: /^Transactions/ })
      .first()
      .click()
    const status = JSON.parse((await tributary(folder.environment, 'status', '--json')).out)
    const accounts: {
      name: string
      transactions: number
      pending: number
      balance: { current: { amountMinor: string } }
    }[] = status.connections[0].accounts
    const rows = accounts.reduce((sum, { transactions, pending }) => sum + transactions + pending, 0)
    await page.getByText(`${rows.toLocaleString('en-GB')} rows`).waitFor()
    await page.getByText('Groceries').locator('visible=true').first().waitFor()

    await page
      .getByRole('link', { name: /^Accounts/ })
      .first()
      .click()
    for (const { name, balance } of accounts) {
      const pounds = Number(balance.current.amountMinor) / 100
      await page.getByText(name).first().waitFor()
      await page
        .getByText(`${pounds < 0 ? '−' : ''}£${Math.abs(pounds).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`)
        .first()
        .waitFor()
    }
    await page
      .getByRole('link', { name: /^Overview/ })
      .first()
      .click()
    await page
      .getByText(/^Spent in/)
      .first()
      .waitFor()
    expect(complaints).toEqual([])
  })

  test('a category changed on the screen is changed behind every door', async () => {
    const page = await signedIn()
    await page.goto(new URL('/transactions?q=lidl', product.signIn).href)
    await page.getByText('Lidl', { exact: true }).last().click()
    await page.getByText('The bank wrote').waitFor()
    await page.keyboard.press('c')
    await page.getByPlaceholder('Find a category').fill('council tax')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    const lines = (await tributary(folder.environment, 'export')).out.trimEnd().split('\n')
    const chosen = lines
      .map((line) => JSON.parse(line))
      .filter(({ categorySource }: { categorySource: string }) => categorySource === 'person')
    expect(chosen).toHaveLength(1)
    expect(chosen[0]).toMatchObject({ merchant: 'Lidl', category: 'bills.council_tax', confidence: 1 })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Known merchant').waitFor()
    expect(complaints).toEqual([])
  })

  test('what is deleted on the screen is gone behind every door, and back when it is restored there', async () => {
    const page = await signedIn()
    const exported = async () => (await tributary(folder.environment, 'export')).out.trimEnd().split('\n').length
    const all = await exported()
    await page.goto(new URL('/transactions?q=lidl', product.signIn).href)
    await page.getByText('Lidl', { exact: true }).last().click()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await page.goto(new URL('/transactions?status=removed', product.signIn).href)
    await page.getByText('1 row').waitFor()
    expect(await exported()).toBe(all - 1)
    await page.getByText('Lidl', { exact: true }).last().click()
    await page.getByText('You deleted this').waitFor()
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.getByText('Nothing matches').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('1 row').waitFor()
    expect(await exported()).toBe(all - 1)
    await page.getByText('Lidl', { exact: true }).last().click()
    await page.getByRole('button', { name: 'Restore' }).click()
    await page.getByText('0 rows').waitFor()
    expect(await exported()).toBe(all)
    expect(complaints).toEqual([])
  })

  const looks = [
    ['light', 1280],
    ['dark', 390],
    ['light', 390],
    ['dark', 1280],
  ] as const
  test.each(variations(looks, 2))('every screen is accessible and fits, in %s at %i', async (colorScheme, width) => {
    const page = await signedIn({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    for (const path of ['/', '/transactions', '/review', '/accounts', '/connections', '/settings']) {
      await page.goto(new URL(path, product.signIn).href)
      await page.getByRole('main').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await wrongOn(page), `${path} at ${width}`).toEqual([])
    }
    expect(complaints).toEqual([])
  })

  /** One browser's session, kept by its cookie for the pages that follow. */
  let session: BrowserContextOptions['storageState']
  async function signedIn(options: BrowserContextOptions = {}): Promise<Page> {
    session ??= await browser.contexts()[0]?.storageState()
    return openPage(
      browser,
      { viewport: { width: 1280, height: 900 }, ...options, ...(session && { storageState: session }) },
      complaints,
    )
  }
})
