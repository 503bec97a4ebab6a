import { z } from 'zod'
import type { Adapters } from '../../adapters/adapters.ts'
import { Fault } from '../../domain/fault.ts'
import { type FlagName, flagNames, flags, unsetFlag } from '../../domain/flag.ts'
import { changeFlag, flagSettings } from '../../store/flags.ts'
import { people } from '../../store/people.ts'
import { operation } from '../operation.ts'

const Email = z.string().trim().min(1).max(320)

const Flag = z.object({
  name: z.enum(flagNames),
  says: z.string(),
  enabled: z.boolean().describe('False: off for everybody'),
  percentage: z.number().int().describe('The share of people who have it while it is enabled'),
  allowed: z.array(z.string()).describe('E-mail addresses of those who have it at any percentage'),
})

export type Flag = z.output<typeof Flag>

export const flagsList = operation({
  name: 'flags.list',
  says: 'What this installation can switch while it runs, and how it stands.',
  permission: 'operate',
  http: { method: 'GET', path: '/flags', status: 200 },
  input: z.strictObject({}),
  output: z.object({ items: z.array(Flag) }),
  run: async (adapters) => ({ items: await flagViews(adapters) }),
})

export const flagsChange = operation({
  name: 'flags.change',
  says: 'Switches a flag at once, in every process; what is not named stays as it is.',
  permission: 'operate',
  http: { method: 'PATCH', path: '/flags/:name', status: 200 },
  input: z.strictObject({
    name: z.enum(flagNames),
    enabled: z.boolean().optional(),
    percentage: z.number().int().min(0).max(100).optional(),
    allow: Email.optional().describe('This person has it at any percentage'),
    disallow: Email.optional(),
  }),
  output: Flag,
  async run(adapters, _caller, { name, allow, disallow, ...change }) {
    const [allowed, disallowed] = [await userIdOf(adapters, allow), await userIdOf(adapters, disallow)]
    await adapters.database.asService((sql) =>
      changeFlag(sql, name, { ...change, allow: allowed, disallow: disallowed }),
    )
    await adapters.flags.reload()
    const [flag] = (await flagViews(adapters)).filter((flag) => flag.name === name)
    if (!flag) throw new Fault('thing.unknown')
    return flag
  },
})

async function flagViews({ database }: Adapters): Promise<Flag[]> {
  const [settings, everybody] = await database.asService(async (sql) => [await flagSettings(sql), await people(sql)])
  return flagNames.map((name: FlagName) => {
    const { allowed, ...setting } = settings.get(name) ?? unsetFlag
    const emails = everybody.filter(({ userId }) => allowed.includes(userId)).map(({ email }) => email)
    return { name, says: flags[name], ...setting, allowed: emails }
  })
}

async function userIdOf({ database }: Adapters, email: string | undefined): Promise<string | undefined> {
  if (email === undefined) return undefined
  const everybody = await database.asService(people)
  const person = everybody.find((one) => one.email.toLowerCase() === email.toLowerCase())
  if (!person) throw new Fault('thing.unknown', { person: email })
  return person.userId
}
