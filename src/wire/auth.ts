import { z } from 'zod'

/** TrueLayer's auth server, as it crosses the network (spec/authentication-api.json). */
export const Scope = z.enum([
  'info',
  'accounts',
  'balance',
  'cards',
  'transactions',
  'direct_debits',
  'standing_orders',
  'offline_access',
])
export type Scope = z.output<typeof Scope>

export const TokenAnswer = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
  token_type: z.string(),
  refresh_token: z.string().nullish(),
  scope: z.string().nullish(),
})

/** `GET /api/providers` answers a bare array of these. */
export const ProviderEntry = z.looseObject({
  provider_id: z.string().min(1),
  display_name: z.string().nullish(),
  country: z.string().nullish(),
  logo_url: z.string().nullish(),
  scopes: z.array(z.string()).nullish(),
})

/** `POST /connections/extend`: one of three outcomes. */
export const ExtendAnswer = z.looseObject({
  action_needed: z.enum(['no_action_needed', 'authentication_needed', 'reconfirmation_of_consent_needed']),
  access_token: z.string().nullish(),
  refresh_token: z.string().nullish(),
  expires_in: z.coerce.number().nullish(),
  user_input_link: z.string().nullish(),
})

/** `POST /v1/reauthuri` */
export const ReauthAnswer = z.looseObject({ result: z.string().min(1) })

export type TokenAnswer = z.output<typeof TokenAnswer>
export type ProviderEntry = z.output<typeof ProviderEntry>
export type ExtendAnswer = z.output<typeof ExtendAnswer>
