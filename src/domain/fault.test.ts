import { expect, test } from 'vitest'
import { codeOf, Fault, type FaultCode, faults } from './fault.ts'

test.each(Object.entries(faults))('%s says what happened and what to do next', (code, { status, says, remedy }) => {
  expect(code).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(600)
  for (const sentence of [says, remedy]) expect(sentence).toMatch(/^[A-Z`].*[.]$/)
})

test('no two failures are told in the same words', () => {
  const sentences = Object.values(faults).map(({ says }) => says)
  expect(new Set(sentences).size).toBe(sentences.length)
})

test('a fault carries its row of the table, its facts and its cause', () => {
  const cause = new Error('socket')
  const fault = new Fault('bank.busy', { endpoint: 'accounts' }, cause)
  expect(fault).toMatchObject({
    name: 'Fault',
    code: 'bank.busy',
    facts: { endpoint: 'accounts' },
    cause,
    ...faults['bank.busy'],
  })
  expect(fault.message).toBe('bank.busy {"endpoint":"accounts"}')
})

test('what was not expected has the code for that', () => {
  expect(codeOf(new Fault('bank.down'))).toBe('bank.down')
  const strangers: unknown[] = [
    new Error('x'),
    Object.assign(new Error('x'), { code: 'bank.down' satisfies FaultCode }),
    null,
    'bank.down',
  ]
  for (const stranger of strangers) expect(codeOf(stranger)).toBe('internal.unexpected')
})
