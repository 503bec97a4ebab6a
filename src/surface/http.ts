import { join } from 'node:path'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerFactory,
} from 'fastify'
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Fault } from '../domain/fault.ts'
import { errorText, retryAfter } from '../pipeline/failures.ts'
import { callerOf, type Door } from './authenticate.ts'
import { docsRoutes } from './docs.ts'
import { connectRoutes } from './http-connect.ts'
import { eventRoutes } from './http-events.ts'
import { hookRoutes } from './http-hooks.ts'
import { sessionRoutes } from './http-session.ts'
import type { Caller, Operation } from './operation.ts'
import { operations } from './operations/all.ts'
import { hostsOf, refuseStrangers } from './origin.ts'
import { problemOf } from './problem.ts'
import { takesUploads, uploadIn } from './upload.ts'

export type HttpOptions = Door & {
  readonly version: string
  /** Host names this installation answers to, besides the public one. */
  readonly hosts: readonly string[]
  readonly trustedProxies: readonly string[]
  /** Where the built web app lies, or null where it has not been built. */
  readonly webFolder: string | null
  /** Lets the demo bank share the server: what it takes never reaches these routes. */
  readonly serverFactory?: FastifyServerFactory
  /** Throws when the product cannot serve. */
  readonly ready: () => Promise<void>
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | undefined
  }
  interface FastifyContextConfig {
    /** Answers without a session or key; at most eight routes do. */
    public?: true
  }
}

/** The HTTP side of everything that can be asked. Who asks is decided before a body is read. */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { adapters } = options
  const app = fastify({
    ...(options.serverFactory && { serverFactory: options.serverFactory }),
    logger: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    bodyLimit: 1024 * 1024,
    genReqId: () => adapters.random.id(),
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('caller', undefined)
  const hosts = hostsOf(adapters.publicUrl, options.hosts)

  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.id)
    if (problem.status >= 500 && !(error instanceof Fault))
      adapters.log.error(
        { requestId: request.id, route: request.routeOptions.url, error: errorText(error) },
        'request failed',
      )
    const seconds = retryAfter(error)
    if (seconds !== null) reply.header('Retry-After', String(seconds))
    return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  })
  app.setNotFoundHandler((request, reply) => {
    const problem = problemOf(new Fault('route.unknown'), request.id)
    return reply.status(404).type('application/problem+json').send(JSON.stringify(problem))
  })

  app.removeContentTypeParser('text/plain') // forms of other sites can send it
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    strictTransportSecurity: adapters.publicUrl.startsWith('https:'),
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  await app.register(rateLimit, { global: false, errorResponseBuilder: () => new Fault('rate.limited') })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tributary',
        version: options.version,
        description:
          'Every account you hold, in one ledger. Amounts are signed minor units as text; money out is negative.',
      },
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'An API key, `trb_…`' },
          session: { type: 'apiKey', in: 'cookie', name: 'tributary' },
        },
      },
      security: [{ key: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
  })

  app.addHook('onRequest', async (request, reply) => {
    reply.header('Cache-Control', 'no-store')
    refuseStrangers(hosts, request)
    if (request.routeOptions.config.public) return
    request.caller = await callerOf(options, request)
    if (!request.caller) throw new Fault(request.routeOptions.url === undefined ? 'route.unknown' : 'auth.required')
  })

  await app.register(
    async (api) => {
      for (const each of operations) if (!each.http.upload) route(api, options, each)
      await api.register(async (uploads) => {
        await takesUploads(uploads)
        for (const each of operations) if (each.http.upload) route(uploads, options, each)
      })
      sessionRoutes(api, options)
      eventRoutes(api, options)
    },
    { prefix: '/api/v1' },
  )
  await app.register(async (open) => {
    await open.register(formbody) // a bank may return the person by a form; nothing else takes one
    connectRoutes(open, options)
  })
  hookRoutes(app, options)
  await app.register(async (open) => {
    await docsRoutes(open, adapters.random)
    open.get('/health/live', { config: { public: true }, schema: { hide: true } }, async () => ({ status: 'ok' }))
    open.get('/health/ready', { config: { public: true }, schema: { hide: true } }, async () => {
      await options.ready()
      return { status: 'ok' }
    })
    open.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
      reply.type(adapters.metrics.contentType).send(await adapters.metrics.text()),
    )
    await webApp(open, options.webFolder)
  })
  await app.ready()
  return app
}

const contentPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
}

/** One operation as one route: path members from the path, the rest from query or body. */
function route(
  api: FastifyInstance,
  { adapters }: HttpOptions,
  { name, says, permission, http, input, output, run }: Operation,
): void {
  const inPath = new Set([...http.path.matchAll(/:(\w+)/g)].map(([, member]) => member ?? ''))
  const part = (wanted: boolean) =>
    z.strictObject(Object.fromEntries(Object.entries(input.shape).filter(([member]) => inPath.has(member) === wanted)))
  const rest = http.method === 'GET' || http.method === 'DELETE' ? 'querystring' : 'body'
  const hasBody = rest === 'body'
  api.route({
    method: http.method,
    url: http.path,
    schema: {
      operationId: name,
      summary: says,
      tags: [name.split('.')[0] ?? name],
      ...(http.upload && { consumes: ['multipart/form-data'] }),
      ...(inPath.size > 0 && { params: part(true) }),
      ...(rest === 'querystring' && { querystring: part(false) }),
      ...(hasBody && {
        body:
          http.method === 'POST'
            ? part(false)
                .nullish()
                .transform((body) => body ?? {})
            : part(false),
      }),
      ...(http.status !== 204 && { response: { [http.status]: output } }),
    },
    preValidation: async (request) => {
      if (!callerIn(request).permissions.has(permission)) throw new Fault('auth.forbidden', { needs: permission })
      if (http.upload) request.body = await uploadIn(request, http.upload.largestBytes)
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const given = {
        ...asObject(request.params),
        ...asObject(hasBody ? request.body : rest === 'querystring' ? request.query : {}),
      }
      const answer = await run(adapters, callerIn(request), given) // both halves have passed the schemas above
      return reply.status(http.status).send(http.status === 204 ? undefined : answer)
    },
  })
}

export function callerIn(request: FastifyRequest): Caller {
  if (!request.caller) throw new Fault('auth.required')
  return request.caller
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

/** The app's files; every other page of its own is the same document. */
async function webApp(open: FastifyInstance, folder: string | null): Promise<void> {
  if (folder !== null) await open.register(fastifyStatic, { root: folder, serve: false, cacheControl: false })
  open.get('/*', { config: { public: true }, schema: { hide: true } }, async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    if (/^\/(api|health)\//.test(path)) throw new Fault('route.unknown')
    if (folder === null) throw new Fault('web.missing')
    if (/^\/assets\/[\w.-]+$/.test(path))
      return reply.header('Cache-Control', 'public, max-age=31536000, immutable').sendFile(path.slice(1))
    if (/^\/[\w-]+\.(js|svg|png|ico|webmanifest|txt)$/.test(path))
      return reply.header('Cache-Control', 'public, max-age=300').sendFile(path.slice(1))
    return reply.header('Cache-Control', 'no-cache').type('text/html').sendFile('index.html')
  })
}

export const defaultWebFolder = join(import.meta.dirname, '../../web/dist')
