import type { Target } from './target.ts'

const person = 'takes another consent, and nobody sits at a browser to give it'
const mockOnly = 'the sandbox has Mock only, which offers neither'

/** Test → why it does not run on a target. */
export const skips: Readonly<Record<Target['kind'], Readonly<Record<string, string>>>> = {
  simulator: {},
  sandbox: {
    'brings back a code and the state as it was': person,
    'brings back access_denied and the state when the person cancels': person,
    'a code is good once': person,
    'a code belongs to its redirect address': person,
    'a code with a challenge needs the verifier of it': person,
    'a consent without offline_access brings no refresh token': person,
    'a bank that offers them has direct debits and standing orders': mockOnly,
    'running balances come with the balance scope only': person,
    'what the consent does not cover is denied': person,
    'every call for a mock user error.… fails by that user’s name': person,
    'the mock users with an IBAN have one for each account, and it checks': person,
    'extending that of john / eternal needs nothing, and brings new tokens': person,
    'the person’s way through an extension ends in a code for the same connection': person,
    'a deleted connection is over': person,
  },
}
