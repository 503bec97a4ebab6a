import { randomUUID } from 'node:crypto'
import { NOOP_PROVIDER, OpenFeature, type Provider, TypeMismatchError } from '@openfeature/server-sdk'
import { type FlagName, type FlagSetting, flagNames, isFlagOn, unsetFlag } from '../domain/flag.ts'
import type { Events } from './events.ts'

export type Flags = {
  /** Whether the flag is on for this person; answered from memory. */
  isOn(name: FlagName, userId: string): Promise<boolean>
  /** Reads the table again, for whoever has just changed it: others are told by the database, a moment later. */
  reload(): Promise<void>
  close(): Promise<void>
}

/**
 * Flags through OpenFeature, whose provider reads our table; flagd, Unleash or LaunchDarkly go in its place.
 * @param read the table, by name
 */
export async function openFlags(
  read: () => Promise<ReadonlyMap<string, FlagSetting>>,
  events: Pick<Events, 'onFlags'>,
): Promise<Flags> {
  const domain = randomUUID() // a process may hold several products
  const table = await openTable(read)
  await OpenFeature.setProviderAndWait(domain, table.provider)
  const client = OpenFeature.getClient(domain)
  const stopHearing = events.onFlags(() => void table.reload())
  return {
    isOn: (name, userId) => client.getBooleanValue(name, unsetFlag.enabled, { targetingKey: userId }),
    reload: table.reload,
    async close() {
      stopHearing()
      await OpenFeature.setProviderAndWait(domain, NOOP_PROVIDER)
    },
  }
}

async function openTable(read: () => Promise<ReadonlyMap<string, FlagSetting>>) {
  let settings = await read()
  let reading = Promise.resolve()
  const refused = async () => {
    throw new TypeMismatchError('every flag is on or off')
  }
  const provider: Provider = {
    metadata: { name: 'Tributary’s table of flags' },
    async resolveBooleanEvaluation(key, usual, { targetingKey }) {
      const name = flagNames.find((name) => name === key)
      return { value: name ? isFlagOn(name, settings.get(name) ?? unsetFlag, targetingKey ?? '') : usual }
    },
    resolveStringEvaluation: refused,
    resolveNumberEvaluation: refused,
    resolveObjectEvaluation: refused,
  }
  /** One after another, so that what is read last stands; while the table cannot be read, what was known does. */
  const reload = (): Promise<void> => {
    reading = reading.then(async () => {
      settings = await read().catch(() => settings)
    })
    return reading
  }
  return { provider, reload }
}
