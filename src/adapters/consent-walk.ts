import { Fault } from '../domain/fault.ts'

/**
 * Walks a mock bank's consent pages as a browser would: fills in user name and password, agrees, and follows to the redirect URI, where the
 * caller's own token travels. For mock banks alone: a real bank is signed in to by its person, in their browser.
 * @param callback the redirect URI; the walk ends with the answer from there
 * @throws {Fault} connect.denied when the pages do not lead back
 */
export async function walkConsent(authorizeUrl: string, callback: string, login: { user: string; password: string }, headers: Readonly<Record<string, string>>): Promise<Response> {
  let request = new Request(authorizeUrl)
  for (let step = 0; step < 12; step += 1) {
    const home = request.url.startsWith(callback)
    const response = await fetch(new Request(request, { redirect: 'manual', ...(home && { headers }) }))
    if (home) return response
    const location = response.headers.get('location')
    if (location !== null) request = new Request(new URL(location, request.url))
    else {
      const form = firstForm(await response.text(), login)
      if (!form) throw new Fault('connect.denied', { reason: 'the bank shows no form' })
      request = new Request(new URL(form.action, request.url), { method: 'POST', body: form.fields })
    }
  }
  throw new Fault('connect.denied', { reason: 'the bank asks the same again: is the login right?' })
}

function firstForm(html: string, { user, password }: { user: string; password: string }): { action: string; fields: URLSearchParams } | undefined {
  const form = /<form\b([^>]*)>([\s\S]*?)<\/form>/i.exec(html)
  if (!form) return undefined
  const [, opening = '', content = ''] = form
  const fields = new URLSearchParams()
  for (const [input] of content.matchAll(/<input\b[^>]*>/gi)) {
    const name = attribute(input, 'name')
    if (name !== undefined) fields.set(name, /user/i.test(name) ? user : /pass/i.test(name) ? password : (attribute(input, 'value') ?? ''))
  }
  const submit = /<button\b[^>]*>/i.exec(content)?.[0] ?? '' // the first is the one that agrees, as for a browser's Enter key
  const submitName = attribute(submit, 'name')
  if (submitName !== undefined) fields.set(submitName, attribute(submit, 'value') ?? '')
  return { action: attribute(opening, 'action') ?? '', fields }
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
