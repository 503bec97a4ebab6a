import type { Adapters } from '../adapters/adapters.ts'
import { codeOf, Fault, faults } from '../domain/fault.ts'

/** `note` is worth knowing and nothing is wrong. */
export type Check = {
  readonly name: string
  readonly state: 'good' | 'note' | 'bad'
  readonly says: string
  readonly remedy: string
}

/** The clock may be this far off before tokens and consents are judged wrongly. */
const skewAllowedSeconds = 120

/** Looks at everything a connection needs, and says in plain words what is missing. */
export async function examine(adapters: Adapters): Promise<Check[]> {
  const { banks, publicUrl } = adapters
  const setup = await banks.setup()
  const redirect: Check = {
    name: 'Redirect URI',
    state: 'good',
    says: `${publicUrl}/connect/callback`,
    remedy: setup.configured
      ? 'It must stand in TrueLayer’s Console, letter by letter, under Data API, Allowed redirect URIs.'
      : 'Enter exactly this in TrueLayer’s Console before you go live.',
  }
  const key: Check = { name: 'Secret key', state: 'good', says: 'opens what this database holds.', remedy: '' }
  return [await database(adapters), key, redirect, await credentials(adapters), ...(await hosts(adapters))]
}

async function database({ database }: Adapters): Promise<Check> {
  const { rows } = await database.pool.query<{ version: string; migrations: number }>(
    `select current_setting('server_version') as version, (select max(version) from schema_migrations)::int as migrations`,
  )
  return {
    name: 'Database',
    state: 'good',
    says: `PostgreSQL ${rows[0]?.version ?? ''}, schema ${rows[0]?.migrations ?? 0}.`,
    remedy: '',
  }
}

async function credentials({ banks }: Adapters): Promise<Check> {
  const name = 'TrueLayer credentials'
  const { configured, environment, clientId } = await banks.setup()
  if (!configured || environment === null)
    return {
      name,
      state: banks.demo ? 'note' : 'bad',
      says: `not set${banks.demo ? ': only the demo bank can be connected.' : '.'}`,
      remedy: faults['connect.unsettled'].remedy,
    }
  try {
    await (await banks.link(environment)).truelayer.checkCredentials()
    return { name, state: 'good', says: `${clientId} is accepted (${environment}).`, remedy: '' }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { name, state: 'bad', says: error.says, remedy: error.remedy }
  }
}

async function hosts({ banks, clock }: Adapters): Promise<Check[]> {
  const { environment } = await banks.setup()
  if (environment === null) return []
  return Promise.all(
    (await banks.hosts()).map(async ({ host, dated }): Promise<Check> => {
      try {
        const at = await dated()
        const skew = at === null ? 0 : Math.round(Math.abs(clock.now().until(at).total('seconds')))
        if (skew > skewAllowedSeconds)
          return {
            name: `Clock against ${host}`,
            state: 'bad',
            says: `differs by ${skew} seconds.`,
            remedy: 'Set this machine’s clock, best by NTP.',
          }
        return { name: host, state: 'good', says: 'answers, and the clocks agree.', remedy: '' }
      } catch (error) {
        return {
          name: host,
          state: 'bad',
          says: faults['bank.unreachable'].says,
          remedy: `${faults['bank.unreachable'].remedy} (${codeOf(error)})`,
        }
      }
    }),
  )
}
