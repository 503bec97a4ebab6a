import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'

/** The OpenAPI document and its page, both from this server. */
export async function docsRoutes(open: FastifyInstance): Promise<void> {
  open.get('/openapi.json', { config: { public: true }, schema: { hide: true } }, async (_request, reply) => reply.type('application/json').send(JSON.stringify(open.swagger())))
  await open.register(scalar, { routePrefix: '/docs', configuration: { url: '/openapi.json', withDefaultFonts: false } })
}
