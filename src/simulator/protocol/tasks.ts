import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, type Asked, json, wholeBody } from './answer.ts'
import { type Consent, isOver } from './consents.ts'
import { errorAnswer, errors } from './errors.ts'
import type { Signal } from './signal.ts'

export type TaskStatus = 'Queued' | 'Running' | 'Succeeded' | 'Failed'

/** One request in asynchronous mode. */
export type TaskSeen = {
  readonly id: string
  /** Below the bank's prefix. */
  readonly path: string
  readonly status: TaskStatus
  /** How often the bank was asked so far. */
  readonly attempts: number
}

export type EndedTask = {
  readonly id: string
  readonly path: string
  readonly consent: Consent
  readonly base: string
  readonly requestUri: string
  readonly resultsUri: string
  readonly webhookUri: string | null
  /** The code of what went wrong; null where nothing did. */
  readonly error: string | null
}

export type TaskOptions = {
  /** How long a task stays queued at least, and as long again before it ends. Default 200. */
  readonly stageMs?: number
}

export type Tasks = {
  /** Takes the request as a task: 202, and where the results will be. */
  queue(asked: Asked, consent: Consent): Answer
  /** `GET /data/v1/results/{task_id}` */
  result(asked: Asked, consent: Consent): Answer
  list(): readonly TaskSeen[]
  /** No task leaves its stage. */
  hold(): void
  /** Each task that has not ended goes one stage on, and is held there; done when all have. */
  step(): Promise<void>
  release(): void
  /** Whether no task can go on by itself. */
  atRest(): boolean
}

type Parts = {
  readonly options: TaskOptions
  readonly now: () => Temporal.Instant
  readonly signal: Signal
  /** The bank closes. */
  readonly closed: AbortSignal
  /** Asks the bank as a client's own call would. */
  readonly work: (asked: Asked, consent: Consent) => Promise<Answer>
  readonly ended: (task: EndedTask) => void
}

type Task = {
  readonly id: string
  readonly asked: Asked
  readonly consent: Consent
  readonly webhookUri: string | null
  status: TaskStatus
  attempts: number
  answer: Answer | null
  endedAt: Temporal.Instant | null
  /** Stages that it may go on while tasks are held. */
  steps: number
  waits: boolean
}

/** TrueLayer answers for `/me` itself; everything else of the customer's can be asked for asynchronously. */
export const isQueued = ({ method, path, query }: Asked): boolean =>
  method === 'GET' && query.get('async') === 'true' && /^\/data\/v1\/(info|accounts|cards)(\/|$)/.test(path)

export const isResult = ({ method, path }: Asked): boolean => method === 'GET' && path.startsWith(resultsPath)

const resultsPath = '/data/v1/results/'
const keptMinutes = 60
/** Waits before each attempt at the bank: TrueLayer tries again by itself. How often and how soon is not published. */
const attemptsAfterMs = [0, 50, 200]

