import type { Connection } from '../api/shapes.ts'
import { ago, exactly, upcomingMinute } from '../format/instants.ts'
import { useNow } from './now.ts'

type Shown = Pick<Connection, 'lastAttemptAt' | 'lastSuccessAt' | 'nextAttemptAt'>

/** When the bank was last asked in vain, and when it is asked next: what the age of the data leaves open. */
export function Attempts({ of: { lastAttemptAt, lastSuccessAt, nextAttemptAt } }: { of: Shown }) {
  const now = useNow()
  const failed = lastAttemptAt && lastAttemptAt !== lastSuccessAt
  return (
    <span className="text-text-3">
      {failed && (
        <>
          last tried{' '}
          <time dateTime={lastAttemptAt} title={exactly(lastAttemptAt)}>
            {ago(lastAttemptAt, now)}
          </time>
          ,{' '}
        </>
      )}
      {nextAttemptAt ? (
        <>
          next read{' '}
          <time dateTime={nextAttemptAt} title={exactly(nextAttemptAt)}>
            {upcomingMinute(nextAttemptAt, now)}
          </time>
        </>
      ) : (
        'no next read is planned'
      )}
    </span>
  )
}
