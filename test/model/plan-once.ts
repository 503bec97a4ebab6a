import { createHash } from 'node:crypto'
import pg from 'pg'

/**
 * From now on every connection of this process has PostgreSQL plan a statement once: thousands of histories ask the same hundred, and half of the
 * server's work would be to plan them. What a statement does stays the same.
 */
export function planOnce(): void {
  const asks = pg.Client.prototype.query as (this: pg.Client, ...words: unknown[]) => unknown
  const named = function (this: pg.Client, ...words: unknown[]): unknown {
    const [text, values, ...rest] = words
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return asks.apply(this, words)
    return asks.apply(this, [{ text, values, name: nameOf(text) }, ...rest])
  }
  pg.Client.prototype.query = named as typeof pg.Client.prototype.query // one function for all the forms of a call
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('md5').update(text).digest('hex') // a name has 63 letters at most
  names.set(text, name)
  return name
}
