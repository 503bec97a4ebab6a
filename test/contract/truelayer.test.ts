import { afterAll, describe, expect, it } from 'vitest'
import { data } from './parts/data.ts'
import { errors } from './parts/errors.ts'
import { headers } from './parts/headers.ts'
import { link } from './parts/link.ts'
import { providers } from './parts/providers.ts'
import { renewal } from './parts/renewal.ts'
import { tasks } from './parts/tasks.ts'
import { tokens } from './parts/tokens.ts'
import type { Contract } from './reading.ts'
import { skips } from './skips.ts'
import { openTarget } from './target.ts'

// One file, as all of it runs on one connection, of which only the newest access token works.

const target = await openTarget(process.env)
afterAll(() => target.close())

const reasons = skips[target.kind]
const names = new Set<string>()
const contract: Contract = (name, proof) => {
  names.add(name)
  it(name, (context) => (reasons[name] === undefined ? proof() : context.skip(reasons[name])))
}

describe.each(Object.entries({ providers, link, tokens, data, headers, errors, tasks, renewal }))(
  `a TrueLayer (here: the ${target.kind}): %s`,
  (_, part) => part(target, contract),
)

it('passes over no test without a reason, and has no reason for a test that is not there', () => {
  const lines = Object.entries(reasons).map(([name, why]) => `  ${name}: ${why}`)
  process.stdout.write(
    `contract on the ${target.kind}: ${names.size} tests, ${lines.length} passed over\n${lines.join('\n')}\n`,
  )
  for (const table of Object.values(skips))
    expect(Object.entries(table).filter(([name, why]) => !names.has(name) || why === '')).toEqual([])
})
