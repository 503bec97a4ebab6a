import type { Browser, BrowserContextOptions } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountsList } from '../../src/surface/operations/accounts.ts'
import { connectionsList } from '../../src/surface/operations/connections.ts'
import { syncsGet } from '../../src/surface/operations/syncs.ts'
import { type OneAccount, openAccount } from '../harness/account.ts'
import { findBrowser, openBrowser, openPage, wrongOn } from '../harness/browser.ts'
import { asOwner } from '../harness/database.ts'

describe.skipIf(!findBrowser())('a sync in a browser (needs Chromium: see scripts/browser.ts)', () => {
  let browser: Browser
  let account: OneAccount
  let syncId = ''
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    account = await openAccount('demo')
    account.happen({ kind: 'booked', amountMinor: -350n, description: 'PRET A MANGER LONDON', day: '2026-11-20' })
    await account.connect()
    account.happen({ kind: 'booked', amountMinor: -900n, description: 'CINEMA', day: '2026-11-23' })
    account.bench.advance({ hours: 24 })
    syncId = (await account.bench.sync()).id
  })
  afterAll(async () => {
    await browser.close()
    await account[Symbol.asyncDispose]()
  })

  const inTheTable = async () =>
    (
      await asOwner(
        (db) => db.query('select description from transactions where removed_by is null order by description'),
        account.bench.fresh.address.database,
      )
    ).rows.map(({ description }) => description)

  test('each account and connection says when it was tried, when it went well, how old it is and when it is next', async () => {
    account.bench.advance({ minutes: 90 })
    const stands = {
      state: 'ok',
      lastAttemptAt: expect.any(String),
      lastSuccessAt: expect.any(String),
      dataAgeSeconds: 5_400,
      nextAttemptAt: expect.any(String),
      coveredTo: '2026-11-23',
    }
    expect((await account.bench.client.ask(accountsList, {})).items).toMatchObject([stands])
    expect((await account.bench.client.ask(connectionsList, {})).items).toMatchObject([stands])
  })

  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('a run tells its story and can be taken back, in %s at %i', async (colorScheme, width) => {
    const options: BrowserContextOptions = { colorScheme, viewport: { width, height: 844 } }
    const page = await openPage(browser, options, complaints)
    const { pathname, hash } = new URL(await account.bench.product.signInAddress())
    await page.goto(account.bench.product.address + pathname + hash)
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    await page.goto(`${account.bench.product.address}/connections?sync=${syncId}`)
    await page.getByText('What happened').click()
    await page.getByText('came: 1 new').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await wrongOn(page)).toEqual([])
    if (width === 390) return // it is taken back by now

    await page.getByRole('button', { name: 'Undo this sync…' }).click()
    await page.getByText('1 new row out of every list and total').waitFor()
    expect(await wrongOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Keep' }).click()
    expect(await inTheTable()).toEqual(['CINEMA', 'PRET A MANGER LONDON'])
    await page.getByRole('button', { name: 'Undo this sync…' }).click()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('This sync was taken back.').waitFor()
    expect(await inTheTable()).toEqual(['PRET A MANGER LONDON'])
    expect((await account.rows()).map(({ description }) => description)).toEqual(['PRET A MANGER LONDON'])
    expect((await account.bench.client.ask(syncsGet, { id: syncId })).undoneAt).not.toBeNull()
    expect(complaints).toEqual([])
  })
})
