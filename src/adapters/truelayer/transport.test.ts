import type { ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { json, openScriptedServer } from './scripted-server.ts'
import { call, failureOf, openTested } from './test-client.ts'

const once = { attempts: 1 }
const body = '{"results":[],"status":"Succeeded"}'
const type = { 'content-type': 'application/json' }

describe('a bank that keeps us waiting is left', () => {
  test.each([
    ['before the headers', { headersMs: 60 }, 1, () => {}],
    [
      'in the middle of the body',
      { idleMs: 60 },
      1,
      (reply: ServerResponse) => {
        reply.writeHead(200, type)
        reply.write('{"results"')
      },
    ],
    ['byte after byte, for ever', { idleMs: 5_000, totalMs: 150 }, 2, drip],
    ['altogether', { totalMs: 60 }, 2, () => {}],
  ])('%s', async (_when, limits, attempts, script) => {
    const { trueLayer, server, calls } = await openTested({ limits: { ...limits, attempts } })
    server.answer(script)
    const fault = await failureOf(trueLayer.accounts(call))
    expect(fault).toMatchObject({ code: 'bank.unreachable', facts: { reason: 'timeout', sent: true } })
    expect(calls).toHaveLength(attempts)
    expect(server.asked).toHaveLength(attempts)
  })

  test('while connecting', async () => {
    const port = await openSilentPort()
    const hosts = { authUrl: `https://127.0.0.1:${port}`, apiUrl: `https://127.0.0.1:${port}` }
    const { trueLayer } = await openTested({ hosts, limits: { connectMs: 60, attempts: 1 } })
    const facts = { reason: 'timeout', sent: false, status: null }
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({ code: 'bank.unreachable', facts })
  })
})

describe('a bank that cannot be reached', () => {
  test.each([
    ['nobody listens', 'ECONNREFUSED', async () => `http://127.0.0.1:${await closedPort()}`],
    ['no such name', 'ENOTFOUND', async () => `http://${'a'.repeat(64)}.invalid`],
    ['no TLS where there should be', 'ERR_SSL', async () => (await openOther()).url.replace('http:', 'https:')],
  ])('%s: the request was not sent, and is tried again', async (_why, network, address) => {
    const url = await address()
    const { trueLayer, calls } = await openTested({ hosts: { authUrl: url, apiUrl: url } })
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({
      code: 'bank.unreachable',
      facts: { reason: 'network', network: expect.stringMatching(`^${network}`), sent: false },
    })
    expect(calls.map(({ status, attempt }) => [status, attempt])).toEqual([
      [null, 1],
      [null, 2],
      [null, 3],
    ])
  })

  test('for a refresh is tried once, and says that the token was not spent', async () => {
    const url = `http://127.0.0.1:${await closedPort()}`
    const { trueLayer, calls } = await openTested({ hosts: { authUrl: url, apiUrl: url } })
    expect(await failureOf(trueLayer.refresh('r'))).toMatchObject({ code: 'bank.unreachable', facts: { sent: false } })
    expect(calls).toHaveLength(1)
  })

  test('for a refresh whose answer was lost says that the token may be spent', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => reply.destroy())
    expect(await failureOf(trueLayer.refresh('r'))).toMatchObject({ code: 'bank.unreachable', facts: { sent: true } })
    expect(server.asked).toHaveLength(1)
  })
})

describe('an answer that breaks off', () => {
  test('before it began is asked for again', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply, _heard, nth) => (nth === 1 ? reply.destroy() : json(reply, 200, body)))
    expect(await trueLayer.accounts(call)).toMatchObject({ rows: [] })
    expect(server.asked).toHaveLength(2)
  })

  test.each([
    [
      'short of the length it announced',
      (reply: ServerResponse) => {
        reply.writeHead(200, { ...type, 'content-length': '1000' })
        reply.write(body, () => reply.destroy())
      },
    ],
    [
      'before its last chunk',
      (reply: ServerResponse) => {
        reply.writeHead(200, type)
        reply.write(body, () => reply.destroy())
      },
    ],
    [
      'inside its compression',
      (reply: ServerResponse) => {
        reply.writeHead(200, { ...type, 'content-encoding': 'gzip' })
        reply.end(gzipSync(body).subarray(0, -6))
      },
    ],
  ])('%s is nothing, and asked for again', async (_how, script) => {
    const { trueLayer, server } = await openTested()
    server.answer(script)
    const facts = { reason: 'cut short', status: 200 }
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({ code: 'bank.unreadable', facts })
    expect(server.asked).toHaveLength(3)
  })

  test('with a clean end is nothing either', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => {
      reply.writeHead(200, { ...type, connection: 'close', 'transfer-encoding': 'identity' })
      reply.end(body.slice(0, -5))
    })
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({ code: 'bank.unreadable' })
  })
})

