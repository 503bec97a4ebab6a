import type { z } from 'zod'
import { ErrorBody, Results } from '../../src/wire/data.ts'
import type { Target } from './target.ts'

/** How the tests are written down: a name, which skips.ts may know, and the proof. */
export type Contract = (name: string, proof: () => Promise<void>) => void

export type Reader = {
  /** `path` below /data/v1; with the shared connection's token unless `headers` has another. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  rows<T>(schema: z.ZodType<T>, path: string, accessToken?: string): Promise<T[]>
  /** The one row of a resource of its own. */
  row<T>(schema: z.ZodType<T>, path: string, accessToken?: string): Promise<T>
}

export function readerOf(target: Target): Reader {
  const get: Reader['get'] = async (path, headers = {}) => {
    const { access_token } = await target.tokens()
    // attended: a test may ask more often than a bank allows while nobody is there
    const usual = { Authorization: bearer(access_token), 'X-PSU-IP': '203.0.113.7' }
    return target.send(`${target.api}/data/v1${path}`, { headers: { ...usual, ...headers } })
  }
  const rows: Reader['rows'] = async (schema, path, accessToken) => {
    const answer = await get(path, accessToken === undefined ? {} : { Authorization: bearer(accessToken) })
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return schema.array().parse(Results.parse(await answer.json()).results)
  }
  return {
    get,
    rows,
    async row(schema, path, accessToken) {
      const [first, ...others] = await rows(schema, path, accessToken)
      if (first === undefined || others.length > 0) throw new Error(`${path}: not one row`)
      return first
    },
  }
}

export const bearer = (accessToken: string): string => `Bearer ${accessToken}`

/** Status and error code of a refusal. */
export async function refusal(answer: Response | Promise<Response>): Promise<readonly [status: number, code: string]> {
  const refused = await answer
  return [refused.status, ErrorBody.parse(await refused.json()).error]
}
