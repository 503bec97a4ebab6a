import type { Carried } from '../domain/pairing.ts'

/** What a person may have said of a row. */
type Edited = { readonly category: string | null; readonly categorySource: string; readonly note: string | null }

/** What a booked row takes over from the pending row that it settles: what a person said of that one and not of it. */
export const carriedOver = (pending: Edited, booked: Edited): Carried => ({
  category: pending.categorySource === 'person' && booked.categorySource !== 'person' ? pending.category : null,
  note: booked.note === null ? pending.note : null,
})

/** What of it still stands there as it was taken over. */
export const stillCarried = (carried: Carried, row: Edited): Carried => ({
  category: row.categorySource === 'person' && row.category === carried.category ? carried.category : null,
  note: row.note === carried.note ? carried.note : null,
})
