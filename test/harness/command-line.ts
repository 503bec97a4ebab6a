import { setImmediate } from 'node:timers/promises'
import { Command } from 'commander'
import { type CliWorld, runCli } from '../../src/surface/cli.ts'
import { openClient } from '../../src/surface/client.ts'
import type { Bench } from './product.ts'

/** `tributary …` beside the product of the bench, as its owner; for commands that ask nothing else of the machine. */
export async function commandLine(bench: Bench, ...words: string[]): Promise<{ code: number; out: string }> {
  const said: string[] = []
  const world = {
    version: 'test',
    print: (line: string) => void said.push(line),
    tell: () => {},
    pause: () => setImmediate(),
    bank: ({ print }) => new Command('bank').configureOutput({ writeOut: print }),
    withProduct: (_, work) => work(localClient(bench)),
  } satisfies Partial<CliWorld>
  const code = await runCli(world as unknown as CliWorld, words) // these commands ask no more of the world
  return { code, out: said.join('\n') }
}

/** Speaks the API as the command line does. */
export const localClient = ({ product }: Bench) => openClient(fetch, product.address, product.localToken, null)
