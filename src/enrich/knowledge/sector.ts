/** A payee of the dictionary. `keys` are what banks print, as written in the sector's file. */
export type KnownPayee = { readonly name: string; readonly category: string; readonly keys: readonly Key[] }

/** `whole`: counts only where nothing but fillers (towns, numbers, "Ltd", "Stores") follows, for names that are plain words. */
export type Key = { readonly text: string; readonly whole: boolean }

/**
 * Reads a sector's payees, one a line under the line of their category:
 *
 *     bills.energy
 *       Octopus Energy              the name is a key
 *       EDF: edf energy             further keys after the colon
 *       Next!: next retail          `!` after a name or key: whole payee only
 *       Sky = sky digital, sky uk   with `=` the name is for the screen and no key
 */
export function sector(text: string): readonly KnownPayee[] {
  const payees: KnownPayee[] = []
  let category = ''
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue
    if (/^[a-z]+\.[a-z_]+$|^[a-z]+_[a-z]+\.[a-z_]+$/.test(line)) category = line
    else payees.push(payeeOf(line, category))
  }
  return payees
}

function payeeOf(line: string, category: string): KnownPayee {
  const [, named = '', mark = '', rest = ''] = /^(.*?)(?:(:| =)\s+(.*))?$/.exec(line) ?? []
  const aliases = rest === '' ? [] : rest.split(',').map((alias) => keyOf(alias.trim()))
  return { name: named.replace(/!$/, ''), category, keys: mark === ' =' ? aliases : [keyOf(named), ...aliases] }
}

const keyOf = (text: string): Key => ({ text: text.replace(/!$/, ''), whole: text.endsWith('!') })
