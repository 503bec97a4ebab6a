import { z } from 'zod'
import { Scope } from '../../wire/auth.ts'
import { type Answer, type Asked, json } from './answer.ts'
import { type Consents, consentDays } from './consents.ts'
import type { Dialog } from './dialog.ts'
import { errorAnswer } from './errors.ts'
import type { Providers } from './providers.ts'
import type { Client, Tokens } from './tokens.ts'

export type Links = {
  /** `POST /v1/authuri`: a link to one bank's own pages, for an application that has the person's consent already. */
  auth(asked: Asked): Answer
  /** `POST /v1/reauthuri`: a link to renew a connection, before its end and for ninety days after. */
  reauth(asked: Asked): Answer
}

type Parts = {
  readonly consents: Consents
  readonly tokens: Tokens
  readonly dialog: Dialog
  readonly providers: Providers
}

export function openLinks({ consents, tokens, dialog, providers }: Parts): Links {
  return {
    auth(asked) {
      const request = read(AuthRequest, asked.body)
      if (typeof request === 'string') return invalid(request)
      const { client_id, provider_id, scope: scopes, consent_id: consentId } = request
      const client = tokens.client(client_id)
      if (!client?.redirectUris.includes(request.redirect_uri)) return stranger
      const provider = providers.of(provider_id)
      if (!provider) return invalid('provider_id')
      return linked(dialog.link({ ...wayOf(client, request), scopes, choice: [provider], provider, consentId }, asked))
    },
    reauth(asked) {
      const request = read(ReauthRequest, asked.body)
      if (typeof request === 'string') return invalid(request)
      const consent = consents.byRefreshToken(request.refresh_token)
      const client = consent && tokens.client(consent.clientId)
      const last = consent && Temporal.Instant.from(consent.expiresAt).add({ hours: 24 * consentDays })
      if (!client || !last || Temporal.Instant.compare(asked.now, last) >= 0) return invalid('refresh_token')
      if (!client.redirectUris.includes(request.redirect_uri)) return stranger
      return linked(dialog.renewalLink(consent, { ...wayOf(client, request), reconfirms: false }, asked))
    },
  }
}

const filled = z.string().min(1)

/** What both requests say of the way back; what the published schemas do not name is not taken. */
const Way = z.strictObject({
  response_type: z.literal('code'),
  redirect_uri: filled,
  state: z.string().exactOptional(),
  code_challenge: filled.exactOptional(),
  code_challenge_method: z.literal('S256').exactOptional(),
  response_mode: z.literal('form_post').exactOptional(),
})
type Way = z.output<typeof Way>

const hasMethod = ({ code_challenge, code_challenge_method }: Way): boolean =>
  code_challenge === undefined || code_challenge_method !== undefined
const named = { path: ['code_challenge_method'] }

const AuthRequest = Way.extend({
  client_id: filled,
  scope: filled.transform((text) => text.split(/\s+/).filter(Boolean)).pipe(z.array(Scope).min(1)),
  consent_id: filled,
  provider_id: filled,
  user: z
    .looseObject({ name: filled, email: z.string().exactOptional(), phone: z.string().exactOptional() })
    .refine(({ email, phone }) => email || phone)
    .exactOptional(),
  data_use_description: z.string().exactOptional(),
  auth_inputs: z.array(z.unknown()).exactOptional(),
  tracking_id: z.string().exactOptional(),
}).refine(hasMethod, named)

const ReauthRequest = Way.extend({ refresh_token: filled }).refine(hasMethod, named)

/** The request; the name of the first wrong member where it is none. */
function read<T extends z.ZodType>(schema: T, body: string): z.output<T> | string {
  const { data, error } = schema.safeParse(parsed(body))
  if (!error) return data
  const [issue] = error.issues
  const [unknown] = issue?.code === 'unrecognized_keys' ? issue.keys : []
  return unknown ?? String(issue?.path[0] ?? 'body')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const wayOf = (client: Client, { redirect_uri, state = '', code_challenge, response_mode }: Way) => ({
  client,
  redirectUri: redirect_uri,
  state,
  challenge: code_challenge ?? null,
  formPost: response_mode === 'form_post',
})

const linked = (result: string): Answer => json(200, JSON.stringify({ result, success: true }))

/** 401, since neither endpoint has another refusal in the published document. */
const invalid = (member: string): Answer => {
  const error_details = { reason: `Invalid ${member}` }
  return json(401, JSON.stringify({ error_description: 'Invalid request', error: 'invalid_request', error_details }))
}

const stranger = errorAnswer('unauthorized_client')
