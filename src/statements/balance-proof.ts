import type { BalanceProof } from '../domain/statement.ts'

type Balanced = { readonly line: number; readonly amountMinor: bigint; readonly balanceMinor: bigint }

/** Each balance must be the one before it and the row's amount. @param rows oldest first */
export function proveBalances(rows: readonly Balanced[]): BalanceProof {
  const [first] = rows
  if (!first) return { state: 'absent' }
  const openingMinor = first.balanceMinor - first.amountMinor
  let closingMinor = openingMinor
  for (const { line, amountMinor, balanceMinor } of rows) {
    closingMinor += amountMinor
    if (closingMinor !== balanceMinor) return { state: 'broken', line }
  }
  return { state: 'proven', openingMinor, closingMinor }
}
