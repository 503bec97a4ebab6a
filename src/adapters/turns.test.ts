import { expect, test } from 'vitest'
import { Fault } from '../domain/fault.ts'
import { openTurns } from './turns.ts'

const fixed = (accounts: number) => ({ least: accounts, first: accounts, most: accounts })

/** A bank whose answers come when the test says so. */
function openScripted(bounds = fixed(3), now?: () => number) {
  const turns = openTurns(bounds, now)
  const asked: { account: string; answer: () => void; refuse: (fault: Fault) => void }[] = []
  return {
    asked,
    names: () => asked.map(({ account }) => account),
    ask(
      account: string,
      {
        bank = 'a bank',
        attended = false,
        measured = null as number | null,
        signal = undefined as AbortSignal | undefined,
      } = {},
    ) {
      const answer = turns.of(bank, account, attended, measured).run(() => {
        const { promise, resolve, reject } = Promise.withResolvers<void>()
        asked.push({ account, answer: resolve, refuse: reject })
        return promise
      }, signal)
      answer.catch(() => {})
      return answer
    },
  }
}

/** Whatever can go on without an answer has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('as many accounts as fit are asked at once, and the calls of one that is under way go with it', async () => {
  const bank = openScripted()
  for (const account of ['1', '2', '3', '4', '1', '5']) bank.ask(account)
  await settled()
  expect(bank.names()).toEqual(['1', '2', '3', '1'])
  bank.asked[0]?.answer()
  await settled()
  expect(bank.names()).toEqual(['1', '2', '3', '1']) // its other call is still out
  bank.asked[3]?.answer()
  await settled()
  expect(bank.names()).toEqual(['1', '2', '3', '1', '4'])
})

test('connections of one bank share its width, another bank has its own', async () => {
  const bank = openScripted(fixed(1))
  bank.ask('1')
  bank.ask('2')
  bank.ask('3', { bank: 'another' })
  await settled()
  expect(bank.names()).toEqual(['1', '3'])
})

test('whose person is present goes first', async () => {
  const bank = openScripted(fixed(1))
  bank.ask('1')
  bank.ask('2')
  bank.ask('3', { attended: true })
  await settled()
  bank.asked[0]?.answer()
  await settled()
  expect(bank.names()).toEqual(['1', '3'])
})

test('who gives up leaves the queue, with their own reason', async () => {
  const bank = openScripted(fixed(1))
  const stopping = new AbortController()
  bank.ask('1')
  const second = bank.ask('2', { signal: stopping.signal })
  bank.ask('3')
  stopping.abort(new Fault('sync.lease-lost'))
  await expect(second).rejects.toMatchObject({ code: 'sync.lease-lost' })
  bank.asked[0]?.answer()
  await settled()
  expect(bank.names()).toEqual(['1', '3'])
})

test('answers widen it, a refusal narrows it', async () => {
  const bank = openScripted({ least: 1, first: 1, most: 10 }, () => 0)
  for (let n = 1; n <= 9; n++) bank.ask(String(n))
  await settled()
  expect(bank.asked).toHaveLength(1)
  bank.asked[0]?.answer()
  await settled()
  expect(bank.asked).toHaveLength(1 + 3)
  bank.asked[1]?.refuse(new Fault('bank.busy'))
  await settled()
  expect(bank.asked).toHaveLength(1 + 3) // two are under way where one may be
  for (const { answer } of bank.asked.slice(2)) answer()
  await settled()
  expect(bank.asked).toHaveLength(1 + 3 + 2)
})

test('a bank that asks for a moment’s rest is asked nothing before it is over', async () => {
  let now = 0
  const bank = openScripted(fixed(2), () => now)
  bank.ask('1')
  await settled()
  bank.asked[0]?.refuse(new Fault('bank.busy', { retryAfterSeconds: 0.02 }))
  await settled()
  const second = bank.ask('2')
  await settled()
  expect(bank.names()).toEqual(['1'])
  now = 20
  await expect.poll(bank.names).toEqual(['1', '2'])
  bank.asked[1]?.answer()
  await second
})

test('where it asks for a longer rest, nobody is kept waiting: each is told for how long', async () => {
  const bank = openScripted(fixed(1), () => 0)
  bank.ask('1')
  const waiting = bank.ask('2')
  await settled()
  bank.asked[0]?.refuse(new Fault('bank.busy', { retryAfterSeconds: 60 }))
  await expect(waiting).rejects.toMatchObject({ code: 'bank.busy', facts: { retryAfterSeconds: 60 } })
  await expect(bank.ask('3')).rejects.toMatchObject({ code: 'bank.busy', facts: { retryAfterSeconds: 60 } })
  expect(bank.names()).toEqual(['1'])
})

test.each([
  ['as many as were measured', { least: 1, first: 3, most: 10 }, 5, 5],
  ['no more than ever may', { least: 1, first: 3, most: 4 }, 10, 4],
  ['as usual where nothing was measured', { least: 1, first: 3, most: 10 }, null, 3],
  ['a fixed width, whatever was measured', fixed(2), 9, 2],
])('at first: %s', async (_says, bounds, measured, begun) => {
  const bank = openScripted(bounds)
  for (const account of '123456789') bank.ask(account, { measured })
  await settled()
  expect(bank.names()).toHaveLength(begun)
})
