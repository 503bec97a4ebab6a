import { z } from 'zod'

/**
 * TrueLayer Data API v1, as it crosses the network. Required here is only what a row cannot be understood without: the published examples
 * break their own schema, so everything else is optional and unknown keys pass. Held against spec/data-api-v1.json by a test.
 *
 * Decimals leave as the text of a JSON number. The client parses JSON so that numbers arrive as that text; TrueLayer also sends some amounts
 * as strings; plain numbers are taken too (tests, simulator).
 */
const Decimal = z.union([z.string().regex(/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/), z.number().transform(String)])
/** Begins with a whole date and ends there or goes on with a time: the zone, the fraction and the time itself may be missing. */
const Timestamp = z.string().regex(/^\d{4}-\d{2}-\d{2}(?=$|[T ])/)
/** What may be missing may be odd as well: a member of another type counts as missing and does not cost the row. */
const maybe = <S extends z.ZodType>(schema: S) => schema.nullish().catch(undefined)
const Text = maybe(z.string())

const Provider = z.looseObject({ provider_id: Text, display_name: Text, logo_uri: Text })

export const Me = z.looseObject({
  client_id: Text,
  credentials_id: Text,
  consent_status: Text,
  consent_status_updated_at: Text,
  consent_created_at: Text,
  consent_expires_at: Text,
  provider: maybe(Provider),
  scopes: maybe(z.array(z.string())),
  privacy_policy: Text,
})

export const Info = z.looseObject({
  full_name: Text,
  emails: maybe(z.array(z.string())),
  phones: maybe(z.array(z.string())),
  update_timestamp: Text,
})

export const Account = z.looseObject({
  account_id: z.string().min(1),
  account_type: Text,
  display_name: Text,
  currency: Text,
  account_number: maybe(z.looseObject({ iban: Text, number: Text, sort_code: Text, swift_bic: Text })),
  provider: maybe(Provider),
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
  provider: maybe(Provider),
  update_timestamp: Text,
})

export const AccountBalance = z.looseObject({
  currency: Text,
  available: maybe(Decimal),
  current: Decimal,
  overdraft: maybe(Decimal),
  update_timestamp: Text,
})

export const CardBalance = z.looseObject({
  currency: Text,
  available: maybe(Decimal),
  current: Decimal,
  credit_limit: maybe(Decimal),
  last_statement_balance: maybe(Decimal),
  last_statement_date: Text,
  payment_due: maybe(Decimal),
  payment_due_date: Text,
  update_timestamp: Text,
})

export const Transaction = z.looseObject({
  transaction_id: Text,
  normalised_provider_transaction_id: Text,
  provider_transaction_id: Text,
  timestamp: Timestamp,
  description: z.string(),
  amount: Decimal,
  currency: z.string().min(3),
  transaction_type: Text,
  transaction_category: Text,
  transaction_classification: maybe(z.array(z.string())),
  merchant_name: Text,
  running_balance: maybe(z.looseObject({ amount: maybe(Decimal), currency: Text })),
  meta: maybe(z.record(z.string(), z.unknown())),
})

export const DirectDebit = z.looseObject({
  direct_debit_id: Text,
  timestamp: Text,
  name: Text,
  status: Text,
  previous_payment_timestamp: Text,
  previous_payment_amount: maybe(Decimal),
  currency: Text,
  meta: maybe(z.record(z.string(), z.unknown())),
})

export const StandingOrder = z.looseObject({
  frequency: Text,
  status: Text,
  timestamp: Text,
  currency: Text,
  next_payment_date: Text,
  next_payment_amount: maybe(Decimal),
  first_payment_date: Text,
  first_payment_amount: maybe(Decimal),
  final_payment_date: Text,
  final_payment_amount: maybe(Decimal),
  payee: Text,
  reference: Text,
  meta: maybe(z.record(z.string(), z.unknown())),
})

/** Rows stay unknown here: one that cannot be read is set aside by itself and never fails the answer it came in. */
export const Results = z.looseObject({ results: z.array(z.unknown()), status: z.string().nullish() })

/** What a request in asynchronous mode has come to; with rows, and without these members, where it is done. */
export const Progress = z.looseObject({ status: Text, results_uri: Text, task_id: Text })

export const ErrorBody = z.looseObject({
  error: z.string(),
  error_description: z.unknown().optional(),
  error_details: z.unknown().optional(),
})

export type Me = z.output<typeof Me>
export type Info = z.output<typeof Info>
export type Account = z.output<typeof Account>
export type Card = z.output<typeof Card>
export type AccountBalance = z.output<typeof AccountBalance>
export type CardBalance = z.output<typeof CardBalance>
export type Transaction = z.output<typeof Transaction>
export type DirectDebit = z.output<typeof DirectDebit>
export type StandingOrder = z.output<typeof StandingOrder>
