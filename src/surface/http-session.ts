import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Fault } from '../domain/fault.ts'
import { signIn } from '../pipeline/access.ts'
import { deleteSession } from '../store/access.ts'
import { personById } from '../store/people.ts'
import { sessionCookie } from './authenticate.ts'
import { callerIn, type HttpOptions } from './http.ts'

const Session = z.object({
  user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }),
  product: z.object({
    version: z.string(),
    publicUrl: z.string(),
    demoBank: z.boolean(),
    truelayer: z.object({ configured: z.boolean(), environment: z.enum(['sandbox', 'live', 'custom']).nullable() }),
    extendsConsent: z.boolean(),
    presence: z.object({ address: z.enum(['public', 'none']), says: z.string() }),
  }),
})

/** Signing in and out belongs to the browser alone, so it is routes and no operation. */
export function sessionRoutes(api: FastifyInstance, { adapters, presence, version }: HttpOptions): void {
  const name = sessionCookie(adapters.publicUrl)
  const secure = adapters.publicUrl.startsWith('https:')

  async function sessionOf(userId: string, ip: string): Promise<z.input<typeof Session>> {
    const person = await adapters.database.asUser(userId, (sql) => personById(sql, userId))
    if (!person) throw new Fault('auth.required')
    const { configured, environment } = await adapters.banks.setup()
    const product = {
      version,
      publicUrl: adapters.publicUrl,
      demoBank: adapters.banks.demo,
      truelayer: { configured, environment },
      extendsConsent: adapters.banks.mayExtend,
      presence: presence.says(ip),
    }
    return { user: { id: userId, name: person.name, email: person.email }, product }
  }

  api.post(
    '/session',
    {
      config: { public: true, rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        operationId: 'session.start',
        summary: 'Spends a one-time sign-in link.',
        tags: ['session'],
        security: [],
        body: z.strictObject({ token: z.string().min(20).max(200) }),
        response: { 200: Session },
      },
    },
    async (request, reply) => {
      const { token } = z.object({ token: z.string() }).parse(request.body)
      const { userId, sessionToken, maxAgeSeconds } = await signIn(adapters, token)
      reply.setCookie(name, sessionToken, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: maxAgeSeconds })
      return sessionOf(userId, request.ip)
    },
  )
  api.get(
    '/session',
    {
      schema: {
        operationId: 'session.get',
        summary: 'Who is signed in, and what this installation can do.',
        tags: ['session'],
        response: { 200: Session },
      },
    },
    async (request) => sessionOf(callerIn(request).userId, request.ip),
  )
  api.delete(
    '/session',
    { schema: { operationId: 'session.end', summary: 'Signs out.', tags: ['session'] } },
    async (request, reply) => {
      const { userId, starter } = callerIn(request)
      if (starter.kind === 'session')
        await adapters.database.asUser(userId, (sql) => deleteSession(sql, userId, starter.hash))
      return reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure }).status(204).send()
    },
  )
}
