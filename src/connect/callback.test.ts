import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayFinish, readCallback, type Starter } from './callback.ts'

test('a code with its state is consent', () => {
  expect(readCallback({ state: 's', code: 'c', scope: 'accounts' })).toEqual({
    state: 's',
    outcome: 'granted',
    code: 'c',
  })
})

test('an error is a refusal, known or not, also beside a code', () => {
  expect(readCallback({ state: 's', error: 'access_denied', error_description: 'No' })).toEqual({
    state: 's',
    outcome: 'refused',
    error: 'access_denied',
  })
  expect(readCallback({ state: 's', error: 'provider.went-away', code: 'c' })).toMatchObject({
    error: 'provider.went-away',
  })
})

test('neither code nor error is a refusal: a code is never assumed', () => {
  for (const code of [undefined, '', null, 7, ['c'], {}]) {
    expect(readCallback({ state: 's', code })).toEqual({ state: 's', outcome: 'refused', error: 'no_code' })
  }
})

test.each([[undefined], [''], [null], [7], [['s']], [{}]])(
  'without a readable state (%j) it is no answer of any attempt',
  (state) => {
    expect(readCallback({ state, code: 'c' })).toBeNull()
  },
)

test('an error sent twice or as something else is still a refusal', () => {
  for (const error of [['access_denied', 'x'], {}, 7, '']) {
    expect(readCallback({ state: 's', code: 'c', error })).toEqual({ state: 's', outcome: 'refused', error: 'unnamed' })
  }
})

test('free text in place of an error’s name is not passed on', () => {
  for (const error of ['<script>alert(1)</script>', 'access denied', 'x'.repeat(101), 'a\u0000b', 'é', '\ud83d']) {
    expect(readCallback({ state: 's', error })).toEqual({ state: 's', outcome: 'refused', error: 'unnamed' })
  }
})

test('no field, whatever it holds, makes it fail, and consent needs a code and no error', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('state', 'code', 'error', 'other'), fc.anything()), (fields) => {
      const callback = readCallback(fields)
      if (callback?.outcome === 'granted') {
        expect(callback.code).toBe(fields['code'])
        expect(fields['error']).toBeUndefined()
      } else if (callback) expect(callback.error).toMatch(/^[\w.-]{1,100}$/)
    }),
  )
})

const starter = (kind: Starter['kind'], secret: string): Starter => ({ kind, hash: Buffer.from(secret.padEnd(32)) })

test.each<[Starter['kind'], Starter['kind'], same: boolean, other: boolean]>([
  ['session', 'session', true, false],
  ['session', 'key', false, false],
  ['session', 'local', false, false],
  ['key', 'session', true, true],
  ['key', 'key', true, false],
  ['key', 'local', false, false],
  ['local', 'session', true, true],
  ['local', 'key', false, false],
  ['local', 'local', true, false],
])('what a %s started, a %s may finish: the same %s, another %s', (started, finishing, same, other) => {
  expect(mayFinish(starter(started, 'a'), starter(finishing, 'a'))).toBe(same)
  expect(mayFinish(starter(started, 'a'), starter(finishing, 'b'))).toBe(other)
})

test('hashes of different length are different', () => {
  expect(mayFinish({ kind: 'key', hash: Buffer.from('ab') }, { kind: 'key', hash: Buffer.from('a') })).toBe(false)
  expect(mayFinish({ kind: 'key', hash: Buffer.alloc(0) }, { kind: 'key', hash: Buffer.alloc(32) })).toBe(false)
})
