import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Profile, profiles } from '../profiles.ts'
import { json, wholeBody } from './answer.ts'
import { type BankCall, openLimits } from './limits.ts'

const [demo] = profiles
if (!demo) throw new Error('the table is empty')
const begun = Temporal.Instant.from('2026-11-22T12:00:00Z')

type Asking = { readonly after: number; readonly who: string; readonly what: string; readonly attended: boolean }
const someAskings = (longest: number) =>
  fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: longest }),
      who: fc.constantFrom('ann', 'ben'),
      what: fc.constantFrom('/accounts/1/balance', '/accounts/1/transactions'),
      attended: fc.boolean(),
    }),
    { maxLength: 60 },
  )

/** Each asking at its second, by the time that passes between them. */
function timed(askings: readonly Asking[]): (Asking & { readonly at: number })[] {
  let at = 0
  return askings.map((asking) => {
    at += asking.after
    return { ...asking, at }
  })
}
const callOf = (bank: Profile, { who, what, attended, at }: Asking & { readonly at: number }): BankCall => ({
  bank,
  credentialsId: who,
  resource: what,
  url: what,
  attended,
  now: begun.add({ seconds: at }),
})
const day = 86_400

/** What nobody holds any more is gone. */
async function collected(): Promise<void> {
  await new Promise(setImmediate) // what was looked at is held until the turn is over
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}
const often = { numRuns: 500, seed: 71 }

describe('the quota of a day', () => {
  it('refuses a call exactly when as many as it allows were let through in the 24 hours before', () => {
    const bank = { ...demo, unattendedPerDay: 4 }
    fc.assert(
      fc.property(someAskings(day / 3), (askings) => {
        const limits = openLimits()
        const through: (Asking & { readonly at: number })[] = []
        for (const asking of timed(askings)) {
          const { at, who, what, attended } = asking
          const before = through.filter((one) => one.who === who && one.what === what && one.at > at - day)
          const refused = limits.refused(callOf(bank, asking))
          expect(refused?.status).toBe(!attended && before.length >= 4 ? 429 : undefined)
          if (!refused && !attended) through.push(asking)
        }
      }),
      often,
    )
  })

  it('is none where the bank has none', () => {
    fc.assert(
      fc.property(someAskings(10), (askings) => {
        const limits = openLimits()
        for (const asking of timed(askings))
          expect(limits.refused(callOf({ ...demo, unattendedPerDay: 0 }, asking))).toBeUndefined()
      }),
      { numRuns: 50, seed: 72 },
    )
  })
})

describe('the patience of a bank', () => {
  it('lets so many through in so many seconds, whoever they are, and says truly when the next one is good', () => {
    const bank = { ...demo, unattendedPerDay: 0, burst: { calls: 5, seconds: 10, retryAfter: true } }
    fc.assert(
      fc.property(someAskings(4), (askings) => {
        const limits = openLimits()
        const through: number[] = []
        for (const asking of timed(askings)) {
          const before = through.filter((at) => at > asking.at - 10)
          const refused = limits.refused(callOf(bank, asking))
          const wait = Number(refused?.headers['Retry-After'])
          expect(refused?.status).toBe(before.length >= 5 ? 429 : undefined)
          if (refused) expect(wait).toBe((before[0] ?? 0) + 10 - asking.at)
          else through.push(asking.at)
        }
      }),
      often,
    )
  })
})

describe('the cache', () => {
  it('gives what it was given last for that address and connection, until its time is over', () => {
    const bank = { ...demo, cacheMinutes: 60 }
    fc.assert(
      fc.property(someAskings(1_500), (askings) => {
        const limits = openLimits()
        const kept = new Map<string, { readonly text: string; readonly at: number }>()
        for (const [n, asking] of timed(askings).entries()) {
          const call = callOf(bank, asking)
          const key = `${asking.who} ${asking.what}`
          const known = kept.get(key)
          const left = known ? known.at + 3_600 - asking.at : 0
          const answer = limits.remembered(call)
          if (!known || left <= 0) {
            expect(answer).toBeUndefined()
            const given = limits.remember(call, json(200, `"${n}"`))
            expect(given.headers['Cache-Control']).toBe('max-age=3600')
            kept.set(key, { text: `"${n}"`, at: asking.at })
          } else {
            const modified = new Date(begun.epochMilliseconds + known.at * 1000).toUTCString()
            expect(answer && wholeBody(answer).toString()).toBe(known.text)
            expect(answer?.headers).toMatchObject({ 'Cache-Control': `max-age=${left}`, 'Last-Modified': modified })
          }
        }
      }),
      often,
    )
  })

  it('lets go of an answer when its hour is over and another one comes', async () => {
    const limits = openLimits()
    const bank = { ...demo, cacheMinutes: 60 }
    const call = (at: number) => callOf(bank, { who: 'ann', what: `/info?${at}`, attended: false, after: 0, at })
    const kept = ((): WeakRef<object> => {
      const answer = json(200, '{}')
      limits.remember(call(0), answer)
      return new WeakRef(answer.body)
    })()
    limits.remember(call(3_599), json(200, '{}'))
    await collected()
    expect(kept.deref()).toBeDefined()
    limits.remember(call(3_600), json(200, '{}'))
    await collected()
    expect(kept.deref()).toBeUndefined()
  })

  it.each([202, 400, 403, 429, 503])('does not keep an answer of %i', (status) => {
    const limits = openLimits()
    const call = callOf({ ...demo, cacheMinutes: 60 }, { who: 'ann', what: '/info', attended: false, after: 0, at: 0 })
    limits.remember(call, json(status, '{}'))
    expect(limits.remembered(call)).toBeUndefined()
  })
})
