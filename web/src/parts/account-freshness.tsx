import type { Account } from '../api/shapes.ts'
import { clockTime } from '../format/instants.ts'
import { Age } from './age.tsx'
import { StateWords } from './states.tsx'

/** The age of an account's data, and its state where that is not simply well. */
type Shown = Pick<Account, 'state' | 'lastSuccessAt' | 'nextAllowedAt'>

export function AccountFreshness({ account }: { account: Shown }) {
  const { state, lastSuccessAt, nextAllowedAt } = account
  const at = lastSuccessAt && <Age at={lastSuccessAt} sentence />
  if (state === 'ok') return <span className="text-text-2">{at ?? 'not read yet'}</span>
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 text-text-3">
      <StateWords state={state} />
      {state !== 'syncing' && at}
      {state === 'waiting' && nextAllowedAt && <span>next read allowed at {clockTime(nextAllowedAt)}</span>}
    </span>
  )
}
