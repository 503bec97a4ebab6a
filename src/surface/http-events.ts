import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Fault } from '../domain/fault.ts'
import { callerIn, type HttpOptions } from './http.ts'
import { syncsGet } from './operations/syncs.ts'

/** The live story of one sync, by server-sent events: the whole sync again whenever a worker reports on it, until it is over. */
export function eventRoutes(api: FastifyInstance, { adapters }: HttpOptions): void {
  const params = z.strictObject({ id: z.uuid() })
  api.get(
    '/syncs/:id/events',
    {
      schema: {
        operationId: 'syncs.events',
        summary: 'Server-sent events: the sync again after each report, until it is over.',
        tags: ['syncs'],
        params,
      },
    },
    async (request, reply) => {
      const { id } = params.parse(request.params)
      const caller = callerIn(request)
      if (!caller.permissions.has(syncsGet.permission))
        throw new Fault('auth.forbidden', { needs: syncsGet.permission })
      const first = await syncsGet.run(adapters, caller, { id }) // unknown ids answer as anywhere, before the stream opens

      reply.hijack()
      const stream = reply.raw
      stream.writeHead(200, {
        ...reply.getHeaders(),
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      } as Record<string, string>)
      let reading = false
      let stale = false
      let over = false

      const send = (sync: Awaited<ReturnType<typeof syncsGet.run>>) => {
        stream.write(`event: sync\ndata: ${JSON.stringify(sync)}\n\n`)
        if (sync.finishedAt !== null) end()
      }
      /** One reading at a time; reports that come meanwhile make one more. */
      const refresh = async () => {
        stale = true
        if (reading || over) return
        reading = true
        try {
          while (stale && !over) {
            stale = false
            send(await syncsGet.run(adapters, caller, { id }))
          }
        } catch {
          end() // the browser asks again by itself
        } finally {
          reading = false
        }
      }
      const stopHearing = adapters.events.onRun(id, () => void refresh())
      const pulse = adapters.clock.every(
        15,
        async () => !over && stream.write(': \n\n'),
        () => {},
      )
      const end = () => {
        if (over) return
        over = true
        stopHearing()
        pulse.stop()
        stream.end()
      }
      stream.on('close', end)
      send(first)
      if (!over) await refresh() // what was reported between the first reading and the listening
    },
  )
}
