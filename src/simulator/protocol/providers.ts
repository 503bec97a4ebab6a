import { type Profile, profiles } from '../profiles.ts'

export const providerOf = (id: string): Profile | undefined => profiles.find((bank) => bank.id === id)

/** Those that an auth link's `providers` names, by group or by id, with or without the country in front; all when it names none. */
export function covered(words: string): readonly Profile[] {
  const named = new Set(words.split(/\s+/).filter(Boolean))
  if (named.size === 0) return profiles
  return profiles.filter(
    ({ id, groups }) => named.has(id) || named.has(`uk-${id}`) || groups.some((group) => named.has(group)),
  )
}

/** `GET /api/providers`: a bare array. */
export function providerList(base: string, query: URLSearchParams, now: Temporal.Instant): string {
  const words = (name: string): string[] => (query.get(name) ?? '').split(/\s+/).filter(Boolean)
  const countries = words('country')
  const scopes = words('scopes')
  const listed = profiles.filter(
    (bank) =>
      (countries.length === 0 || countries.includes('uk')) &&
      scopes.every((scope) => bank.scopes.some((one) => one === scope)),
  )
  const updated_at = now.toString({ smallestUnit: 'millisecond' })
  return JSON.stringify(
    listed.map((bank) => ({
      provider_id: bank.id,
      display_name: bank.name,
      country: 'uk',
      logo_url: `${base}/logos/${bank.id}.svg`,
      scopes: bank.scopes,
      availability: { recommended_status: 'healthy', updated_at },
      steps: [{ title: 'OAuthRedirect', fields: [] }],
    })),
  )
}
