import { randomBytes } from 'node:crypto'
import { Scope } from '../../wire/auth.ts'
import { accountIdOf, type Customers } from '../life/customers.ts'
import { bankDay } from '../life/moments.ts'
import type { Profile } from '../profiles.ts'
import { type Answer, type Asked, redirect } from './answer.ts'
import {
  type Consent,
  type Consents,
  newConsent,
  newCredentialsId,
  reconfirmedConsent,
  renewedConsent,
} from './consents.ts'
import { type Login, loginOf } from './logins.ts'
import { chooserPage, consentPage, loginPage, refusalPage, returnPage } from './pages.ts'
import type { Providers } from './providers.ts'
import type { Client, Tokens } from './tokens.ts'
import type { VisitEnd } from './webhooks.ts'

/** Who sends the person, and how they are to come back. */
type Way = {
  readonly client: Client
  readonly redirectUri: string
  readonly state: string
  readonly challenge: string | null
  readonly formPost: boolean
}

/** What a link into the dialog stands for. */
export type Link = Way & {
  readonly scopes: readonly Scope[]
  readonly choice: readonly Profile[]
  readonly provider: Profile | null
  /** What the application itself calls the consent; null where the bank finds a name. */
  readonly consentId: string | null
}

/** How far a person has come from the link. */
type Visit = Link & {
  readonly renews: Consent | null
  /** Whether the person need not go to the bank: only their consent is asked for again. */
  readonly reconfirms: boolean
  /** Of the connection that it may end in. */
  readonly credentialsId: string
  readonly beganAt: Temporal.Instant
  readonly login: Login | null
  /** A sentence about the last step, where it failed. */
  readonly trouble: string
}

export type Dialog = {
  /** `GET /`: the auth link. */
  open(asked: Asked): Answer
  /** `GET /dialog`: the page of the step that the visit has reached. */
  show(asked: Asked): Answer
  /** `POST /dialog`: one step on. */
  advance(asked: Asked): Answer
  /** The address of a fresh visit. */
  link(link: Link, at: At): string
  /** The same, for somebody whose connection is to be renewed: at the bank, or by their word alone where it `reconfirms`. */
  renewalLink(consent: Consent, way: Way & { readonly reconfirms: boolean }, at: At): string
}

type At = Pick<Asked, 'base' | 'now'>

type Parts = {
  readonly consents: Consents
  readonly tokens: Tokens
  readonly customers: Customers
  readonly providers: Providers
  readonly ended: (visit: VisitEnd) => void
}

export function openDialog({ consents, tokens, customers, providers, ended }: Parts): Dialog {
  const visits = new Map<string, Visit>()
  const begin = (visit: Visit, base: string): string => {
    for (const [id, { beganAt }] of visits) if (isOld(beganAt, visit.beganAt)) visits.delete(id)
    const id = randomBytes(24).toString('base64url')
    visits.set(id, visit)
    return `${base}/dialog?session_id=auth-${id}`
  }
  const find = (session: string | null, now: Temporal.Instant): [string, Visit] | undefined => {
    const id = (session ?? '').replace(/^auth-/, '')
    const visit = visits.get(id)
    return visit && !isOld(visit.beganAt, now) ? [id, visit] : undefined
  }

  return {
    open(asked) {
      const link = linkOf(asked, tokens, providers)
      if (typeof link === 'string') return refusalPage(link)
      return redirect('location' in link ? link.location : begin(newVisit(link, asked.now), asked.base))
    },
    show(asked) {
      const [id, visit] = find(asked.query.get('session_id'), asked.now) ?? []
      if (!id || !visit) return refusalPage(spent)
      return pageOf(visit, { session: `auth-${id}`, action: `${asked.base}/dialog`, customers, now: asked.now })
    },
    advance(asked) {
      const form = new URLSearchParams(asked.body)
      const [id, visit] = find(form.get('session'), asked.now) ?? []
      if (!id || !visit) return refusalPage(spent)
      const next = step(visit, form, asked.now)
      if ('beganAt' in next) {
        visits.set(id, next)
        return redirect(`${asked.base}/dialog?session_id=auth-${id}`)
      }
      visits.delete(id) // each link is for one use
      ended({
        clientId: visit.client.clientId,
        credentialsId: visit.credentialsId,
        allowed: next.consent !== null,
        atBank: visit.provider !== null && !visit.reconfirms,
        base: asked.base,
      })
      if (!next.consent) return back(visit, { error: 'access_denied' })
      const code = randomBytes(32).toString('hex').toUpperCase()
      const expiresAt = asked.now.add({ minutes: 5 }).toString()
      consents.addCode({
        code,
        consent: next.consent,
        redirectUri: visit.redirectUri,
        challenge: visit.challenge,
        expiresAt,
      })
      return back(visit, { code, scope: visit.scopes.join(' ') })
    },
    link: (link, { base, now }) => begin(newVisit(link, now), base),
    renewalLink(consent, { reconfirms, ...way }, { base, now }) {
      const { scopes, credentialsId, consentId } = consent
      const login = reconfirms ? consent.login : null
      const provider = providers.of(consent.providerId) ?? null
      const link = { ...way, scopes, consentId, choice: provider ? [provider] : [], provider }
      return begin({ ...newVisit(link, now), renews: consent, reconfirms, credentialsId, login }, base)
    },
  }
}

