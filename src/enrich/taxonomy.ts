import type { Flow } from '../domain/flow.ts'
import data from './taxonomy.json' with { type: 'json' }

/** `id` is `primary.detailed`; `flow` keeps transfers and cash out of spending totals. */
export type Category = {
  readonly id: string
  readonly primary: string
  readonly label: string
  readonly primaryLabel: string
  readonly flow: Flow
}

/** Every category a row may carry; a row without one is *to review*, so `uncategorised` is not among them. */
export const categories: readonly Category[] = data.categories
  .filter((category) => category.id !== 'uncategorised')
  .map(({ id, primary, label, primary_label, flow }) => ({
    id,
    primary,
    label,
    primaryLabel: primary_label,
    flow: flow as Flow, // the JSON's words; a test holds them to the type
  }))

const byId = new Map(categories.map((category) => [category.id, category]))

export const categoryOf = (id: string): Category | undefined => byId.get(id)

export const isCategory = (id: string): boolean => byId.has(id)

/** Category of one of TrueLayer's classifications (0–2 strings, spelt leniently); null where it says nothing usable. */
export function categoryOfClassification(classification: readonly string[]): string | null {
  const [top, sub] = classification.map(lenient)
  if (top === undefined) return null
  return usable((sub === undefined ? undefined : classifications.get(`${top}/${sub}`)) ?? classifications.get(top))
}

/** Category of TrueLayer's `transaction_category`, where the mechanism alone decides. */
export function categoryOfMechanism(mechanism: string, direction: 'debit' | 'credit'): string | null {
  const found = mechanisms.get(mechanism)
  return usable(typeof found === 'object' ? found?.[direction] : found)
}

/** Category of an OpenStreetMap tag such as `shop/supermarket`. */
export const categoryOfTag = (tag: string): string | null => usable(tags.get(tag))

const mechanisms = new Map(Object.entries(data.map_truelayer_transaction_category))
const tags = new Map<string, string | null>(Object.entries(data.map_osm_tags))
const classifications = new Map(
  Object.entries(data.map_truelayer_classification).map(([path, category]) => [lenient(path), category]),
)

function lenient(text: string): string {
  return text.toLowerCase().replaceAll('&', 'and').replace(/\s+/g, ' ').trim()
}

function usable(category: string | null | undefined): string | null {
  return category !== undefined && category !== null && isCategory(category) ? category : null
}
