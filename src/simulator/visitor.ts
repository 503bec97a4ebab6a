export type Visit = {
  readonly username: string
  readonly password: string
  /** Chosen where the link leaves the choice. */
  readonly provider?: string
  readonly decision?: 'allow' | 'cancel'
}

/**
 * Goes through the dialog as a person would, where there is no browser. Answers the address that the bank sends the person back to, not
 * followed; null where the bank refused the link or the login, or answers by a form.
 */
export async function visitBank(
  link: string,
  { username, password, provider, decision = 'allow' }: Visit,
): Promise<string | null> {
  const led = await locationOf(fetch(link, { redirect: 'manual' }))
  const dialog = led ?? link // a link for a renewal is the dialog's own
  const session = new URL(dialog).searchParams.get('session_id')
  if (!session) return led // an answer to the application already, or nothing at all
  const post = (fields: Record<string, string>): Promise<string | null> =>
    locationOf(
      fetch(dialog.replace(/\?.*$/, ''), {
        method: 'POST',
        body: new URLSearchParams({ session, ...fields }),
        redirect: 'manual',
      }),
    )
  if (provider) await post({ provider })
  await post({ username, password })
  const back = await post({ decision })
  return back?.includes(session) ? null : back
}

async function locationOf(answer: Promise<Response>): Promise<string | null> {
  const response = await answer
  await response.body?.cancel()
  return response.headers.get('location')
}
