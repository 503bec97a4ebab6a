import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorsFile, errorsPage } from '../scripts/write-errors.ts'
import { type FaultCode, faults } from '../src/domain/fault.ts'

const codes = Object.keys(faults) as FaultCode[] // the keys of the table are the codes
const page = readFileSync(errorsFile, 'utf8')

test('docs/errors.md is what the table of faults says (npm run docs:errors)', () => {
  expect(page).toBe(errorsPage())
})

test('every code stands on the page once, with its sentences, and the page has no other', () => {
  const rows = [...page.matchAll(/^\| <a id="([^"]+)"><\/a>`([^`]+)` \| (\d+) \| (.*) \| (.*) \|$/gm)]
  expect(rows.map(([, anchor]) => anchor)).toEqual(rows.map(([, , code]) => code))
  expect(
    Object.fromEntries(
      rows.map(([, , code, status, says, remedy]) => [code, { status: Number(status), says, remedy }]),
    ),
  ).toEqual(faults)
  expect(rows).toHaveLength(codes.length)
  expect(page.match(/^\|/gm)?.length).toBe(rows.length + 2 * (page.match(/^## /gm)?.length ?? 0))
})

test.each(codes)('%s is raised somewhere', (code) => {
  expect(raisedIn(code)).not.toEqual([])
})

test('a code that nobody raises would be seen', () => {
  expect(raisedIn('nobody.raises')).toEqual([])
})

/** The files of src/ that name the code, tests and the table itself aside. */
function raisedIn(code: string): string[] {
  return sources.filter(([, text]) => text.includes(`'${code}'`)).map(([file]) => file)
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/^domain.fault\.ts$/.test(file))
  .map((file): [file: string, text: string] => [file, readFileSync(join('src', file), 'utf8')])
