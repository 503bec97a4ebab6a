import { sql } from 'kysely'

const asTransfer = sql`t.transfer_as is not null and t.category_source <> 'person'`

/** The category of transaction `t`: as half of a transfer it has that of transfers, unless a person chose another; the label beneath stays as it is. */
export const shownCategory = sql<string | null>`case when ${asTransfer} then t.transfer_as else t.category end`

/** The columns of its label, as views name them. */
export const shownLabel = sql`${shownCategory} as category, case when ${asTransfer} then 'transfer' else t.category_source end as "categorySource",
  case when ${asTransfer} then 1 else t.confidence end as confidence, case when ${asTransfer} then 'Half of a transfer between your accounts' else t.category_reason end as reason`
