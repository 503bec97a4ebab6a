import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { buttonLook } from '../../parts/button.tsx'
import { Empty, Failure } from '../../parts/notice.tsx'
import { Cell, Screen, Scroll } from '../../parts/screen.tsx'

export function UnknownScreen() {
  return (
    <Screen title="Not found">
      <Scroll>
        <Empty
          icon={Compass}
          title="There is nothing at this address"
          actions={
            <Link to="/" className={buttonLook('primary')}>
              Go to Overview
            </Link>
          }
        />
      </Scroll>
    </Screen>
  )
}

export function FailedScreen({ error }: { error: unknown }) {
  return (
    <Screen title="Something went wrong">
      <Scroll>
        <Cell>
          <Failure error={error} retry={() => location.reload()} />
        </Cell>
      </Scroll>
    </Screen>
  )
}
