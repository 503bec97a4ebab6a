import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSignIn } from '../../api/session.ts'
import { Failure } from '../../parts/notice.tsx'
import { FrontDoor } from './front-door.tsx'
import { SignedOut } from './signed-out.tsx'

/** Where the one-time link leads: `/signin#TOKEN`. The token leaves the address bar and the history before it is used. */
export function SignInScreen() {
  const [token] = useState(takeToken)
  const navigate = useNavigate()
  const { mutate, error, isIdle } = useSignIn()
  useEffect(() => {
    // A link works once: a second run of this effect must not spend it again and then show a failure.
    if (!token || !isIdle) return
    const sending = setTimeout(() => {
      taken = '' // this screen is mounted anew while it gives way to the app
      mutate(token, { onSuccess: () => navigate({ to: '/', replace: true }) })
    })
    return () => clearTimeout(sending)
  }, [token, isIdle, mutate, navigate])
  if (!token) return <SignedOut />
  return (
    <FrontDoor>
      {error ? (
        <Failure error={error} safe="Nothing was changed." />
      ) : (
        <p role="status" className="text-center text-text-2">
          Signing you in…
        </p>
      )}
    </FrontDoor>
  )
}

let taken = ''

function takeToken(): string {
  const token = location.hash.slice(1)
  if (token) {
    taken = token
    history.replaceState(history.state, '', location.pathname)
  }
  return taken
}
