import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { user } from '../harness/account.ts'
import { findBrowser, openBrowser, openPage, wrongOn } from '../harness/browser.ts'
import { commandLine } from '../harness/command-line.ts'
import { variations } from '../harness/long-run.ts'
import { type Bench, openBench } from '../harness/product.ts'

describe.skipIf(!findBrowser())('accounts in a browser (needs Chromium: see scripts/browser.ts)', () => {
  let browser: Browser
  let bench: Bench
  let session: BrowserContextOptions['storageState']
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    bench = await openBench({ bank: { estates: { [user]: { accounts: 1, rows: 0 } } } })
    const [account] = bench.bank.control.truth(user, 'demo')
    bench.bank.control.happen(user, 'demo', account?.accountId ?? '', { kind: 'booked', amountMinor: -420n })
    await bench.connect(user)
    await bench.connect(user)
    bench.advance({ hours: 5 })
    bench.bank.control.scriptFault(/transactions$/, { kind: 'error', code: 'internal_server_error' }, 9)
    await bench.sync()
    bench.bank.control.clearFaults()
  })
  afterAll(async () => {
    await browser.close()
    await bench[Symbol.asyncDispose]()
  })

  async function signedIn(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(browser, { ...options, ...(session && { storageState: session }) }, complaints)
    await page.clock.setFixedTime(bench.product.adapters.clock.now().toString())
    if (session) return page
    const { pathname, hash } = new URL(await bench.product.signInAddress())
    await page.goto(bench.product.address + pathname + hash)
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    session = await page.context().storageState()
    return page
  }

  const aside = async () => (await bench.client.ask(accountsList, {})).items.filter(({ setAside }) => setAside)

  const looks = [
    ['light', 1280],
    ['dark', 390],
    ['light', 390],
    ['dark', 1280],
  ] as const
  test.each(variations(looks, 2))(
    'P29: both screens say when each was read, last tried and is read next, and which is set aside, in %s at %i',
    async (colorScheme, width) => {
      const page = await signedIn({ colorScheme, viewport: { width, height: 844 } })
      for (const screen of ['accounts', 'connections']) {
        await page.goto(`${bench.product.address}/${screen}`)
        for (const words of ['5 h ago', 'last tried just now', 'next read at'])
          await page.getByText(words).locator('visible=true').first().waitFor()
        if (screen === 'accounts') await page.getByText('reached by a second consent').waitFor()
        await page.waitForLoadState('networkidle')
        expect(await wrongOn(page)).toEqual([])
      }
      expect(complaints).toEqual([])
    },
  )

  test('C09: what is said on the screen is said behind every door, and taken back there', async () => {
    const page = await signedIn()
    await page.goto(bench.product.address)
    await page.getByRole('link', { name: '1 account is here twice' }).click()
    await page.getByRole('button', { name: 'Leave it out' }).click()
    await page.getByText('Set aside by you').waitFor()
    const [account] = await aside()
    expect(account).toMatchObject({ setAside: true, state: 'ok' })
    expect((await commandLine(bench, 'status')).out).toContain('set aside. Set aside by you')
    await page.getByRole('button', { name: 'Count it' }).click()
    await page.getByText('counts now').waitFor()
    expect(await aside()).toEqual([])
    await commandLine(bench, 'account', 'set-aside', account?.id ?? '')
    await page.reload()
    await page.getByText('Set aside by you').waitFor()
    expect(complaints).toEqual([])
  })
})
