import { randomBytes, randomUUID } from 'node:crypto'
import type { JWK } from 'jose'
import type { Scope } from '../../wire/auth.ts'
import type { Login } from './logins.ts'

/** What a person allowed one client to see at one bank. Times are RFC 3339. */
export type Consent = {
  readonly credentialsId: string
  readonly consentId: string
  readonly clientId: string
  readonly providerId: string
  readonly login: Login
  readonly scopes: readonly Scope[]
  readonly createdAt: string
  readonly updatedAt: string
  /** When the person was last at the bank. */
  readonly authenticatedAt: string
  readonly expiresAt: string
  /** Newest first; which of them still work is decided at each refresh. */
  readonly refreshTokens: readonly string[]
  /** `jti` of the newest access token: only that one works. */
  readonly accessTokenId: string | null
}

/** A one-time code and the consent that its exchange brings about. */
export type Code = {
  readonly code: string
  readonly consent: Consent
  readonly redirectUri: string
  readonly challenge: string | null
  readonly expiresAt: string
}

/** What each of the bank's keys signs. */
export type KeyName = 'tokens' | 'webhooks'

type Stored = {
  readonly keys: Partial<Readonly<Record<KeyName, JWK>>>
  readonly consents: readonly Consent[]
  readonly codes: readonly Code[]
}

export type Keeping = { load(): string | undefined; save(text: string): void }

/** Consents, codes and the signing keys; kept through `keeping`, so that they outlive a restart where it does. */
export type Consents = {
  byId(credentialsId: string): Consent | undefined
  byRefreshToken(token: string): Consent | undefined
  put(consent: Consent): void
  remove(credentialsId: string): void
  /** Has those that `which` names be over now, as if their days were; how many. */
  end(which: (consent: Consent) => boolean, now: Temporal.Instant): number
  addCode(code: Code): void
  /** A code is handed out once, whatever becomes of it. */
  takeCode(code: string): Code | undefined
  key(name: KeyName): JWK | undefined
  keepKey(name: KeyName, key: JWK): void
}

export const consentDays = 90

export function openConsents(keeping: Keeping): Consents {
  const stored = read(keeping.load())
  const consents = new Map((stored.consents ?? []).map((consent) => [consent.credentialsId, whole(consent)]))
  const codes = new Map((stored.codes ?? []).map((code) => [code.code, code]))
  let keys = stored.keys ?? {}
  const save = (): void => {
    const all: Stored = { keys, consents: [...consents.values()], codes: [...codes.values()] }
    keeping.save(JSON.stringify(all))
  }
  return {
    byId: (credentialsId) => consents.get(credentialsId),
    byRefreshToken: (token) => [...consents.values()].find(({ refreshTokens }) => refreshTokens.includes(token)),
    put(consent) {
      consents.set(consent.credentialsId, consent)
      save()
    },
    remove(credentialsId) {
      consents.delete(credentialsId)
      save()
    },
    end(which, now) {
      const ended = [...consents.values()].filter((consent) => which(consent) && !isOver(consent, now))
      const expiresAt = now.toString({ smallestUnit: 'millisecond' })
      for (const consent of ended) consents.set(consent.credentialsId, { ...consent, updatedAt: expiresAt, expiresAt })
      save()
      return ended.length
    },
    addCode(code) {
      codes.set(code.code, code)
      save()
    },
    takeCode(code) {
      const found = codes.get(code)
      if (codes.delete(code)) save()
      return found
    },
    key: (name) => keys[name],
    keepKey(name, key) {
      keys = { ...keys, [name]: key }
      save()
    },
  }
}

/** A text that cannot be read counts as none: people connect again, which is what the bank is there to be tried for. */
function read(text: string | undefined): Partial<Stored> {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return {}
  }
}

/** One that was kept before the two times were told apart has only the first. */
const whole = (consent: Consent): Consent => ({
  ...consent,
  authenticatedAt: consent.authenticatedAt ?? consent.updatedAt,
})

/** The two ids are made up where nobody gives them. */
export type Grant = Pick<Consent, 'clientId' | 'providerId' | 'login' | 'scopes'> &
  Partial<Pick<Consent, 'credentialsId' | 'consentId'>>

export const newCredentialsId = (): string => randomBytes(32).toString('base64')

export const newConsent = (grant: Grant, now: Temporal.Instant): Consent => ({
  credentialsId: newCredentialsId(),
  consentId: randomUUID(),
  ...grant,
  ...dates(now),
  createdAt: told(now),
  authenticatedAt: told(now),
  refreshTokens: [],
  accessTokenId: null,
})

/** The same connection, allowed again without a visit to the bank: its ninety days begin anew, its earlier tokens are over. */
export const reconfirmedConsent = (consent: Consent, now: Temporal.Instant): Consent => ({
  ...consent,
  ...dates(now),
  refreshTokens: [],
  accessTokenId: null,
})

/** The same connection, allowed again at the bank. */
export const renewedConsent = (consent: Consent, now: Temporal.Instant): Consent => ({
  ...reconfirmedConsent(consent, now),
  authenticatedAt: told(now),
})

export const isOver = (consent: Consent, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, consent.expiresAt) >= 0

const dates = (now: Temporal.Instant): Pick<Consent, 'updatedAt' | 'expiresAt'> => ({
  updatedAt: told(now),
  expiresAt: told(now.add({ hours: 24 * consentDays })),
})

const told = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'millisecond' })
