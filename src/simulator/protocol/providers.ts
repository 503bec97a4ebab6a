import { Scope } from '../../wire/auth.ts'

/** A bank as the list of providers shows it. What it does differently belongs here as data, never as a branch in the code. */
export type Provider = {
  readonly id: string
  readonly name: string
  /** Which words of the auth link's `providers` cover it, besides its own id. */
  readonly groups: readonly string[]
  readonly scopes: readonly Scope[]
  readonly historyMonths: number
}

const all = Scope.options
const without = (...missing: readonly Scope[]): Scope[] => all.filter((scope) => !missing.includes(scope))
const openBanking = ['uk-ob-all']

/** Invented, all of them, but `mock`, which is TrueLayer's own. */
const providers: readonly Provider[] = [
  { id: 'demo', name: 'Demo Bank', groups: [...openBanking, 'uk-oauth-all'], scopes: all, historyMonths: 24 },
  { id: 'mock', name: 'Mock', groups: ['uk-cs-mock'], scopes: all, historyMonths: 24 },
  { id: 'ob-harbour', name: 'Harbour Bank', groups: openBanking, scopes: all, historyMonths: 24 },
  {
    id: 'ob-northern-mutual',
    name: 'Northern Mutual',
    groups: openBanking,
    scopes: without('cards'),
    historyMonths: 24,
  },
  {
    id: 'ob-thistle',
    name: 'Thistle & Co',
    groups: openBanking,
    scopes: without('standing_orders', 'direct_debits'),
    historyMonths: 24,
  },
  {
    id: 'oauth-copperfield',
    name: 'Copperfield Cards',
    groups: ['uk-oauth-all'],
    scopes: without('accounts', 'standing_orders', 'direct_debits'),
    historyMonths: 24,
  },
  {
    id: 'ob-saltmarsh',
    name: 'Saltmarsh Building Society',
    groups: openBanking,
    scopes: without('cards', 'standing_orders'),
    historyMonths: 12,
  },
]

export const providerOf = (id: string): Provider | undefined => providers.find((provider) => provider.id === id)

/** Those that an auth link's `providers` names, by group or by id, with or without the country in front; all when it names none. */
export function covered(words: string): readonly Provider[] {
  const named = new Set(words.split(/\s+/).filter(Boolean))
  if (named.size === 0) return providers
  return providers.filter(
    ({ id, groups }) => named.has(id) || named.has(`uk-${id}`) || groups.some((group) => named.has(group)),
  )
}

/** `GET /api/providers`: a bare array. */
export function providerList(base: string, query: URLSearchParams, now: Temporal.Instant): string {
  const words = (name: string): string[] => (query.get(name) ?? '').split(/\s+/).filter(Boolean)
  const countries = words('country')
  const scopes = words('scopes')
  const listed = providers.filter(
    (provider) =>
      (countries.length === 0 || countries.includes('uk')) &&
      scopes.every((scope) => provider.scopes.some((one) => one === scope)),
  )
  return JSON.stringify(
    listed.map((provider) => ({
      provider_id: provider.id,
      display_name: provider.name,
      country: 'uk',
      logo_url: `${base}/logos/${provider.id}.svg`,
      scopes: provider.scopes,
      availability: { recommended_status: 'healthy', updated_at: now.toString({ smallestUnit: 'millisecond' }) },
    })),
  )
}
