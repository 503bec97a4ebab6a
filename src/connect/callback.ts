/** What the bank sent back to the redirect URI. Unknown errors count as not connected; `code` is never assumed. @source truelayer.md 1.4 */
export type Callback = { readonly state: string } & (
  | { readonly outcome: 'granted'; readonly code: string }
  | { readonly outcome: 'refused'; readonly error: string }
)

export function readCallback(fields: Readonly<Record<string, unknown>>): Callback | null {
  const { state, code, error } = fields
  if (typeof state !== 'string' || state === '') return null
  if (error !== undefined)
    return { state, outcome: 'refused', error: typeof error === 'string' && errorName.test(error) ? error : 'unnamed' }
  if (typeof code === 'string' && code !== '') return { state, outcome: 'granted', code }
  return { state, outcome: 'refused', error: 'no_code' }
}

/** What an error's name looks like; free text is not passed on. */
const errorName = /^[\w.-]{1,100}$/

export type Starter = { readonly kind: 'session' | 'key' | 'local'; readonly hash: Buffer }

/**
 * Whether the one who finishes may finish what the other started (both are already known to be the same person):
 * a browser session finishes only its own; a key finishes its own; what a key or the local command line started, any session of the person may finish.
 */
export function mayFinish(started: Starter, finishing: Starter): boolean {
  if (finishing.kind === 'session' && started.kind !== 'session') return true
  return started.kind === finishing.kind && started.hash.equals(finishing.hash)
}
