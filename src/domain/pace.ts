/** How soon work that nobody carries on is found, in seconds. */
export type Pace = {
  /** Who holds a connection and has not been heard of for so long has lost it. */
  readonly leaseSeconds: number
  /** A job whose worker has not been heard of for so long is given to another. */
  readonly heartbeatSeconds: number
  /** How often each worker looks for such jobs; all of them together no more often either. */
  readonly watchSeconds: number
  /** How often an idle worker looks for work of which nobody told it. */
  readonly pollSeconds: number
  /** The pauses before a job is tried again double from one second up to this. */
  readonly longestPauseSeconds: number
  /** A job that finds its connection taken comes back after so long. */
  readonly takenAgainSeconds: number
  /**
   * How long a transaction may wait for its worker. Who was stopped in the middle of one has lost it, with all that it locked, by the time
   * another may take over.
   */
  readonly idleInTransactionSeconds: number
  /** How often an answer is looked for of which TrueLayer was to tell. */
  readonly lookSeconds: number
  /** For so long at most TrueLayer is waited for, where it asks the bank in its own time. */
  readonly answerWithinSeconds: number
}

export const usualPace: Pace = {
  leaseSeconds: 30,
  heartbeatSeconds: 20,
  watchSeconds: 10,
  pollSeconds: 5,
  longestPauseSeconds: 10,
  takenAgainSeconds: 2,
  idleInTransactionSeconds: 20,
  lookSeconds: 10,
  answerWithinSeconds: 300,
}
