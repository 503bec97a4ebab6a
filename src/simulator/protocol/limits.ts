import type { Profile } from '../profiles.ts'
import type { Answer } from './answer.ts'
import { errorAnswer } from './errors.ts'

/** A call that would reach the bank. */
export type BankCall = {
  readonly bank: Profile
  readonly credentialsId: string
  /** Account and endpoint, as the path names them. */
  readonly resource: string
  /** The path with its query. */
  readonly url: string
  readonly attended: boolean
  readonly now: Temporal.Instant
}

/** What stands between a good request and its answer. */
export type Limits = {
  /** TrueLayer's answer to the same request of within the hour. */
  remembered(call: BankCall): Answer | undefined
  /** The bank's refusal to be called once more; a call that is let through is counted. */
  refused(call: BankCall): Answer | undefined
  /** As it goes out for the first time. */
  remember(call: BankCall, answer: Answer): Answer
}

const day = 24 * 3600

export function openLimits(): Limits {
  const unattended = new Map<string, number[]>()
  const bursts = new Map<string, number[]>()
  const answers = new Map<string, { readonly answer: Answer; readonly until: number }>() // the oldest first
  const within = (calls: Map<string, number[]>, key: string, now: number, span: number): number[] => {
    const recent = (calls.get(key) ?? []).filter((at) => at > now - span)
    calls.set(key, recent)
    return recent
  }
  return {
    remembered({ credentialsId, url, now }) {
      const known = answers.get(`${credentialsId} ${url}`)
      const left = known ? known.until - secondsOf(now) : 0
      return known && left > 0 ? fresh(known.answer, left) : undefined
    },
    refused({ bank, credentialsId, resource, attended, now }) {
      const at = secondsOf(now)
      if (bank.burst) {
        const { calls, seconds, retryAfter } = bank.burst
        const recent = within(bursts, bank.id, at, seconds)
        const [oldest] = recent
        if (recent.length >= calls) {
          const wait = { 'Retry-After': String((oldest ?? at) + seconds - at) }
          return errorAnswer('provider_too_many_requests', undefined, retryAfter ? wait : {})
        }
        recent.push(at)
      }
      if (bank.unattendedPerDay === 0 || attended) return undefined
      const recent = within(unattended, `${credentialsId} ${resource}`, at, day)
      if (recent.length >= bank.unattendedPerDay) return errorAnswer('provider_request_limit_exceeded')
      recent.push(at)
      return undefined
    },
    remember({ bank, credentialsId, url, now }, answer) {
      if (bank.cacheMinutes === 0 || answer.status !== 200) return answer
      const lastModified = { 'Last-Modified': new Date(now.epochMilliseconds).toUTCString() }
      const dated = { ...answer, headers: { ...answer.headers, ...lastModified } }
      const at = secondsOf(now)
      for (const [key, { until }] of answers) {
        if (until > at && answers.size < mostAnswers) break
        answers.delete(key)
      }
      const key = `${credentialsId} ${url}`
      answers.delete(key) // what is written last stands last
      answers.set(key, { answer: dated, until: at + bank.cacheMinutes * 60 })
      return fresh(dated, bank.cacheMinutes * 60)
    },
  }
}

const mostAnswers = 10_000

const fresh = (answer: Answer, seconds: number): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'Cache-Control': `max-age=${seconds}` },
})

const secondsOf = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 1000)
