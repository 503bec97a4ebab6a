import { asOwner } from './database.ts'

/** Every row of every table as text, with bytes also read as text: what somebody who stole the database could search. */
export async function dump(database: string, schemas: readonly string[] = ['public', 'pgboss']): Promise<string> {
  return asOwner(async (db) => {
    const { rows: tables } = await db.query<{ name: string }>(
      `select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
       where nspname = any($1) and relkind = 'r' order by 1`,
      [schemas],
    )
    const parts: string[] = []
    for (const { name } of tables) {
      const { rows } = await db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t order by 1`)
      for (const { row } of rows) parts.push(`${name}: ${row}${asText(row)}`)
    }
    return parts.join('\n')
  }, database)
}

const asText = (row: string): string =>
  [...row.matchAll(/\\\\x([0-9a-f]+)/g)]
    .map(([, hex = '']) => ` ${Buffer.from(hex, 'hex').toString('latin1')}`)
    .join('')

/**
 * Which of these secrets have left a trace: as it is, in base64, in hexadecimal or as in a URL, whole or as a piece of 23 characters or more
 * (each such piece holds one of its blocks of 12).
 */
export function traces(secrets: Readonly<Record<string, string>>, text: string): string[] {
  const blocks = new Map<string, string>()
  const found = new Set<string>()
  for (const [name, secret] of Object.entries(secrets))
    for (const form of formsOf(secret)) {
      if (form.length < width && text.includes(form)) found.add(name)
      for (let at = 0; at + width <= form.length; at += width) blocks.set(form.slice(at, at + width), name)
    }
  for (let at = 0; at + width <= text.length; at += 1) {
    const name = blocks.get(text.slice(at, at + width))
    if (name !== undefined) found.add(name)
  }
  return Object.keys(secrets).filter((name) => found.has(name))
}

const width = 12

const formsOf = (secret: string): string[] => {
  const bytes = Buffer.from(secret)
  // Base64 looks different by where the secret begins: without its first one or two bytes it is met in the other places.
  const base64 = [0, 1, 2].flatMap((from) => [
    bytes.subarray(from).toString('base64'),
    bytes.subarray(from).toString('base64url'),
  ])
  return [
    secret,
    encodeURIComponent(secret),
    bytes.toString('hex'),
    ...base64.map((form) => form.replace(/.{0,2}=*$/, '')),
  ]
}