describe('an answer that is too much', () => {
  const megabyte = 1024 * 1024

  test('plain', async () => {
    const { trueLayer, server } = await openTested({ limits: { maxBytes: megabyte } })
    server.answer((reply) => json(reply, 200, `{"results":["${'x'.repeat(megabyte)}"]}`))
    const facts = { reason: 'too large', maxBytes: megabyte }
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({ code: 'bank.unreadable', facts })
    expect(server.asked).toHaveLength(1)
  })

  test('once inflated', async () => {
    const { trueLayer, server } = await openTested({ limits: { maxBytes: megabyte } })
    const bomb = gzipSync(Buffer.alloc(64 * megabyte, ' '))
    expect(bomb.length).toBeLessThan(megabyte)
    server.answer((reply) => {
      reply.writeHead(200, { ...type, 'content-encoding': 'gzip' })
      reply.end(bomb)
    })
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({ facts: { reason: 'too large' } })
  })

  test('that never ends', async () => {
    const { trueLayer, server } = await openTested({ limits: { maxBytes: megabyte } })
    server.answer((reply) => {
      reply.writeHead(200, type)
      const flood = () => reply.write(Buffer.alloc(65_536, ' '), (error) => error || flood())
      flood()
    })
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({ facts: { reason: 'too large' } })
  })

  test('up to the limit is still taken', async () => {
    const exact = `{"results":[],"filler":"${'x'.repeat(1000)}"}`
    const { trueLayer, server } = await openTested({ limits: { maxBytes: exact.length } })
    server.answer((reply) => json(reply, 200, exact))
    expect(await trueLayer.accounts(call)).toMatchObject({ rows: [] })
  })
})

describe('an answer in an odd writing', () => {
  test.each([
    ['bytes that are no UTF-8', {}, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'not UTF-8'],
    ['a compression nobody asked for', { 'content-encoding': 'br' }, Buffer.from(body), 'content encoding'],
  ])('%s', async (_what, headers, bytes, reason) => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => {
      reply.writeHead(200, { ...type, ...headers })
      reply.end(bytes)
    })
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({ code: 'bank.unreadable', facts: { reason } })
    expect(server.asked).toHaveLength(1)
  })

  test('a byte order mark is passed over', async () => {
    const { trueLayer, server } = await openTested()
    server.answer((reply) => json(reply, 200, `\uFEFF${body}`))
    expect(await trueLayer.accounts(call)).toMatchObject({ rows: [] })
  })

  test('something that is not HTTP', async () => {
    const port = await openSilentPort('SSH-2.0-OpenSSH_9.9\r\n')
    const url = `http://127.0.0.1:${port}`
    const { trueLayer } = await openTested({ hosts: { authUrl: url, apiUrl: url }, limits: once })
    expect(await failureOf(trueLayer.accounts(call))).toMatchObject({
      code: 'bank.unreadable',
      facts: { reason: 'not HTTP' },
    })
  })
})

test.each([301, 302, 303, 307, 308])('a redirect (%i) is refused: the other host hears nothing', async (status) => {
  const canary = await openOther()
  const { trueLayer, server } = await openTested()
  server.answer((reply) => json(reply, status, '', { location: `${canary.url}/data?secret=1` }))
  const fault = { code: 'bank.unreadable', facts: { reason: 'redirect', host: new URL(canary.url).host, status } }
  expect(await failureOf(trueLayer.accounts(call))).toMatchObject(fault)
  expect(await failureOf(trueLayer.refresh('r'))).toMatchObject(fault)
  expect(await failureOf(trueLayer.deleteConnection(call))).toMatchObject(fault)
  expect(server.asked).toHaveLength(3)
  expect(canary.asked).toEqual([])
})

function drip(reply: ServerResponse): void {
  reply.writeHead(200, type)
  const timer = setInterval(() => reply.write(' '), 10)
  reply.on('close', () => clearInterval(timer))
}

async function openOther() {
  const server = await openScriptedServer()
  onTestFinished(server.close)
  return server
}

async function closedPort(): Promise<number> {
  const server = await openScriptedServer()
  await server.close()
  return Number(new URL(server.url).port)
}

/** Accepts connections and says nothing, or one thing that is not HTTP. */
async function openSilentPort(greeting = ''): Promise<number> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {})
    if (greeting) socket.once('data', () => socket.write(greeting))
    onTestFinished(() => void socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port // a TCP server that listens has one
}
