import { parseArgs } from 'node:util'
import { bank } from './bank.ts'
import { isMet, type Section, table } from './figures.ts'
import { machine } from './machine.ts'
import { keep } from './results.ts'
import { sync, syncScenarios } from './sync.ts'

// Each scenario measures in its own processes; one that cannot be trusted throws. `sync` is all of the sync's. A smaller `--size` is a smoke run.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
})
const known = ['bank', ...Object.keys(syncScenarios)]
const asked = positionals.flatMap((name) => (name === 'sync' ? Object.keys(syncScenarios) : [name]))
const unknown = asked.filter((name) => !known.includes(name))
const [size, rounds] = [Number(values.size), Number(values.rounds)]
if (unknown.length > 0 || !(size > 0) || !(rounds >= 1)) {
  process.stderr.write(
    `It takes ${known.join(', ')}, or sync for all but the first; --size 0.1, --rounds 3, --write.\n`,
  )
  process.exit(2)
}

process.stdout.write(`${machine()}\n`)
const wanted = asked.length === 0 ? known : asked
const tell = (section: Section) => process.stdout.write(`\n${table(section)}`)
const sections: Section[] = []
if (wanted.includes('bank')) sections.push(await bank())
sections.forEach(tell)
sections.push(
  ...(await sync(
    wanted.filter((name) => name !== 'bank'),
    size,
    rounds,
    tell,
  )),
)
if (values.write) keep(sections, `${machine()}, size ${size}, ${rounds} rounds`)
const missed = sections.flatMap(({ lines }) => lines).filter((line) => !isMet(line)).length
process.stdout.write(`\n${missed === 0 ? 'Every mark is met.' : `${missed} marks are missed.`}\n`)
