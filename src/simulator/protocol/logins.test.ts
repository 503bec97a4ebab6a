import { expect, it } from 'vitest'
import { loginOf } from './logins.ts'

it.each([
  ['john', 'doe', { extend: 'authentication_needed', iban: false, fails: null }],
  ['john100', 'doe100', { extend: 'authentication_needed' }],
  ['john12', 'iban12', { iban: true }],
  ['john', 'eternal', { extend: 'no_action_needed' }],
  ['john', 'reconfirm', { extend: 'reconfirmation_of_consent_needed' }],
  ['error.provider_error', 'error', { fails: 'provider_error' }],
])('knows %s / %s', (name, password, gives) => {
  expect(loginOf(name, password)).toMatchObject({ name, ...gives })
})

it.each([
  ['john', 'doe1'],
  ['john1', 'doe'],
  ['john1', 'eternal'],
  ['john', 'doe5'],
  ['john1', 'reconfirm'],
  ['john0', 'doe0'],
  ['john101', 'doe101'],
  ['john01', 'doe01'],
  ['error.of_mine', 'error'],
  ['', ''],
])('does not know %s / %s', (name, password) => {
  expect(loginOf(name, password)).toBeUndefined()
})
