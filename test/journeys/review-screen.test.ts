import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewsList } from '../../src/surface/operations/reviews.ts'
import { transactionsEdit, transactionsGet } from '../../src/surface/operations/transactions.ts'
import { type OneAccount, openAccount } from '../harness/account.ts'
import { findBrowser, openBrowser, openPage, wrongOn } from '../harness/browser.ts'
import { variations } from '../harness/long-run.ts'

describe.skipIf(!findBrowser())('in a browser (needs Chromium: see scripts/browser.ts)', () => {
  let browser: Browser
  let account: OneAccount
  let session: BrowserContextOptions['storageState']
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    account = await openAccount('demo')
    await account.connect()
    const tables = [
      [-4_200n, -4_956n, 'TEAPOT LANE CAFE YORK'],
      [-10_000n, -6_240n, 'SHELL FILLING STATION 4431'],
    ] as const
    for (const [held, taken, description] of tables) {
      const { paymentId } = account.happen({ kind: 'announced', amountMinor: held, description })
      await account.syncAfter({ hours: 3 })
      const [row] = (await account.rows()).filter(({ status }) => status === 'pending')
      await account.bench.client.ask(transactionsEdit, { id: row?.id ?? '', note: `note on ${description}` })
      account.happen({ kind: 'settled', paymentId, amountMinor: taken, idsOf: '', day: '2026-11-23' })
      await account.syncAfter({ hours: 24 })
    }
  })
  afterAll(async () => {
    await browser.close()
    await account[Symbol.asyncDispose]()
  })

  async function signedIn(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(browser, { ...options, ...(session && { storageState: session }) }, complaints)
    if (session) return page
    const { pathname, hash } = new URL(await account.bench.product.signInAddress())
    await page.goto(account.bench.product.address + pathname + hash)
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    session = await page.context().storageState()
    return page
  }

  const reviews = async () => (await account.bench.client.ask(reviewsList, {})).items

  const looks = [
    ['light', 1280],
    ['dark', 390],
    ['light', 390],
    ['dark', 1280],
  ] as const
  test.each(variations(looks, 2))(
    'a pair stands side by side, accessible and within the edges, in %s at %i',
    async (colorScheme, width) => {
      const page = await signedIn({ colorScheme, viewport: { width, height: 844 } })
      await page.goto(`${account.bench.product.address}/transactions`)
      await page.getByRole('link', { name: '2 pairs to look at' }).click()
      await page.getByRole('heading', { name: 'Is this one payment?' }).waitFor()
      await page.getByText('2 left').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await wrongOn(page)).toEqual([])
      expect(complaints).toEqual([])
    },
  )

  test('what is said on the screen is said behind every door, and taken back there', async () => {
    const page = await signedIn()
    await page.goto(`${account.bench.product.address}/review`)
    await page.getByText('The same payee').waitFor()
    const [asked] = await reviews()
    const { id = '' } = asked?.second ?? {}
    const second = () => account.bench.client.ask(transactionsGet, { id })
    await page.getByRole('button', { name: 'One payment' }).click()
    await page.getByText('1 left').waitFor()
    expect(await second()).toMatchObject({ note: asked?.first.note, pendingOn: asked?.first.pendingOn })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('2 left').waitFor()
    expect(await second()).toMatchObject({ note: null, pendingOn: null })

    await page.keyboard.press('2')
    await page.getByText('1 left').waitFor()
    await page.keyboard.press('1')
    await page.getByText('All done').waitFor()
    expect((await reviews()).map(({ state }) => state).toSorted()).toEqual(['accepted', 'rejected'])
    await page.getByRole('link', { name: 'Transactions' }).last().click()
    await page.getByText('rows').first().waitFor()
    expect(await page.getByText('to look at').count()).toBe(0)
    await page.getByText('note on TEAPOT').click()
    await page.getByText('Announced').waitFor()
    expect(complaints).toEqual([])
  })
})
