import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../src/adapters/config.ts'
import { openProduct } from '../src/product.ts'
import { freshDatabase } from './harness/database.ts'

test('without a built web app the product runs, and its pages say what to do', async () => {
  await using fresh = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'tributary-no-web-'))
  const { host, user, password, database } = fresh.address
  const config = readConfig({
    DATABASE_URL: `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(host ?? '')}`,
    TRIBUTARY_DATA: join(folder, 'data'),
    TRIBUTARY_SECRET_KEY: crypto.getRandomValues(Buffer.alloc(32)).toString('base64'),
    TRIBUTARY_LOG: 'silent',
  })
  const product = await openProduct(config, { version: 'test', port: 0, works: 'not', webFolder: join(folder, 'dist') })
  try {
    for (const path of ['/', '/accounts', '/assets/app.js']) {
      const answer = await fetch(`${product.address}${path}`)
      expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([
        500,
        'application/problem+json',
      ])
      expect(await answer.json()).toMatchObject({
        code: 'web.missing',
        remedy: expect.stringContaining('npm run build'),
      })
    }
    expect((await fetch(`${product.address}/health/ready`)).status).toBe(200)
    expect((await fetch(`${product.address}/api/v1/nothing`)).status).toBe(404)
  } finally {
    await product.stop()
    await rm(folder, { recursive: true })
  }
})
