import { Fault } from '../../domain/fault.ts'

/** Where TrueLayer is: data lies under `${apiUrl}/data/v1`, tokens and the list of banks under `authUrl`. */
export type TrueLayerHosts = { readonly authUrl: string; readonly apiUrl: string }

export const trueLayerHosts = {
  sandbox: { authUrl: 'https://auth.truelayer-sandbox.com', apiUrl: 'https://api.truelayer-sandbox.com' },
  live: { authUrl: 'https://auth.truelayer.com', apiUrl: 'https://api.truelayer.com' },
} as const satisfies Record<string, TrueLayerHosts>

/**
 * The pair without trailing slashes, once it is safe to send this client's secret there. A bank of one's own may lie anywhere, in plain
 * http too; TrueLayer's hosts must be https, both of one environment, and that of the client id.
 * @throws {Fault} config.invalid
 */
export function checkedHosts(hosts: TrueLayerHosts, clientId: string): TrueLayerHosts {
  const pair = [checkedUrl('TRUELAYER_AUTH_URL', hosts.authUrl), checkedUrl('TRUELAYER_API_URL', hosts.apiUrl)]
  const environments = new Set(pair.map(environmentOf).filter((environment) => environment !== 'own'))
  if (environments.size > 1) throw invalid('TRUELAYER_API_URL', 'one host is live and the other is the sandbox')
  const sandboxClient = clientId.startsWith('sandbox-')
  if (environments.has('live') && sandboxClient) throw invalid('TRUELAYER_CLIENT_ID', 'a sandbox client at live hosts')
  if (environments.has('sandbox') && !sandboxClient)
    throw invalid('TRUELAYER_CLIENT_ID', 'a live client at sandbox hosts')
  return { authUrl: withoutSlash(hosts.authUrl), apiUrl: withoutSlash(hosts.apiUrl) }
}

function checkedUrl(setting: string, text: string): URL {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) throw invalid(setting, 'not an http or https address')
  if (url.search || url.hash || url.username || url.password) throw invalid(setting, 'more than a host and a path')
  if (environmentOf(url) !== 'own' && url.protocol !== 'https:')
    throw invalid(setting, 'TrueLayer is spoken to over https only')
  return url
}

function environmentOf(url: URL): 'live' | 'sandbox' | 'own' {
  const host = `.${url.hostname.replace(/\.$/, '')}`
  if (host.endsWith('.truelayer.com')) return 'live'
  return host.endsWith('.truelayer-sandbox.com') ? 'sandbox' : 'own'
}

const withoutSlash = (url: string) => url.replace(/\/+$/, '')

const invalid = (setting: string, reason: string) => new Fault('config.invalid', { setting, reason })
