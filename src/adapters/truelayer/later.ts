import { Fault } from '../../domain/fault.ts'
import { Progress } from '../../wire/data.ts'
import { errorIn, type Heard } from './exchange.ts'
import { faultOf, retryOf } from './faults.ts'

/** How an answer that comes later is waited for. */
export type Later = {
  /** Where TrueLayer is to say that it is there: an address for this request alone. */
  readonly hookUri: string
  /** Until the answer may be there. @returns false once it has been waited for long enough */
  next(signal?: AbortSignal): Promise<boolean>
}

/** The same request in asynchronous mode. @source truelayer.md 4.1 */
export function inAsyncMode(url: string, { hookUri }: Later): string {
  const address = new URL(url)
  address.searchParams.set('async', 'true')
  address.searchParams.set('webhook_uri', hookUri)
  return address.href
}

export type Waiting = {
  readonly later: Later
  /** What was asked for, as in a `CallFact`: faults name it, wherever it came to light. */
  readonly endpoint: string
  readonly apiUrl: string
  readonly signal: AbortSignal | undefined
  /** Asks for the results at this address, once. */
  readonly look: (address: string) => Promise<Heard>
}

/**
 * What a request in asynchronous mode comes to in the end; an API that answers it at once is taken at its word. A look that fails in passing is one
 * look lost.
 * @throws {Fault} as the same request would fail; bank.down where nothing came in time, or the results are kept no more
 */
export async function endOf(first: Heard, { later, endpoint, apiUrl, signal, look }: Waiting): Promise<Heard> {
  let heard = first
  let trouble = new Fault('bank.down', { endpoint, reason: 'not done in time' })
  let address: string | null = null
  while (isUnderWay(heard)) {
    address ??= resultsAddress(heard, endpoint, apiUrl)
    if (!(await later.next(signal))) throw trouble
    try {
      heard = await look(address)
    } catch (error) {
      trouble = inPassing(error, endpoint)
    }
  }
  if (statusIn(heard) === 'Failed') throw failureIn(heard, endpoint)
  return heard
}

const statusIn = ({ body }: Heard): string | null => Progress.safeParse(body).data?.status ?? null

const isUnderWay = (heard: Heard): boolean => ['Queued', 'Running'].includes(statusIn(heard) ?? '')

/** The token goes there: nowhere but to the API's own results. */
function resultsAddress({ body, correlationId }: Heard, endpoint: string, apiUrl: string): string {
  const address = URL.parse(Progress.safeParse(body).data?.results_uri ?? '')?.href
  if (address?.startsWith(new URL(`${apiUrl}/data/v1/results/`).href)) return address
  throw new Fault('bank.unreadable', { endpoint, correlationId, reason: 'no results of its own' })
}

/** How a failed task looks is not published; what TrueLayer cannot put in a word is a bank that it has tried in vain. */
function failureIn({ body, correlationId }: Heard, endpoint: string): Fault {
  const error = errorIn(body)
  return new Fault(faultOf(503, error), { endpoint, correlationId, ...(error === null ? {} : { error }) })
}

function inPassing(error: unknown, endpoint: string): Fault {
  if (!(error instanceof Fault)) throw error
  if (error.facts['status'] === 404) throw new Fault('bank.down', { ...error.facts, endpoint, reason: 'results gone' })
  if (!['soon', 'later'].includes(retryOf(error.code))) throw error
  return error
}
