import { codeOf, Fault } from '../domain/fault.ts'

/** How long the bank asked us to wait, when it did. */
export const retryAfter = (error: unknown): number | null => {
  const seconds = error instanceof Fault ? error.facts['retryAfterSeconds'] : undefined
  return typeof seconds === 'number' ? seconds : null
}

/** Nothing was found wrong with the work: it was ended from outside, taken over by another, or the database was away. Begun anew, it goes on. */
export const isCutShort = (error: unknown): boolean =>
  ['sync.lease-lost', 'database.unreachable', 'database.busy'].includes(codeOf(error)) ||
  (error instanceof Error && error.name === 'AbortError')

/** Class, code and place of an unexpected error; its message may carry a bank's text and stays out of the log. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const { cause } = error
  const issues =
    typeof cause === 'object' && cause !== null && 'issues' in cause && Array.isArray(cause.issues)
      ? ` at ${cause.issues.map((issue: { path?: unknown[] }) => issue.path?.join('.')).join(', ')}`
      : ''
  return `${error.name}${code}${issues} ${error.stack?.split('\n').slice(1, 12).join(' ').replace(/\s+/g, ' ').trim() ?? ''}`
}
