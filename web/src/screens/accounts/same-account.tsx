import { useSetAside } from '../../api/accounts.ts'
import { isRefusal } from '../../api/http.ts'
import type { Account } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { toast } from '../../parts/toast.tsx'

/** Why an account that is here twice stands as it does, and what can be done about it. */
export function SameAccount({ account: { id, name, reason, setAside, state } }: { account: Account }) {
  const { mutate, isPending } = useSetAside()
  const say = (aside: boolean, done: string) =>
    mutate(
      { id, setAside: aside },
      {
        onSuccess: () => toast(done),
        onError: (error) =>
          toast(isRefusal(error) ? `Not saved. ${error.problem.title}` : 'Not saved.', { tone: 'negative' }),
      },
    )
  return (
    <>
      <p className="text-small text-text-2">{reason}</p>
      <div className="-ml-3 flex flex-wrap gap-x-1">
        {state === 'attention' && (
          <Button look="quiet" busy={isPending} onClick={() => say(true, `${name} is set aside`)}>
            {setAside ? 'Leave it out' : 'Set this one aside'}
          </Button>
        )}
        {setAside && (
          <Button look="quiet" busy={isPending} onClick={() => say(false, `${name} counts now`)}>
            Count it
          </Button>
        )}
      </div>
    </>
  )
}

/** Whether there is anything to say about it. */
export const isTwice = ({ sameAs, setAside, state }: Account): boolean =>
  setAside || (sameAs !== null && state === 'attention')
