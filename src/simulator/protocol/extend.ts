import type { Answer, Asked } from './answer.ts'
import { json } from './answer.ts'
import { type Consents, reconfirmedConsent } from './consents.ts'
import type { Dialog } from './dialog.ts'
import { problemAnswer } from './errors.ts'
import { newRefreshToken, type Tokens } from './tokens.ts'

type Request = {
  readonly user_has_reconfirmed_consent?: unknown
  readonly client_id?: unknown
  readonly client_secret?: unknown
  readonly user?: { readonly name?: unknown; readonly email?: unknown; readonly phone?: unknown }
  readonly refresh_token?: unknown
  readonly redirect_uri?: unknown
  readonly state?: unknown
  readonly code_challenge?: unknown
  readonly response_mode?: unknown
}

type Parts = { readonly consents: Consents; readonly tokens: Tokens; readonly dialog: Dialog }

/** `POST /connections/extend`: works with an expired consent too, since no access token is needed. */
export async function extend(asked: Asked, { consents, tokens, dialog }: Parts): Promise<Answer> {
  const request = parsed(asked.body)
  const missing = validate(request)
  if (Object.keys(missing).length > 0)
    return problemAnswer(asked.path, { title: 'One or more validation errors occurred.', status: 400, errors: missing })
  const client = tokens.client(String(request.client_id))
  const consent = consents.byRefreshToken(String(request.refresh_token))
  if (!client || client.clientSecret !== request.client_secret)
    return problemAnswer(asked.path, { title: 'Unauthorized', status: 401, detail: 'Client missing or invalid.' })
  if (!consent || consent.clientId !== client.clientId) {
    return problemAnswer(asked.path, {
      title: 'Unauthorized',
      status: 401,
      detail: 'Refresh token missing or invalid.',
    })
  }
  const redirectUri = String(request.redirect_uri)
  if (!client.redirectUris.includes(redirectUri)) {
    return problemAnswer(asked.path, {
      title: 'One or more validation errors occurred.',
      status: 400,
      errors: { RedirectUri: ['The RedirectUri is not registered.'] },
    })
  }
  const action = consent.login.extend
  switch (action) {
    case 'impossible':
      return problemAnswer(asked.path, {
        title: 'No way to extend this connection',
        status: 422,
        detail: 'This connection cannot be extended',
      })
    case 'authentication_needed':
    case 'reconfirmation_of_consent_needed': {
      const link = dialog.renewalLink(
        consent,
        {
          client,
          redirectUri,
          state: text(request.state),
          challenge: text(request.code_challenge) || null,
          formPost: request.response_mode === 'form_post',
          reconfirms: action === 'reconfirmation_of_consent_needed',
        },
        asked,
      )
      return json(200, JSON.stringify({ action_needed: action, user_input_link: link }))
    }
    case 'no_action_needed': {
      const { scope: _, ...issued } = await tokens.issue(
        reconfirmedConsent(consent, asked.now),
        newRefreshToken(),
        asked,
      )
      return json(200, JSON.stringify({ action_needed: action, ...issued }))
    }
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function parsed(body: string): Request {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** Field → messages, in TrueLayer's spelling of the names. */
function validate(request: Request): Record<string, readonly string[]> {
  const { user } = request
  const required = {
    ClientId: request.client_id,
    ClientSecret: request.client_secret,
    RefreshToken: request.refresh_token,
    RedirectUri: request.redirect_uri,
    'User.Name': user?.name,
    'User.Email or User.Phone': text(user?.email) || user?.phone,
    'UserHasReconfirmedConsent: true': request.user_has_reconfirmed_consent === true ? 'true' : '',
  }
  const missing = Object.entries(required).filter(([, value]) => !text(value))
  return Object.fromEntries(missing.map(([name]) => [name, [`The ${name} field is required.`]]))
}
