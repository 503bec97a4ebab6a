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
    'the link to the bank itself brings back a code': person,
    'the link to renew a connection brings back a code for the same one': person,
    'the signature of an access token is by a key that the issuer publishes':
      'where TrueLayer has the keys of its access tokens is not known; jwks of webhooks are at another host',
    'an application gets a token for itself, without a person':
      'of the scope data, clients tell that the sandbox does not know it',
    'the end of a task is told at the address given for it': 'TrueLayer cannot reach an address of this machine',
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
