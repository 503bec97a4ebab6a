import type { Problem } from './shapes.ts'

/** An answer that is not a success, or no answer at all (`network.unreachable`). */
export class Refusal extends Error {
  readonly status: number
  readonly problem: Pick<Problem, 'title' | 'detail' | 'code' | 'remedy'>

  constructor(status: number, problem: Refusal['problem']) {
    super(problem.title)
    this.name = 'Refusal'
    this.status = status
    this.problem = problem
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One call to the server. `T` is what docs/openapi promise for that address.
 * @throws {Refusal}
 */
export async function ask<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`/api/v1${path}`, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refusal(0, unreachable)
  })
  if (!answer.ok) throw new Refusal(answer.status, await problemOf(answer))
  // The shape is the server's contract, held by its own tests; checking it again here would ship a second copy of it.
  return (answer.status === 204 ? undefined : await answer.json()) as T
}

/** `{q: 'tea', account: undefined}` → `?q=tea`. */
export function query(parameters: Readonly<Record<string, string | number | null | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text && `?${text}`
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal

const unreachable: Refusal['problem'] = {
  title: 'Tributary does not answer.',
  detail: 'The program on this address may have been stopped. Nothing is lost: your data is in its data folder.',
  code: 'network.unreachable',
  remedy: 'Start it again with `tributary up`, then try again.',
}

async function problemOf(answer: Response): Promise<Refusal['problem']> {
  const body: unknown = await answer.json().catch(() => null)
  const text = (name: string) =>
    typeof body === 'object' && body !== null && name in body ? String(body[name as keyof typeof body]) : ''
  const title = text('title') || 'Something went wrong on our side.'
  const remedy = text('remedy') || 'Try again.'
  // The server's detail repeats the other two for readers of the bare JSON.
  const detail = text('detail').replace(title, '').replace(remedy, '').trim()
  return { title, detail, code: text('code') || `http.${answer.status}`, remedy }
}
