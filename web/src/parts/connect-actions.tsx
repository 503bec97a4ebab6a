import { Link } from '@tanstack/react-router'
import { FlaskConical } from 'lucide-react'
import { useConnect } from '../api/connections.ts'
import { isRefusal } from '../api/http.ts'
import { useProduct } from '../api/session.ts'
import { Button, buttonLook } from './button.tsx'
import { toast } from './toast.tsx'

/** The provider id under which the simulator is mounted. */
export const demoBank = 'demo'

/** The two ways to begin: a real bank, or the made-up one. Without TrueLayer's credentials the first leads to where they are set. */
export function ConnectActions() {
  const product = useProduct()
  const { mutate, isPending } = useConnect()
  const tryDemo = () =>
    mutate(demoBank, {
      onError: (error) =>
        toast(isRefusal(error) ? error.problem.title : 'The demo bank did not answer.', { tone: 'negative' }),
    })
  return (
    <>
      {product?.demoBank && (
        <Button look="primary" icon={FlaskConical} busy={isPending} onClick={tryDemo}>
          Try the demo bank
        </Button>
      )}
      {product?.truelayer.configured ? (
        <Link to="/connect" className={buttonLook(product.demoBank ? 'plain' : 'primary')}>
          Connect your bank
        </Link>
      ) : (
        <Link to="/settings" hash="truelayer" className={buttonLook(product?.demoBank ? 'plain' : 'primary')}>
          Connect your bank
        </Link>
      )}
    </>
  )
}
