import { useCallback, useState } from 'react'
import type { Transaction } from '../../api/shapes.ts'

const fadeMs = 1_200

/** Tells a row that came into the ledger while the screen was open, for as long as its ground fades. */
export function useArrivals(): (row: Transaction) => boolean {
  const [opened] = useState(() => new Date().toISOString())
  const [until] = useState(() => new Map<string, number>())
  return useCallback(
    (row) => {
      if (row.firstSeenAt < opened) return false
      const end = until.get(row.id) ?? performance.now() + fadeMs
      until.set(row.id, end)
      return performance.now() < end
    },
    [opened, until],
  )
}
