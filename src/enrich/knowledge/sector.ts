/** A payee of the dictionary. `keys` are what banks print, as written in the sector's file. */
export type KnownPayee = { readonly name: string; readonly category: string; readonly keys: readonly Key[] }

/** `whole`: counts only where nothing but fillers (towns, numbers, "Ltd", "Stores") follows, for names that are plain words. */
export type Key = { readonly text: string; readonly whole: boolean }

/**
 * Reads the payees of a category, one a line:
 *
 *     Octopus Energy              the name is a key
 *     EDF: edf energy             further keys after the colon
 *     Next!: next retail          `!` after a name or key: whole payee only
 *     Sky = sky digital, sky uk   with `=` the name is for the screen and no key
 *
 * A name that stands again among its own keys is a key in that way only: `Zen: zen!` means the whole payee.
 */
export function sector(category: string, text: string): readonly KnownPayee[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').map((line) => payeeOf(line, category))
}

function payeeOf(line: string, category: string): KnownPayee {
  const [, named = '', mark = '', rest = ''] = /^(.*?)(?:(:| =)\s+(.*))?$/.exec(line) ?? []
  const aliases = rest === '' ? [] : rest.split(',').map((alias) => keyOf(alias.trim()))
  const own = keyOf(named)
  const plain = own.text.toLowerCase()
  const repeated = aliases.some(({ text }) => text === plain)
  return { name: own.text, category, keys: mark === ' =' || repeated ? aliases : [own, ...aliases] }
}

const keyOf = (text: string): Key => ({ text: text.replace(/!$/, ''), whole: text.endsWith('!') })
