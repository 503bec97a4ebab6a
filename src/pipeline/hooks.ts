import type { Adapters } from '../adapters/adapters.ts'
import type { Later } from '../adapters/truelayer/client.ts'
import { tellOfHook } from '../store/hooks.ts'

/** Below it lies an address for each request in asynchronous mode. */
export const hookPath = '/hooks/tasks'

/** For so long an address means something. */
const goodFor = { hours: 24 } as const

export type Hook = Later & { close(): void }

/**
 * An address at which TrueLayer may say that one request is done, to whichever process, and the waiting for it; null where it cannot reach this
 * installation. It is a hint and no more: who knows the address can have us look for the answer, and what is never said costs one look.
 */
export function openHook({ clock, events, pace, random, secrets, webhookUrl }: Adapters): Hook | null {
  if (webhookUrl === null) return null
  const request = `${clock.now().epochMilliseconds}.${random.secret(16)}`
  const closed = new AbortController()
  let told = Promise.withResolvers<void>()
  const stopHearing = events.onHook(request, () => told.resolve())
  let over: Promise<boolean> | null = null
  return {
    hookUri: `${webhookUrl}${hookPath}/${request}.${secrets.proofOf(request)}`,
    async next(signal = closed.signal) {
      over ??= clock.pause(pace.answerWithinSeconds, closed.signal).then(
        () => false,
        () => false,
      )
      const looked = new AbortController()
      const pause = clock.pause(pace.lookSeconds, AbortSignal.any([signal, looked.signal]))
      try {
        return await Promise.race([told.promise.then(() => true), pause.then(() => true), over])
      } finally {
        looked.abort()
        told = Promise.withResolvers()
      }
    },
    close() {
      stopHearing()
      closed.abort()
    },
  }
}

/**
 * Has whoever waits for the request look for its answer. Nothing is looked up for a secret that was never given out.
 * @returns whether it was, and not too long ago
 */
export async function hearHook({ clock, database, secrets }: Adapters, secret: string): Promise<boolean> {
  const [, request = '', givenOutAt = '', proof = ''] = /^((\d{13})\.[\w-]{22})\.([\w-]{43})$/.exec(secret) ?? []
  if (!secrets.proves(proof, request)) return false
  const until = Temporal.Instant.fromEpochMilliseconds(Number(givenOutAt)).add(goodFor)
  if (Temporal.Instant.compare(clock.now(), until) > 0) return false
  await database.asService((sql) => tellOfHook(sql, request))
  return true
}