const newVisit = (link: Link, beganAt: Temporal.Instant): Visit => ({
  ...link,
  renews: null,
  reconfirms: false,
  credentialsId: newCredentialsId(),
  beganAt,
  login: null,
  trouble: '',
})

const spent = 'This link has been used or is too old. Go back to where you came from and start again.'

const visitMinutes = 15
const isOld = (beganAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, beganAt.add({ minutes: visitMinutes })) > 0

/** What the link stands for; a sentence where it cannot be trusted; or the way back, where it can and only asks for something wrong. */
function linkOf({ query }: Asked, tokens: Tokens, providers: Providers): Link | string | { readonly location: string } {
  const text = (name: string): string => query.get(name) ?? ''
  const client = tokens.client(text('client_id'))
  if (!client) return 'No application with this client_id is known here.'
  const redirectUri = text('redirect_uri')
  if (!client.redirectUris.includes(redirectUri))
    return 'The redirect_uri is not registered for this application. It has to match a registered one exactly.'
  const state = text('state')
  const scopes = text('scope').split(/\s+/).filter(Boolean)
  const choice = providers.covered(text('providers'))
  const provider = choice.find(({ id }) => id === text('provider_id')) ?? null
  const wrong =
    text('response_type') !== 'code'
      ? 'response_type has to be code'
      : scopes.length === 0 || !scopes.every(isScope)
        ? 'scope names something unknown'
        : choice.length === 0 || (text('provider_id') !== '' && !provider)
          ? 'provider_id is not among providers'
          : text('code_challenge') !== '' && text('code_challenge_method') !== 'S256'
            ? 'code_challenge_method has to be S256'
            : null
  if (wrong !== null)
    return {
      location: locationOf(redirectUri, {
        error: 'invalid_request',
        error_description: wrong,
        ...(state && { state }),
      }),
    }
  return {
    client,
    redirectUri,
    state,
    scopes: scopes.filter(isScope),
    challenge: text('code_challenge') || null,
    formPost: text('response_mode') === 'form_post',
    choice,
    provider,
    consentId: null,
  }
}

const isScope = (text: string): text is Scope => Scope.safeParse(text).success

/** Where the form leads: the visit one step on, or its end with or without a consent. */
function step(
  visit: Visit,
  form: URLSearchParams,
  now: Temporal.Instant,
): Visit | { readonly consent: Consent | null } {
  const decision = form.get('decision')
  if (decision === 'cancel') return { consent: null }
  const { provider, login } = visit
  if (!provider) return { ...visit, provider: visit.choice.find(({ id }) => id === form.get('provider')) ?? null }
  if (!login) return signIn(visit, form)
  if (decision !== 'allow') return visit
  const again = visit.reconfirms ? reconfirmedConsent : renewedConsent
  if (visit.renews) return { consent: again(visit.renews, now) }
  const { client, scopes, credentialsId, consentId } = visit
  const grant = { clientId: client.clientId, providerId: provider.id, login, scopes, credentialsId }
  return { consent: newConsent(consentId === null ? grant : { ...grant, consentId }, now) }
}

function signIn(visit: Visit, form: URLSearchParams): Visit {
  const login = loginOf((form.get('username') ?? '').trim(), form.get('password') ?? '')
  if (!login) return { ...visit, trouble: 'That name and password do not belong together. Nothing has been shared.' }
  if (visit.renews && visit.renews.login.name !== login.name)
    return { ...visit, trouble: 'This connection belongs to another customer. Sign in as the one who made it.' }
  return { ...visit, login, trouble: '' }
}

function pageOf(
  visit: Visit,
  { session, action, customers, now }: { session: string; action: string; customers: Customers; now: Temporal.Instant },
): Answer {
  const { client, provider, login, redirectUri } = visit
  const common = {
    session,
    action,
    returnsTo: new URL(redirectUri).origin,
    client: client.name ?? new URL(redirectUri).host,
  }
  if (!provider) return chooserPage({ ...common, choice: visit.choice })
  if (!login) return loginPage({ ...common, bank: provider.name, trouble: visit.trouble })
  const { person } = customers.of(provider, login.name)
  const accounts = person.holdings
    .filter(
      ({ role }) =>
        visit.scopes.includes(role === 'card' ? 'cards' : 'accounts') &&
        provider.scopes.includes(role === 'card' ? 'cards' : 'accounts'),
    )
    .map(({ displayName, number, role }) => ({
      id: accountIdOf(person, role),
      name: displayName,
      tail: number.slice(-4),
    }))
  const scopes = visit.scopes.filter((scope) => provider.scopes.includes(scope))
  const shared = { person: person.fullName, signedIn: !visit.reconfirms, accounts, scopes, today: bankDay(now) }
  return consentPage({ ...common, bank: provider.name, ...shared })
}

/** The person goes back to the application, by a redirect or by a form, as the link asked. */
function back(visit: Visit, fields: Readonly<Record<string, string>>): Answer {
  const all = { ...fields, ...(visit.state && { state: visit.state }) }
  return visit.formPost ? returnPage(visit.redirectUri, all) : redirect(locationOf(visit.redirectUri, all))
}

function locationOf(redirectUri: string, fields: Readonly<Record<string, string>>): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value)
  return url.href
}
