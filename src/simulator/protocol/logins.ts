import type { ErrorCode } from './errors.ts'

/** What a login may do; found by name and password. */
export type Login = {
  readonly name: string
  /** What the extend endpoint answers for its connections. */
  readonly extend: 'authentication_needed' | 'no_action_needed' | 'reconfirmation_of_consent_needed' | 'impossible'
  /** Whether its accounts show an IBAN. */
  readonly iban: boolean
  /** What every call for data answers instead of data. */
  readonly fails: ErrorCode | null
}

type Rule = {
  readonly name: RegExp
  /** A name that it is for. */
  readonly example: string
  readonly password: (name: string) => string
  readonly gives: Omit<Login, 'name'>
}

const usual: Omit<Login, 'name'> = { extend: 'authentication_needed', iban: false, fails: null }
const john = /^john([1-9]\d?|100)?$/
const numbered = (word: string) => (name: string) => word + name.slice('john'.length)
const failing = (code: ErrorCode): Rule => ({
  name: new RegExp(`^error\\.${code}$`),
  example: `error.${code}`,
  password: () => 'error',
  gives: { ...usual, extend: 'impossible', fails: code },
})

/** TrueLayer's published mock users; and, of our own, one for the outcome of an extension that none of those brings about. */
const rules: readonly Rule[] = [
  { name: john, example: 'john', password: numbered('doe'), gives: usual },
  { name: john, example: 'john', password: numbered('iban'), gives: { ...usual, iban: true } },
  { name: /^john$/, example: 'john', password: () => 'eternal', gives: { ...usual, extend: 'no_action_needed' } },
  {
    name: /^john$/,
    example: 'john',
    password: () => 'reconfirm',
    gives: { ...usual, extend: 'reconfirmation_of_consent_needed' },
  },
  failing('account_permanently_locked'),
  failing('account_temporarily_locked'),
  failing('internal_error'),
  failing('provider_error'),
  failing('user_input_required'),
  failing('wrong_credentials'),
]

export function loginOf(name: string, password: string): Login | undefined {
  const rule = rules.find((one) => one.name.test(name) && one.password(name) === password)
  return rule && { name, ...rule.gives }
}

/** The password that goes with a published name; the first where it has several. */
export const passwordOf = (name: string): string | undefined => rules.find((one) => one.name.test(name))?.password(name)

/** One login of each kind. */
export const mockUsers: readonly { readonly username: string; readonly password: string }[] = rules.map(
  ({ example, password }) => ({ username: example, password: password(example) }),
)
