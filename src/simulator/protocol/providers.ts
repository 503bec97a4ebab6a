import type { Profile } from '../profiles.ts'

/** The banks that one simulator stands for. */
export type Providers = {
  readonly all: readonly Profile[]
  of(id: string): Profile | undefined
  /** Those that an auth link's `providers` names, by group or by id, with or without the country in front; all when it names none. */
  covered(words: string): readonly Profile[]
  /** `GET /api/providers`: a bare array. */
  list(base: string, query: URLSearchParams, now: Temporal.Instant): string
}

export const openProviders = (all: readonly Profile[]): Providers => ({
  all,
  of: (id) => all.find((bank) => bank.id === id),
  covered(words) {
    const named = wordsOf(words)
    if (named.length === 0) return all
    return all.filter(({ id, groups }) => [id, `uk-${id}`, ...groups].some((name) => named.includes(name)))
  },
  list(base, query, now) {
    const countries = wordsOf(query.get('country'))
    const scopes = wordsOf(query.get('scopes'))
    const listed = all.filter(
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
  },
})

const wordsOf = (text: string | null): string[] => (text ?? '').split(/\s+/).filter(Boolean)
