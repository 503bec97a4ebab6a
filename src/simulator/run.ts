import { CommanderError } from 'commander'
import { bankCommand } from './command.ts'

/** Runs one command line of the simulator, known as `name`. @returns the exit code: 0 told to end, 1 it cannot be, 2 wrong usage */
export async function runBank(name: string, words: readonly string[]): Promise<number> {
  let code = 0
  const command = bankCommand({
    print: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
    exit(failed) {
      code = failed
    },
  })
  try {
    await command.name(name).exitOverride().parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}
