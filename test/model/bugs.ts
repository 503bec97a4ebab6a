// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are texts of the product's
/** One mistake, as a text of the product in the place of another. */
export type Bug = { readonly file: string; readonly instead: string; readonly of: string }

/**
 * Mistakes that the histories have to find, each put into the product while its tests are loaded: the product has no switches.
 * @source reliability.md 4.1
 */
export const bugs: Readonly<Record<string, Bug>> = {
  'no occurrence number': {
    file: 'src/normalise/identity.ts',
    of: 'if (id === null) return true',
    instead: '',
  },
  'key without account': {
    file: 'src/store/transactions.ts',
    of: 'select * from transactions where user_id = ${userId} and account_id = ${accountId} and booked_on between',
    instead: 'select * from transactions where user_id = ${userId} and booked_on between',
  },
  'pending counted': {
    file: 'src/store/transactions.ts',
    of: "filter (where t.status = 'booked')",
    instead: '',
  },
  'match by amount only': {
    file: 'src/reconcile/compare.ts',
    of: 'const content = `${bookedOn}\\u0000${amountMinor}\\u0000${currency}\\u0000${words}`',
    instead: 'const content = String(amountMinor)',
  },
  'merge instead of replace': {
    file: 'src/reconcile/reconcile.ts',
    of: '...lacking.filter(({ missingSince }) => isLongSince(missingSince, now)),',
    instead: '',
  },
  'delete on empty reply': {
    file: 'src/reconcile/reconcile.ts',
    of: 'if (!complete || seen.length === 0 || isThin(known, { rows: seen, complete }, whole)) return () => false',
    instead: 'if (!complete) return () => false',
  },
  'ack before commit': {
    file: 'src/adapters/queue.ts',
    of: 'await work(job.data, claim.signal)',
    instead: 'void work(job.data, claim.signal).catch(() => {})',
  },
  'no fence': {
    file: 'src/store/transactions.ts',
    of: 'and id = ${accountId} and fence = ${fence} for update',
    instead: 'and id = ${accountId} for update',
  },
  'refresh without lease': {
    file: 'src/store/connections.ts',
    of: 'and (lease_until is null or lease_until < now())',
    instead: '',
  },
  'no unknown-outcome path': {
    file: 'src/pipeline/refresh-token.ts',
    of: "if (known === 'refused') return ended()",
    instead: "if (known !== 'unspent') return ended()",
  },
  'zone conversion of date': {
    file: 'src/normalise/transactions.ts',
    of: 'const bookedOn = row.timestamp.slice(0, 10)',
    instead:
      "const bookedOn = /[Z+]/.test(row.timestamp) ? Temporal.Instant.from(row.timestamp).toZonedDateTimeISO('Europe/London').toPlainDate().toString() : row.timestamp.slice(0, 10)",
  },
  'float sum': {
    file: 'src/domain/money.ts',
    of: "const magnitude = BigInt(kept || '0')",
    instead: 'const magnitude = BigInt(Math.trunc(Math.abs(Number(decimal)) * 10 ** digits))',
  },
}
