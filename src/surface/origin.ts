import type { FastifyRequest } from 'fastify'
import { Fault } from '../domain/fault.ts'

export type Hosts = { readonly names: ReadonlySet<string>; readonly origins: ReadonlySet<string> }

/** The host names and origins under which this installation may be asked. */
export function hostsOf(publicUrl: string, others: readonly string[]): Hosts {
  const own = new URL(publicUrl)
  return {
    names: new Set([own.host, ...others]),
    origins: new Set([own.origin, ...others.map((host) => `http://${host}`)]),
  }
}

/**
 * Refuses what another site or another host name sends: DNS rebinding by `Host`, cross-site requests by `Origin` and `Sec-Fetch-Site`.
 * The bank's return is a cross-site navigation, and may be a form post: it carries its own proof. Probes ask for health by address, and learn nothing;
 * a hook may come through another name, and its address is its proof.
 * @throws {Fault} auth.origin
 */
export function refuseStrangers(hosts: Hosts, request: FastifyRequest): void {
  if (/^\/(health|hooks)\//.test(request.routeOptions.url ?? '')) return
  if (!hosts.names.has(request.headers.host ?? '')) throw new Fault('auth.origin', { reason: 'host' })
  if (request.method === 'GET' || request.method === 'HEAD' || request.routeOptions.url === '/connect/callback') return
  const { origin } = request.headers
  if (origin !== undefined && !hosts.origins.has(origin)) throw new Fault('auth.origin', { reason: 'origin' })
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Fault('auth.origin', { reason: 'site' })
  if (origin === undefined && site === undefined && request.headers.cookie !== undefined)
    throw new Fault('auth.origin', { reason: 'no origin' })
}
