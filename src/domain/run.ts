/** Why a sync runs. */
export type Cause = 'connect' | 'person' | 'schedule' | 'replay'
export type RunState = 'queued' | 'running' | 'done' | 'partial' | 'failed'

/** The database channel on which the id of a run goes out whenever a worker reports on it. */
export const runChannel = 'tributary_runs'
