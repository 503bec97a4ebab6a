import type { Scope } from '../../wire/auth.ts'
import { calendarDay } from '../life/calendar.ts'
import type { Profile } from '../profiles.ts'
import { type Answer, page } from './answer.ts'
import { consentDays } from './consents.ts'
import { Html, html } from './html.ts'
import { policy, style, submit } from './style.ts'

type Common = {
  readonly session: string
  readonly action: string
  /** Origin of the application the person came from. */
  readonly returnsTo: string
  readonly client: string
}

export function chooserPage({ choice, ...common }: Common & { readonly choice: readonly Profile[] }): Answer {
  const banks = choice.map(
    ({ id, name, behaviour }) =>
      html`<button name="provider" value="${id}">${monogram(name)}<span>${name}<small>${behaviour}</small></span></button>`,
  )
  return sheet('Choose your bank', 'Connect a bank', common, [
    html`<section><h1>Choose your bank</h1><p>${common.client} will see the accounts you allow, and nothing else.</p></section>`,
    form(
      common,
      html`<div class="choice">${banks}</div><section><div class="buttons"><button name="decision" value="cancel">Cancel</button></div></section>`,
    ),
  ])
}

export function loginPage({
  bank,
  trouble,
  ...common
}: Common & { readonly bank: string; readonly trouble: string }): Answer {
  const said = trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : html``
  return sheet(`Sign in to ${bank}`, bank, common, [
    form(
      common,
      html`<section><h1>Sign in</h1><p>This bank is a demonstration: nothing here is real money. Try <code>john</code> with the password <code>doe</code>.</p>${said}
<label for="username">User name</label><input id="username" name="username" autocomplete="off" autocapitalize="none" spellcheck="false" required autofocus>
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="off" required>
<div class="buttons"><button class="main">Sign in</button><button name="decision" value="cancel" formnovalidate>Cancel</button></div></section>`,
    ),
  ])
}

export type Shared = {
  readonly bank: string
  readonly person: string
  /** Or asked for their word only, without a visit to the bank. */
  readonly signedIn: boolean
  readonly accounts: readonly { readonly name: string; readonly tail: string }[]
  readonly scopes: readonly Scope[]
  /** Day number */
  readonly today: number
}

export function consentPage({ bank, person, signedIn, accounts, scopes, today, ...common }: Common & Shared): Answer {
  const greeting = signedIn
    ? `You are signed in as ${person}.`
    : `${person}, you have allowed this before. Your bank need not be asked again.`
  const told = scopes.flatMap((scope) => (words[scope] ? [html`<li>${tick}<span>${words[scope]}</span></li>`] : []))
  const held = accounts.map(({ name, tail }) => html`<li><span>${name}</span><small>ends in ${tail}</small></li>`)
  return sheet(`Allow ${common.client}?`, bank, common, [
    html`<section><h1>Let ${common.client} see your accounts?</h1><p>${greeting}</p></section>`,
    html`<section><h2>It will see</h2><ul>${told}</ul></section>`,
    html`<section><h2>Of these accounts</h2><ul>${held}</ul></section>`,
    form(
      common,
      html`<section><h2>For ${consentDays} days, until ${dated(today + consentDays)}</h2><p>It can look and never move money. You can end this at any time in ${common.client}.</p>
<div class="buttons"><button class="main" name="decision" value="allow">Allow</button><button name="decision" value="cancel">Cancel</button></div></section>`,
    ),
  ])
}

/** Shown in place of any redirect: the link cannot be trusted with one. */
export const refusalPage = (sentence: string): Answer =>
  page(
    400,
    document(
      'This link does not work',
      html`<main><header>${monogram('Demo Bank')}<b>Demo Bank</b>${tag}</header><section><h1>This link does not work</h1><p>${sentence}</p></section></main>`,
    ),
    policy(null),
  )

/** Takes the answer back as a form: by itself where scripts run, by a button where not. */
export function returnPage(redirectUri: string, fields: Readonly<Record<string, string>>): Answer {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  const body = html`<main><section><h1>One moment</h1><p>You are being taken back.</p><form method="post" action="${redirectUri}">${hidden}<div class="buttons"><button class="main">Go back</button></div></form></section></main><script>${new Html(submit)}</script>`
  return page(200, document('One moment', body), policy(new URL(redirectUri).origin, true))
}

/** A bank's sign in place of a logo. */
export const logo = (name: string): string =>
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><rect width="34" height="34" rx="10" fill="#dff2f9"/><text x="17" y="22" text-anchor="middle" font-family="system-ui,sans-serif" font-size="14" font-weight="600" fill="#005b79">${initials(name)}</text></svg>`
    .text

/** What each scope lets an application see, in words for the person who allows it. */
const words: Partial<Record<Scope, string>> = {
  info: 'Your name',
  accounts: 'Your accounts, with sort codes and numbers',
  cards: 'Your cards, with the last four digits',
  balance: 'Balances',
  transactions: 'Payments in and out, booked and pending',
  direct_debits: 'Direct debits',
  standing_orders: 'Standing orders',
}

function sheet(title: string, bank: string, { returnsTo }: Common, parts: readonly Html[]): Answer {
  const body = html`<main><header>${monogram(bank)}<b>${bank}</b>${tag}</header>${parts}</main><footer>A demonstration bank, with invented people and invented money. It asks for no real password.</footer>`
  return page(200, document(title, body), policy(returnsTo))
}

const form = ({ session, action }: Common, content: Html): Html =>
  html`<form method="post" action="${action}"><input type="hidden" name="session" value="${session}">${content}</form>`

const document = (title: string, body: Html): string =>
  html`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style>${new Html(style)}</style></head><body>${body}</body></html>`
    .text

const initials = (name: string): string =>
  name
    .split(/\W+/)
    .filter((word) => /^[A-Z]/.test(word))
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('')

const monogram = (name: string): Html => html`<span class="monogram" aria-hidden="true">${initials(name)}</span>`
const tag = html`<span class="tag">Demo</span>`
const tick = html`<svg width="15" height="15" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M20 6 9 17l-5-5"/></svg>`

function dated(number: number): string {
  const { day, month, year } = calendarDay(number)
  return `${day} ${months[month - 1]} ${year}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
