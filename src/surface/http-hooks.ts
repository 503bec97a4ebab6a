import type { FastifyInstance } from 'fastify'
import { Fault } from '../domain/fault.ts'
import { hearHook, hookPath } from '../pipeline/hooks.ts'
import type { HttpOptions } from './http.ts'

/**
 * Where TrueLayer says that a request is done. It signs nothing, so only the address counts, which is secret: what else it sends, an address of results
 * among it, is never read. Any other address is none.
 */
export function hookRoutes(open: FastifyInstance, { adapters }: HttpOptions): void {
  open.post<{ Params: { secret: string } }>(
    `${hookPath}/:secret`,
    {
      config: { public: true },
      schema: { hide: true },
      // Before a body is read.
      onRequest: async (request, reply) => {
        if (!(await hearHook(adapters, request.params.secret))) throw new Fault('route.unknown')
        return reply.send()
      },
    },
    async () => {},
  )
}
