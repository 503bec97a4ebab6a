import { readFileSync } from 'node:fs'
import { type Profile, profiles } from './profiles.ts'

/** Banks were named that cannot be; the message says which and why. */
export class BanksError extends Error {}

/**
 * What `--banks` names: ids with commas between, or a JSON file that lists ids and banks of one's own. Such a bank is like another but for
 * what it says: `{"like": "ob-no-ids", "id": "ob-mine", "name": "My Bank", "rowCap": 50}`.
 * @throws {BanksError}
 */
export function chosenBanks(text: string): readonly Profile[] {
  const listed = text.endsWith('.json') ? fileOf(text) : text.split(',').filter(Boolean)
  if (!Array.isArray(listed) || listed.length === 0) throw new BanksError('it takes a list with at least one bank')
  const banks = listed.map((one) => (isRecord(one) ? ownBank(one) : known(one)))
  const twice = banks.find(({ id }, n) => banks.findIndex((bank) => bank.id === id) < n)
  if (twice) throw new BanksError(`${twice.id} is there twice`)
  return banks
}

function fileOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new BanksError(error instanceof Error ? error.message : 'unreadable')
  }
}

function known(id: unknown): Profile {
  const bank = profiles.find((one) => one.id === id)
  if (!bank)
    throw new BanksError(
      `there is no bank ${JSON.stringify(id)}; there are ${profiles.map((one) => one.id).join(', ')}`,
    )
  return bank
}

/** Combines what the banks of the table do; it cannot do what none of them does. */
function ownBank({ like, ...own }: Readonly<Record<string, unknown>>): Profile {
  const bank = { ...known(like), ...own }
  for (const [name, value] of Object.entries(own))
    if (!(free[name]?.test(String(value)) ?? fits(value, samples(profiles, name))))
      throw new BanksError(`${name} of ${bank.id} cannot be ${JSON.stringify(value)}`)
  return bank
}

/** Members of one's own words. */
const free: Readonly<Record<string, RegExp>> = { id: /^[\w-]+$/, name: /./, behaviour: /./ }

/** Whether a value is of the kind of the samples: one of their words, any number from 0 on, or a list or record of such. */
function fits(value: unknown, like: readonly unknown[]): boolean {
  if (typeof value === 'number') return value >= 0 && like.some((one) => typeof one === 'number')
  if (Array.isArray(value)) return value.every((item) => fits(item, like.filter(Array.isArray).flat()))
  if (!isRecord(value)) return like.includes(value)
  const records = like.filter(isRecord)
  const needed = Object.keys(records[0] ?? {}).filter((name) => records.every((record) => name in record))
  return (
    needed.every((name) => name in value) &&
    Object.entries(value).every(([name, member]) => fits(member, samples(records, name)))
  )
}

const samples = (records: readonly object[], name: string): unknown[] =>
  records.flatMap((record) => Object.entries(record).flatMap(([one, value]) => (one === name ? [value] : [])))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
