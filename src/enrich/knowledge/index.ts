import { wordsOf } from '../words.ts'
import type { KnownPayee } from './sector.ts'
import { supermarkets } from './supermarkets.ts'

/** The dictionary: every payee of every sector. */
export const knownPayees: readonly KnownPayee[] = [...supermarkets]

/** Words of keys that hold digits and are not just a number: they stay legible where other digits are hidden. */
export const numbered: ReadonlySet<string> = new Set(
  knownPayees.flatMap(({ keys }) => keys.flatMap(({ text }) => wordsOf(text).filter((word) => /\d/.test(word)))),
)
