import type { z } from 'zod'
import { Fault, faults } from '../domain/fault.ts'
import type { Operation } from './operation.ts'

/** What the command line speaks HTTP through: a running product's address and the token that opens it. */
export type Client = {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  /** Asks one operation and gives its answer as it came. */
  ask<I extends z.ZodObject, O extends z.ZodType>(operation: Operation<I, O>, input: z.input<I>): Promise<z.output<O>>
}

export type Http = (request: Request) => Promise<Response>

/** @param as e-mail of the person to act for, where there are several */
export function openClient(http: Http, address: string, token: string, as: string | null): Client {
  const headers = { authorization: `Bearer ${token}`, ...(as !== null && { 'x-tributary-as': as }) }
  return {
    address,
    headers,
    async ask({ http: { method, path, status, upload } }, input) {
      const given = new Map(Object.entries(input).filter(([, value]) => value !== undefined))
      const take = (name: string): string => {
        const value = String(given.get(name))
        given.delete(name)
        return encodeURIComponent(value)
      }
      const url = new URL(`/api/v1${path.replace(/:(\w+)/g, (_, name: string) => take(name))}`, address)
      const inQuery = method === 'GET' || method === 'DELETE'
      if (inQuery) for (const [name, value] of given) url.searchParams.set(name, String(value))
      const sent = inQuery
        ? {}
        : upload
          ? { body: formOf(given) }
          : {
              headers: { ...headers, 'content-type': 'application/json' },
              body: JSON.stringify(Object.fromEntries(given)),
            }
      const response = await http(new Request(url, { method, headers, ...sent }))
      if (response.status !== status) throw await faultIn(response)
      return status === 204 ? undefined : JSON.parse(await response.text())
    },
  }
}

function formOf(given: ReadonlyMap<string, unknown>): FormData {
  const form = new FormData()
  for (const [name, value] of given) if (value instanceof Blob) form.set(name, value)
  return form
}

/** A problem document back into the fault it tells of. */
export async function faultIn(response: Response): Promise<Fault> {
  const problem: unknown = await response.json().catch(() => null)
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : ''
  const facts =
    typeof problem === 'object' && problem !== null && 'facts' in problem && typeof problem.facts === 'object'
      ? problem.facts
      : {}
  return new Fault(Object.hasOwn(faults, code) ? (code as Fault['code']) : 'internal.unexpected', { ...facts }) // looked up in the table just before
}
