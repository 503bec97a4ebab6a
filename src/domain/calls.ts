/** What a bank counts its daily reads by: of each account, and of a connection's lists. */
export const accountEndpoints = ['transactions', 'pending', 'balance'] as const
export const listEndpoints = ['accounts', 'cards', 'me', 'info'] as const

export type AccountEndpoint = (typeof accountEndpoints)[number]
export type ListEndpoint = (typeof listEndpoints)[number]
export type Endpoint = AccountEndpoint | ListEndpoint

/** Calls of one endpoint with nobody present. `subjectId` is the account, or the connection for its lists; `calledAt` is when the last was made at the latest. */
export type Calls = {
  readonly subjectId: string
  readonly endpoint: Endpoint
  readonly calledAt: string
  readonly calls: number
}
