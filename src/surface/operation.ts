import type { z } from 'zod'
import type { Adapters } from '../adapters/adapters.ts'
import type { Starter } from '../connect/callback.ts'

/** Who asks, taken from the request and never from a parameter. */
export type Caller = {
  readonly userId: string
  /** What proved it: a browser session, an API key, or the command line beside the data folder. */
  readonly starter: Starter
  readonly permissions: ReadonlySet<Permission>
  /** Their public address while they are present, null where none is known. */
  readonly psuIp: string | null
}

/** `manage` is for a person's own session or command line: keys never get it. `operate` is about the installation: for its command line alone. */
export type Permission = 'read' | 'write' | 'manage' | 'operate'

/** One thing that can be asked, defined once; `http.ts` and `cli.ts` render it, as an MCP tool will be. */
export type Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> = {
  readonly name: string
  /** One sentence for the API page and the command line. */
  readonly says: string
  readonly permission: Permission
  /** Members of `input` named in the path travel there, the others in the query of a GET or DELETE, else in the body. */
  readonly http: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
    readonly path: string
    readonly status: 200 | 201 | 202 | 204
    /** The body is multipart/form-data with one part, the file that is the input's member `file`. */
    readonly upload?: { readonly largestBytes: number }
  }
  readonly input: I
  readonly output: O
  readonly run: (adapters: Adapters, caller: Caller, input: z.output<I>) => Promise<z.input<O>>
}

export const operation = <I extends z.ZodObject, O extends z.ZodType>(definition: Operation<I, O>): Operation<I, O> =>
  definition

/** Where a page of a list ended, opaque to the caller. */
export const cursorOf = (position: readonly string[]): string => btoa(JSON.stringify(position))
