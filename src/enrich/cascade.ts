import type { LabelSource } from '../domain/transaction.ts'
import { brand } from './tiers/brand.ts'
import { employer } from './tiers/employer.ts'
import { keyword } from './tiers/keyword.ts'
import { modifier } from './tiers/modifier.ts'
import { payee } from './tiers/payee.ts'
import { person } from './tiers/person.ts'
import { provider } from './tiers/provider.ts'
import type { Tier } from './tiers/tier.ts'
import { wording } from './tiers/wording.ts'

/** The tiers in the order they are asked; the first that answers decides. */
export const cascade: readonly (readonly [source: LabelSource, tier: Tier])[] = [
  ['wording', wording],
  ['wording', person],
  ['modifier', modifier],
  ['payee', payee],
  ['wording', employer],
  ['provider', provider],
  ['brand', brand],
  ['keyword', keyword],
]