export function openTasks({ options: { stageMs = 200 }, now, signal, closed, work, ended }: Parts): Tasks {
  const tasks = new Map<string, Task>()
  let held = false
  const unfinished = (): Task[] => [...tasks.values()].filter(({ endedAt }) => endedAt === null)
  const rest = async (ms: number): Promise<void> => {
    if (ms > 0) await pause(ms, undefined, { signal: closed, ref: false })
  }
  /** Lets a task on from its stage. */
  const pass = async (task: Task): Promise<void> => {
    await rest(stageMs)
    task.waits = true
    signal.changed()
    await signal.until(() => !held || task.steps > 0)
    task.waits = false
    if (held) task.steps--
  }
  const tried = async (task: Task): Promise<Answer> => {
    let answer: Answer | null = null
    for (const ms of attemptsAfterMs) {
      await rest(ms)
      task.attempts++
      answer = await work({ ...task.asked, now: now() }, task.consent)
      if (answer.status < 500 || answer.status === 501) break
    }
    return answer ?? errorAnswer('provider_error')
  }
  const run = async (task: Task): Promise<void> => {
    await pass(task)
    task.status = 'Running'
    signal.changed()
    const answer = await tried(task)
    await pass(task)
    const fault = answer.status === 200 ? null : faultIn(wholeBody(answer))
    task.status = fault ? 'Failed' : 'Succeeded'
    task.answer = fault ? failure(fault, task.consent) : answer
    task.endedAt = now()
    ended(endOf(task, fault?.error ?? null))
    signal.changed()
  }
  const forgetOld = (at: Temporal.Instant): void => {
    for (const [id, { endedAt }] of tasks)
      if (endedAt && Temporal.Instant.compare(at, endedAt.add({ minutes: keptMinutes })) >= 0) tasks.delete(id)
  }

  return {
    queue(asked, consent) {
      const credentials = { 'X-Credentials-Id': consent.credentialsId }
      const webhookUri = asked.query.get('webhook_uri')
      if (isOver(consent, asked.now)) return errorAnswer('access_denied', undefined, credentials)
      if (webhookUri !== null && !isWebAddress(webhookUri))
        return errorAnswer('validation_error', undefined, credentials)
      forgetOld(asked.now)
      const task: Task = {
        id: randomUUID(),
        asked: synchronous(asked),
        consent,
        webhookUri,
        status: 'Queued',
        attempts: 0,
        answer: null,
        endedAt: null,
        steps: 0,
        waits: false,
      }
      tasks.set(task.id, task)
      run(task).catch((error: unknown) => {
        if (!closed.aborted) throw error
      })
      return json(202, progress(task), credentials)
    },
    result({ path, now: at }, consent) {
      const credentials = { 'X-Credentials-Id': consent.credentialsId }
      forgetOld(at)
      const task = tasks.get(path.slice(resultsPath.length))
      if (isOver(consent, at)) return errorAnswer('access_denied', undefined, credentials)
      if (task?.consent.credentialsId !== consent.credentialsId) return errorAnswer('not_found', undefined, credentials)
      return task.answer ?? json(200, progress(task), credentials)
    },
    list: () =>
      [...tasks.values()].map(({ id, asked, status, attempts }) => ({ id, path: asked.path, status, attempts })),
    hold() {
      held = true
    },
    async step() {
      held = true
      const before = unfinished().map((task) => ({ task, status: task.status }))
      for (const { task } of before) task.steps++
      signal.changed()
      await signal.until(() => before.every(({ task, status }) => task.status !== status))
    },
    release() {
      held = false
      for (const task of unfinished()) task.steps = 0
      signal.changed()
    },
    atRest: () => unfinished().every(({ waits, steps }) => held && waits && steps === 0),
  }
}

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '')

/** The same request as it would be made without the asynchronous mode. */
function synchronous(asked: Asked): Asked {
  const query = new URLSearchParams(asked.query)
  for (const name of ['async', 'webhook_uri']) query.delete(name)
  return { ...asked, query }
}

const resultsUri = ({ id, asked }: Task): string => `${asked.apiBase}${resultsPath}${id}`

const progress = (task: Task): string =>
  JSON.stringify({ results_uri: resultsUri(task), status: task.status, task_id: task.id })

type Fault = { readonly error: string; readonly error_description?: unknown; readonly error_details?: unknown }

/** What a bank's answer says went wrong; a bank that says nothing readable has failed all the same. */
function faultIn(body: Buffer): Fault {
  try {
    const { error, error_description, error_details } = JSON.parse(body.toString()) as Partial<Fault> // the one member needed is looked at
    if (typeof error === 'string') return { error, error_description, error_details }
  } catch {}
  const [, error_description] = errors.provider_error
  return { error: 'provider_error', error_description, error_details: {} }
}

/** How a failed task looks is not published: this is the envelope of results with the members of TrueLayer's errors. */
const failure = (fault: Fault, { credentialsId }: Consent): Answer =>
  json(200, JSON.stringify({ results: [], status: 'Failed', ...fault }), { 'X-Credentials-Id': credentialsId })

function endOf(task: Task, error: string | null): EndedTask {
  const { id, asked, consent, webhookUri } = task
  const requestUri = asked.apiBase + asked.path
  return {
    id,
    path: asked.path,
    base: asked.base,
    consent,
    requestUri,
    resultsUri: resultsUri(task),
    webhookUri,
    error,
  }
}
