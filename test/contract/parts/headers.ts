import { expect } from 'vitest'
import { type Contract, readerOf } from '../reading.ts'
import type { Target } from '../target.ts'

/** The same on every answer, by the document and the page on headers. */
const constant = {
  'content-type': 'application/json; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none';",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'deny',
  'x-xss-protection': '1; mode=block',
  'referrer-policy': 'no-referrer',
}
const varying = ['x-tl-correlation-id', 'x-credentials-id', 'x-request-id', 'cache-control', 'last-modified', 'date']

export function headers(target: Target, test: Contract): void {
  const { get } = readerOf(target)

  test('the published headers are on every answer, good or bad', async () => {
    for (const [path, status] of [
      ['/me', 200],
      ['/accounts/no-such-account', 404],
    ] as const) {
      const answer = await get(path)
      expect(answer.status).toBe(status)
      expect(Object.fromEntries(answer.headers)).toMatchObject(constant)
      for (const name of varying) expect(answer.headers.get(name), `${path}: ${name}`).toBeTruthy()
      expect(answer.headers.get('cache-control')).toMatch(/max-age=\d+/)
    }
  })

  test('every call has a correlation id of its own, and ours does not come back', async () => {
    const ours = { 'X-Client-Correlation-Id': 'one-of-ours' }
    const answers = [await get('/me', ours), await get('/me', ours)]
    const ids = answers.map((answer) => answer.headers.get('x-tl-correlation-id'))
    expect(new Set(ids).size).toBe(2)
    for (const answer of answers) expect([...answer.headers.values()]).not.toContain('one-of-ours')
  })

  test('what is long comes packed to those who take it, and plain to those who do not', async () => {
    const packed = async (encoding: string) =>
      (await get('/accounts', { 'Accept-Encoding': encoding })).headers.get('content-encoding')
    expect([await packed('gzip'), await packed('identity')]).toEqual(['gzip', null])
  })
}
