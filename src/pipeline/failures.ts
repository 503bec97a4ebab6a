import { Fault } from '../domain/fault.ts'

/** How long the bank asked us to wait, when it did. */
export const retryAfter = (error: unknown): number | null => {
  const seconds = error instanceof Fault ? error.facts['retryAfterSeconds'] : undefined
  return typeof seconds === 'number' ? seconds : null
}

/** Class and place of an unexpected error; its message may carry a bank's text and stays out of the log. */
export const errorText = (error: unknown): string => (error instanceof Error ? `${error.name} ${error.stack?.split('\n').slice(1, 4).join(' ').trim() ?? ''}` : typeof error)
