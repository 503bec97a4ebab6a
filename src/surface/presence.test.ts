import { expect, test } from 'vitest'
import { openPresence } from './presence.ts'

test.each(['81.2.69.142', '8.8.8.8', '172.15.0.1', '172.32.0.1', '2a00:1450:4009:80b::200e'])(
  '%s is public, and told',
  (ip) => {
    expect(openPresence(null).addressOf(ip)).toBe(ip)
    expect(openPresence(null).says(ip).address).toBe('public')
  },
)

test('an IPv4 address in an IPv6 dress is told as what it is', () => {
  expect(openPresence(null).addressOf('::ffff:81.2.69.142')).toBe('81.2.69.142')
})

test.each([
  '127.0.0.1',
  '::1',
  '::',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.7',
  '100.64.0.1',
  '169.254.169.254',
  '192.0.2.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '255.255.255.255',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  'ff02::1',
  '2001:db8::1',
  '64:ff9b::a00:1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '::FFFF:192.168.1.7',
  '',
  'not an address',
  '81.2.69.142, 10.0.0.1',
])('%j is nobody’s, and never told', (ip) => {
  expect(openPresence(null).addressOf(ip)).toBe(null)
  expect(openPresence(null).says(ip).address).toBe('none')
  expect(openPresence('81.2.69.160').addressOf(ip)).toBe('81.2.69.160')
})
