import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readCallback } from '../connect/callback.ts'
import { codeOf, Fault } from '../domain/fault.ts'
import { finishConnection } from '../pipeline/connect-bank.ts'
import { callerOf } from './authenticate.ts'
import type { HttpOptions } from './http.ts'
import { messagePage } from './page.ts'

/**
 * Where the bank sends the person back. Public, since the answer must be readable by someone whose session has ended; what it does needs the
 * session, or the key, that belongs to the attempt. The code leaves the address by a redirect, whatever happens.
 */
export function connectRoutes(open: FastifyInstance, options: HttpOptions): void {
  const { adapters } = options
  const config = { public: true as const, rateLimit: { max: 60, timeWindow: '1 minute' } }
  const wantsJson = (request: FastifyRequest) => request.headers.authorization !== undefined

  open.get('/connect/callback', { config, schema: { hide: true } }, async (request, reply) => {
    const callback = readCallback(asRecord(request.query))
    if (!callback) throw new Fault('connect.state')
    const caller = await callerOf(options, request)
    if (!caller) return signInFirst(reply)
    try {
      const { connectionId, syncId } = await finishConnection(adapters, {
        userId: caller.userId,
        starter: caller.starter,
        callback,
        psuIp: caller.psuIp,
      })
      if (wantsJson(request)) return reply.send({ id: connectionId, syncId })
      return reply.redirect(`/connections/${connectionId}?sync=${syncId}`, 303)
    } catch (error) {
      if (wantsJson(request) || !(error instanceof Fault)) throw error
      if (codeOf(error) === 'connect.sign-in') return signInFirst(reply)
      return reply.redirect(`/connections?problem=${encodeURIComponent(codeOf(error))}`, 303)
    }
  })

  // A cross-site post carries no session cookie; the same fields in a navigation do.
  open.post('/connect/callback', { config, schema: { hide: true } }, async (request, reply) => {
    const fields = Object.entries(asRecord(request.body)).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && ['code', 'state', 'error', 'error_description', 'scope'].includes(entry[0]),
    )
    return reply.redirect(`/connect/callback?${new URLSearchParams(fields)}`, 303)
  })
}

const signInFirst = (reply: FastifyReply): FastifyReply => {
  const fault = new Fault('connect.sign-in')
  return reply.status(fault.status).type('text/html; charset=utf-8').send(messagePage(fault.says, fault.remedy))
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
