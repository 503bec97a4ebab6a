import { z } from 'zod'

/**
 * TrueLayer Data API v1, as it crosses the network. Required here is only what a row cannot be understood without: the published examples
 * break their own schema, so everything else is optional and unknown keys pass (`reference: spec/data-api-v1.json`, tested against it).
 *
 * Decimals are `Decimal`: the client parses JSON so that numbers arrive as their source text; plain numbers are taken too (tests, simulator).
 */
const Decimal = z.union([z.string(), z.number()]).transform(String)
const Text = z.string().nullish()

export const Provider = z.looseObject({ provider_id: Text, display_name: Text, logo_uri: Text })

export const Me = z.looseObject({
  client_id: Text,
  credentials_id: Text,
  consent_status: Text,
  consent_status_updated_at: Text,
  consent_created_at: Text,
  consent_expires_at: Text,
  provider: Provider.nullish(),
  scopes: z.array(z.string()).nullish(),
  privacy_policy: Text,
})

export const Info = z.looseObject({ full_name: Text, emails: z.array(z.string()).nullish(), phones: z.array(z.string()).nullish(), update_timestamp: Text })

export const Account = z.looseObject({
  account_id: z.string().min(1),
  account_type: Text,
  display_name: Text,
  currency: Text,
  account_number: z.looseObject({ iban: Text, number: Text, sort_code: Text, swift_bic: Text }).nullish(),
  provider: Provider.nullish(),
  update_timestamp: Text,
})

export const Card = z.looseObject({
  account_id: z.string().min(1),
  card_network: Text,
  card_type: Text,
  currency: Text,
  display_name: Text,
  partial_card_number: Text,
  name_on_card: Text,
  valid_from: Text,
  valid_to: Text,
  provider: Provider.nullish(),
  update_timestamp: Text,
})

export const AccountBalance = z.looseObject({
  currency: Text,
  available: Decimal.nullish(),
  current: Decimal,
  overdraft: Decimal.nullish(),
  update_timestamp: Text,
})

export const CardBalance = z.looseObject({
  currency: Text,
  available: Decimal.nullish(),
  current: Decimal,
  credit_limit: Decimal.nullish(),
  last_statement_balance: Decimal.nullish(),
  last_statement_date: Text,
  payment_due: Decimal.nullish(),
  payment_due_date: Text,
  update_timestamp: Text,
})

export const Transaction = z.looseObject({
  transaction_id: Text,
  normalised_provider_transaction_id: Text,
  provider_transaction_id: Text,
  timestamp: z.string().min(10),
  description: z.string(),
  amount: Decimal,
  currency: z.string().min(3),
  transaction_type: Text,
  transaction_category: Text,
  transaction_classification: z.array(z.string()).nullish(),
  merchant_name: Text,
  running_balance: z.looseObject({ amount: Decimal.nullish(), currency: Text }).nullish(),
  meta: z.record(z.string(), z.unknown()).nullish(),
})

export const DirectDebit = z.looseObject({
  direct_debit_id: Text,
  timestamp: Text,
  name: Text,
  status: Text,
  previous_payment_timestamp: Text,
  previous_payment_amount: Decimal.nullish(),
  currency: Text,
  meta: z.record(z.string(), z.unknown()).nullish(),
})

export const StandingOrder = z.looseObject({
  frequency: Text,
  status: Text,
  timestamp: Text,
  currency: Text,
  next_payment_date: Text,
  next_payment_amount: Decimal.nullish(),
  first_payment_date: Text,
  first_payment_amount: Decimal.nullish(),
  final_payment_date: Text,
  final_payment_amount: Decimal.nullish(),
  payee: Text,
  reference: Text,
  meta: z.record(z.string(), z.unknown()).nullish(),
})

/** Rows stay unknown here: one that cannot be read is set aside by itself and never fails the answer it came in. */
export const Results = z.looseObject({ results: z.array(z.unknown()), status: Text })

export const ErrorBody = z.looseObject({ error: z.string(), error_description: Text, error_details: z.record(z.string(), z.unknown()).nullish() })

export type Me = z.output<typeof Me>
export type Info = z.output<typeof Info>
export type Account = z.output<typeof Account>
export type Card = z.output<typeof Card>
export type AccountBalance = z.output<typeof AccountBalance>
export type CardBalance = z.output<typeof CardBalance>
export type Transaction = z.output<typeof Transaction>
export type DirectDebit = z.output<typeof DirectDebit>
export type StandingOrder = z.output<typeof StandingOrder>
