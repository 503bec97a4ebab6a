/**
 * Extracts the brands of shops, eateries and services in Great Britain from the OpenStreetMap name-suggestion-index into src/enrich/brands.json:
 * `{ category: [[name, key, key …] …] }`. Runs at `npm ci`; what the extract is and under which licence stands in src/enrich/NOTICE.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { knownPayee } from '../src/enrich/dictionary.ts'
import { isPlain } from '../src/enrich/knowledge/plain-words.ts'
import { categoryOfTag } from '../src/enrich/taxonomy.ts'
import { wordsOf } from '../src/enrich/words.ts'

type Item = {
  readonly displayName: string
  readonly locationSet: { readonly include?: readonly unknown[]; readonly exclude?: readonly unknown[] }
  readonly matchNames?: readonly string[]
  readonly tags: {
    readonly brand?: string
    readonly 'brand:en'?: string
    readonly name?: string
    readonly short_name?: string
  }
}
type Groups = Readonly<Record<string, { readonly items?: readonly Item[] }>>
type Brand = { readonly name: string; readonly category: string; readonly keys: ReadonlySet<string> }

const index = new URL('../node_modules/name-suggestion-index/dist/json/nsi.min.json', import.meta.url)
const target = new URL('../src/enrich/brands.json', import.meta.url)

const britain = /^(gb(-.+)?(\.geojson)?|001|150|154)$/
const likeliest = [
  'groceries.supermarket',
  'transport.fuel',
  'eating_out.fast_food',
  'eating_out.coffee',
  'eating_out.restaurant',
  'eating_out.pub_bar',
  'shopping.clothing',
  'home.diy_garden',
  'home.furniture_homeware',
  'shopping.general',
  'health.pharmacy',
  'shopping.electronics',
  'shopping.sports_outdoor',
  'groceries.convenience',
  'travel.accommodation',
  'transport.vehicle_service',
]
const notMerchants = new Set([
  'amenity/bank',
  'amenity/atm',
  'amenity/payment_terminal',
  'amenity/parcel_locker',
  'advertising/totem',
  'office/employment_agency',
  'office/financial',
  'office/company',
  'amenity/vending_machine',
  'amenity/money_transfer',
  'man_made/charge_point',
  'shop/outpost',
  'shop/mall',
  'tourism/attraction',
])

const { nsi }: { nsi: Groups } = JSON.parse(readFileSync(index, 'utf8'))
writeFileSync(target, `${JSON.stringify(grouped(brandsOf(nsi)))}\n`)

/** Operators (councils as schools, the National Trust as car parks) and what is no merchant (banks, cash machines) are left out. */
function brandsOf(groups: Groups): Brand[] {
  const named = new Map<string, Brand>()
  for (const [path, { items = [] }] of Object.entries(groups)) {
    const tag = /^brands\/(.+)$/.exec(path)?.[1]
    const category = tag === undefined || notMerchants.has(tag) ? null : categoryOfTag(tag)
    if (category === null) continue
    for (const item of items.filter(isBritish)) {
      const brand = brandOf(item, category)
      const known = named.get(brand.name)
      if (brand.keys.size > 0 && (known === undefined || outranks(category, known.category)))
        named.set(brand.name, brand)
    }
  }
  return withoutDisputes([...named.values()])
}

function brandOf({ displayName, matchNames = [], tags }: Item, category: string): Brand {
  const name = (tags['brand:en'] ?? tags.brand ?? tags.name ?? displayName).replace(/ \(.*\)$/, '')
  const texts = [name, tags.name, tags.short_name, ...matchNames].filter((text) => text !== undefined)
  return { name, category, keys: new Set(texts.map((text) => wordsOf(text).join(' ')).filter(isTelling)) }
}

/** Latin letters, not a plain word, and nothing that the dictionary of payees knows better. */
function isTelling(key: string): boolean {
  const words = key.split(' ')
  const plain = words.length === 1 ? isPlain(key) || key.length < 4 : words.every((word) => isPlain(word))
  return !plain && /^[a-z0-9 ]+$/.test(key) && /[a-z]{3}/.test(key) && knownPayee({ payee: words, star: null }) === null
}

function isBritish({ locationSet: { include = [], exclude = [] } }: Item): boolean {
  return include.some((place) => britain.test(String(place))) && !exclude.some((place) => place === 'gb')
}

/** A key that two brands of different categories claim helps neither, unless one category is plainly the likelier. */
function withoutDisputes(brands: readonly Brand[]): Brand[] {
  const owners = new Map<string, Brand>()
  for (const brand of brands) {
    for (const key of brand.keys) {
      const owner = owners.get(key)
      if (owner === undefined || outranks(brand.category, owner.category)) owners.set(key, brand)
    }
  }
  return brands.map((brand) => ({
    ...brand,
    keys: new Set([...brand.keys].filter((key) => owners.get(key) === brand)),
  }))
}

function grouped(brands: readonly Brand[]): Record<string, string[][]> {
  const kept = brands.filter(({ keys }) => keys.size > 0).sort((a, b) => (a.name < b.name ? -1 : 1))
  const lists = Map.groupBy(kept, ({ category }) => category)
  const sorted = [...lists].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([category, list]) => [category, list.map(({ name, keys }) => [name, ...keys])]))
}

/** Where a brand stands under several tags, what is bought there most: Tesco is groceries before electronics. */
function outranks(a: string, b: string): boolean {
  const rank = (category: string): number => {
    const at = likeliest.indexOf(category)
    return at < 0 ? likeliest.length : at
  }
  return rank(a) < rank(b)
}
