import { z } from 'zod'
import { Fault } from '../../domain/fault.ts'

/** How many items a page has. */
export const Limit = (usual: number, most: number) => z.coerce.number().int().min(1).max(most).default(usual)

/** A `nextCursor` handed out before, read back into its `parts` texts. */
export const Cursor = (parts: number) =>
  z
    .string()
    .max(500)
    .optional()
    .transform((text, context): string[] | undefined => {
      if (text === undefined) return undefined
      try {
        const position: unknown = JSON.parse(atob(text))
        if (Array.isArray(position) && position.length === parts && position.every((part) => typeof part === 'string'))
          return position
      } catch {} // not one of ours
      context.addIssue({ code: 'custom', message: 'not a cursor from a list of this kind' })
      return z.NEVER
    })

/** Two texts of a cursor; the schema has made sure that they are there. */
export function pair(cursor: readonly string[] | undefined): readonly [string, string] | null {
  if (cursor === undefined) return null
  const [first, second] = cursor
  if (first === undefined || second === undefined) throw new Fault('input.invalid', { field: 'cursor' })
  return [first, second]
}
