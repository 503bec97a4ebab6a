// Writes docs/errors.md from the table of faults: `npm run docs:errors`.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { faults } from '../src/domain/fault.ts'

export const errorsFile = join(import.meta.dirname, '../docs/errors.md')

/** What the codes of one prefix are about, in the order of the page. */
const titles: Readonly<Record<string, string>> = {
  input: 'What was sent',
  route: 'Addresses',
  thing: 'Things',
  auth: 'Signing in and permissions',
  rate: 'Limits',
  connect: 'Connecting a bank',
  bank: 'What the bank or TrueLayer answered',
  transaction: 'Transactions',
  review: 'Pairs to look at',
  sync: 'Syncing',
  file: 'Statement files',
  import: 'Imports',
  port: 'The port',
  data: 'The data folder',
  database: 'The database',
  secret: 'The secret key',
  config: 'Settings',
  web: 'The web app',
  internal: 'Everything else',
}

/** The page: every code once, under its own anchor, grouped by its prefix. */
export function errorsPage(): string {
  const byPrefix = Map.groupBy(Object.entries(faults), ([code]) => code.split('.')[0] ?? '')
  const unnamed = [...byPrefix.keys()].filter((prefix) => !(prefix in titles))
  if (unnamed.length > 0) throw new Error(`no title for ${unnamed.join(', ')}`)
  const sections = Object.entries(titles).flatMap(([prefix, title]) => {
    const rows = byPrefix.get(prefix) ?? []
    return rows.length === 0 ? [] : [section(title, rows)]
  })
  return `${introduction}\n${sections.join('\n')}`
}

const introduction = `# Errors

Every failure that is expected has a code. The code is what scripts may rely on; the sentences are for people and may be reworded.

Over HTTP an error is \`application/problem+json\` with \`code\`, \`title\` and \`remedy\`, the \`requestId\`, and \`facts\` where something can be
named. On the command line the same sentences go to standard error, or with \`--json\` as one document to standard output. An account or a
connection that stands badly says why in \`reason\`, in the same words.

This page is written from \`src/domain/fault.ts\` by \`npm run docs:errors\`.
`

const section = (title: string, rows: readonly [code: string, row: (typeof faults)[keyof typeof faults]][]): string =>
  [
    `## ${title}`,
    '',
    '| Code | HTTP | What happened | What to do |',
    '|---|---|---|---|',
    ...rows.map(
      ([code, { status, says, remedy }]) => `| <a id="${code}"></a>\`${code}\` | ${status} | ${says} | ${remedy} |`,
    ),
    '',
  ].join('\n')

if (import.meta.main) await writeFile(errorsFile, errorsPage())
