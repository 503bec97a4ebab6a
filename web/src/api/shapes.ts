/** What the server speaks; the one place where the web app looks into the rest of the house, and at types only. */
export type {
  Account,
  AccountRun,
  Bank,
  Category,
  Connection,
  ConnectionRun,
  Money,
  Problem,
  Review,
  Spending,
  SpendingBy,
  State,
  Sync,
  Transaction,
} from '../../../src/surface/shapes.ts'

export type List<T> = { items: T[]; nextCursor: string | null }
