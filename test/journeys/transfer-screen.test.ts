import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insightsSpending } from '../../src/surface/operations/insights.ts'
import { reviewsList } from '../../src/surface/operations/reviews.ts'
import { everything, user } from '../harness/account.ts'
import { findBrowser, openBrowser, openPage, wrongOn } from '../harness/browser.ts'
import { variations } from '../harness/long-run.ts'
import { type Bench, openBench } from '../harness/product.ts'

describe.skipIf(!findBrowser())('transfers in a browser (needs Chromium: see scripts/browser.ts)', () => {
  let browser: Browser
  let bench: Bench
  let session: BrowserContextOptions['storageState']
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    bench = await openBench({ bank: { estates: { [user]: { accounts: 2, rows: 0 } } } })
    const [current, savings] = bench.bank.control.truth(user, 'demo')
    const happen = (account: typeof current, amountMinor: bigint, description: string) =>
      bench.bank.control.happen(user, 'demo', account?.accountId ?? '', {
        kind: 'booked',
        amountMinor,
        description,
        day: '2026-11-20',
      })
    happen(current, -4_000n, 'ZXQV 0042')
    happen(savings, 4_000n, 'ZXQV 0077')
    happen(current, -50_000n, 'TRANSFER TO OWN ACCOUNT')
    happen(savings, 50_000n, 'TRANSFER FROM OWN ACCOUNT')
    await bench.connect(user)
  })
  afterAll(async () => {
    await browser.close()
    await bench[Symbol.asyncDispose]()
  })

  async function signedIn(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(browser, { ...options, ...(session && { storageState: session }) }, complaints)
    if (session) return page
    const { pathname, hash } = new URL(await bench.product.signInAddress())
    await page.goto(bench.product.address + pathname + hash)
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    session = await page.context().storageState()
    return page
  }

  const paired = async () => (await everything(bench)).filter(({ transfer }) => transfer !== null).length
  const spent = async () =>
    (await bench.client.ask(insightsSpending, { from: '2026-11-01', to: '2026-11-30', by: 'month' })).currencies[0]
      ?.spent.amountMinor

  const looks = [
    ['light', 1280],
    ['dark', 390],
    ['light', 390],
    ['dark', 1280],
  ] as const
  test.each(variations(looks, 2))(
    'both rows stand side by side with their accounts, in %s at %i',
    async (colorScheme, width) => {
      const page = await signedIn({ colorScheme, viewport: { width, height: 844 } })
      await page.goto(`${bench.product.address}/review`)
      await page.getByRole('heading', { name: 'Is this one transfer?' }).waitFor()
      await page.getByText('left one of your accounts and reached another').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await wrongOn(page)).toEqual([])
      await page.goto(`${bench.product.address}/transactions`)
      await page.getByText('TRANSFER TO OWN ACCOUNT').first().click()
      await page.getByRole('button', { name: 'Not a transfer' }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await wrongOn(page)).toEqual([])
      expect(complaints).toEqual([])
    },
  )

  test('a doubtful pair is accepted on the screen and counts as neither spent nor received; a sure one is rejected by its row', async () => {
    const page = await signedIn()
    expect([await paired(), await spent()]).toEqual([2, '-4000'])
    await page.goto(`${bench.product.address}/review`)
    await page.getByRole('button', { name: 'One transfer' }).click()
    await page.getByText('All done').waitFor()
    expect([await paired(), await spent()]).toEqual([4, undefined])

    await page.goto(`${bench.product.address}/transactions`)
    await page.getByText('TRANSFER TO OWN ACCOUNT').first().click()
    await page.getByRole('link', { name: 'The other half' }).click()
    await page.getByText('A transfer from').waitFor()
    await page.getByRole('button', { name: 'Not a transfer' }).click()
    await page.getByText('No transfer', { exact: true }).waitFor()
    expect(await paired()).toBe(2)
    expect((await bench.client.ask(reviewsList, {})).items.map(({ state }) => state).toSorted()).toEqual([
      'accepted',
      'rejected',
    ])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('A transfer from').waitFor()
    expect(await paired()).toBe(4)
    expect(complaints).toEqual([])
  })
})
