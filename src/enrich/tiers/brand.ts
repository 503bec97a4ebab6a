import brands from '../brands.json' with { type: 'json' }
import { standsAlone } from '../knowledge/fillers.ts'
import { type Hit, Phrases } from '../phrases.ts'
import type { Tier } from './tier.ts'

/** GB brands of OpenStreetMap's name-suggestion-index; see NOTICE.md. */
export const brand: Tier = ({ direction, reading: { rail, payee } }) => {
  if (direction === 'credit' && rail === 'fasterPayment') return null
  const hit = phrases.longest(payee, placesSearched, (found) => fits(found, payee))
  if (hit === null) return null
  return { category: hit.value.category, merchant: hit.value.name, confidence: 0.8, reason: 'A brand on the map' }
}

type Brand = { readonly category: string; readonly name: string }

const placesSearched = 3
const phrases = new Phrases<Brand>(
  Object.entries(brands).flatMap(([category, list]) =>
    list.flatMap(([name = '', ...keys]) => keys.map((key) => [key, { category, name }] as const)),
  ),
)

/** A brand of one word must be all of the payee: *Relay* is a kiosk, *Relay FM* is not. */
function fits({ from, to }: Hit<Brand>, words: readonly string[]): boolean {
  return to - from > 1 || (from === 0 && standsAlone(words.slice(from, to), words.slice(to)))
}
