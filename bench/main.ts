import { bank } from './bank.ts'
import { machine } from './machine.ts'

/** Each measures one thing in its own processes and gives its table; a scenario that cannot be trusted throws. */
const scenarios: Readonly<Record<string, () => Promise<string>>> = { bank }

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in scenarios))
if (unknown.length > 0) {
  process.stderr.write(`No such scenario: ${unknown.join(', ')}. There are: ${Object.keys(scenarios).join(', ')}.\n`)
  process.exit(2)
}

process.stdout.write(`${machine()}\n`)
for (const [name, measure] of Object.entries(scenarios))
  if (asked.length === 0 || asked.includes(name)) process.stdout.write(`\n${await measure()}`)
