import { z } from 'zod'
import { decideReview, type Review as ReviewRows, readReviews } from '../../pipeline/decide-review.ts'
import { cursorOf, operation } from '../operation.ts'
import { Id, listOf, Review } from '../shapes.ts'
import { Cursor, Limit, pair } from './paging.ts'
import { toTransaction } from './transactions.ts'

export const reviewsList = operation({
  name: 'reviews.list',
  says: 'Pairs of rows that may belong together, and only you can say: open ones first, then those you decided.',
  permission: 'read',
  http: { method: 'GET', path: '/reviews', status: 200 },
  input: z.strictObject({ state: Review.shape.state.optional(), limit: Limit(50, 200), cursor: Cursor(2) }),
  output: listOf(Review),
  async run(adapters, { userId }, { state, limit, cursor }) {
    const after = pair(cursor)
    const reviews = await readReviews(
      adapters,
      userId,
      state ?? null,
      after && { open: after[0] === 'open', id: after[1] },
      limit + 1,
    )
    const last = reviews.length > limit ? reviews[limit - 1] : undefined
    return {
      items: reviews.slice(0, limit).map(toReview),
      nextCursor: last ? cursorOf([last.state === 'proposed' ? 'open' : 'decided', last.id]) : null,
    }
  },
})

export const reviewsDecide = operation({
  name: 'reviews.decide',
  says: 'Says of a pair that it is one, or that it is not; or takes back what was said. A pair that is not is never proposed again.',
  permission: 'write',
  http: { method: 'PATCH', path: '/reviews/:id', status: 200 },
  input: z.strictObject({
    id: Id,
    decision: z
      .enum(['accept', 'reject', 'undo'])
      .describe(
        '`accept`: of a settlement, the booked row takes over category and note that you gave the pending one; of a transfer, neither row is spent or received',
      ),
  }),
  output: Review,
  run: async (adapters, { userId }, { id, decision }) => toReview(await decideReview(adapters, userId, id, decision)),
})

const toReview = ({ first, second, ...review }: ReviewRows): z.input<typeof Review> => ({
  ...review,
  first: toTransaction(first),
  second: toTransaction(second),
})
