import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Sync } from '../../api/shapes.ts'
import { isRunning, type Undone, useUndoSync } from '../../api/syncs.ts'
import { count } from '../../format/words.ts'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { tellFailure } from '../../parts/renewal.tsx'
import { toast } from '../../parts/toast.tsx'
import { countsOf } from './sync-words.ts'

/** Takes a run back, once the person has read what that does; a run that changed nothing has nothing to take back. */
export function UndoSync({ sync }: { sync: Sync }) {
  const [asking, setAsking] = useState(false)
  const { mutate, isPending } = useUndoSync()
  const { added, changed, removed } = countsOf(sync.accounts)
  if (sync.undoneAt !== null) return <p className="mt-3 text-small text-text-2">This sync was taken back.</p>
  if (isRunning(sync) || added + changed + removed === 0) return null
  const undo = () =>
    mutate(sync.id, {
      onSuccess: (undone) => {
        setAsking(false)
        toast(undoneWords(undone))
      },
      onError: tellFailure,
    })
  return (
    <div className="mt-3">
      <Button icon={Undo2} onClick={() => setAsking(true)}>
        Undo this sync…
      </Button>
      <Confirm
        title="Undo this sync?"
        open={asking}
        onClose={() => setAsking(false)}
        yes="Undo"
        busy={isPending}
        onYes={undo}
      >
        <ul className="list-disc space-y-0.5 pl-5 text-text">
          {added > 0 && <li>{count(added, 'new row')} out of every list and total</li>}
          {changed + removed > 0 && <li>{count(changed + removed, 'row')} as before it</li>}
        </ul>
        <p>
          Of all accounts it read. Rows that you wrote on, or that a later sync changed, stay. The days it added are
          read again the next time, and what the bank still has comes back then.
        </p>
      </Confirm>
    </div>
  )
}

const undoneWords = ({ removed, restored, kept }: Undone): string =>
  [
    `${count(removed, 'row')} taken out`,
    restored > 0 && `${count(restored, 'row')} as before`,
    kept.length > 0 && `${count(kept.length, 'row')} kept`,
  ]
    .filter(Boolean)
    .join(', ')
