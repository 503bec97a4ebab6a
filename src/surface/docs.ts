import scalar from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import type { Random } from '../adapters/random.ts'

/** The OpenAPI document and its page, both from this server. */
export async function docsRoutes(open: FastifyInstance, random: Random): Promise<void> {
  open.get('/openapi.json', { config: { public: true }, schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(open.swagger())),
  )
  await open.register(async (page) => {
    // The page starts by a script within it, which a nonce of this very answer lets, and makes style sheets that take none. Nothing of a
    // person's is on it.
    page.addHook('onSend', async (_request, reply, payload) => {
      if (typeof payload !== 'string' || !String(reply.getHeader('Content-Type')).startsWith('text/html'))
        return payload
      const nonce = random.secret(16)
      const policy = String(reply.getHeader('Content-Security-Policy'))
      reply.header(
        'Content-Security-Policy',
        policy
          .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
          .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
      )
      return payload.replaceAll('<script', `<script nonce="${nonce}"`)
    })
    await page.register(scalar, {
      routePrefix: '/docs',
      configuration: {
        url: '/openapi.json',
        pageTitle: 'Tributary API',
        favicon: '/favicon.svg',
        withDefaultFonts: false,
        telemetry: false,
        agent: { disabled: true },
        mcp: { disabled: true },
        showDeveloperTools: 'never',
        hideClientButton: true,
      },
    })
  })
}
