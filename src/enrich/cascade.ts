import type { LabelSource } from '../domain/transaction.ts'
import { provider } from './tiers/provider.ts'
import type { Tier } from './tiers/tier.ts'

/** The tiers in the order they are asked; the first that answers decides. */
export const cascade: readonly (readonly [source: LabelSource, tier: Tier])[] = [['provider', provider]]
