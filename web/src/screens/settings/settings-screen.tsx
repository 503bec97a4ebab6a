import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { Screen, Scroll } from '../../parts/screen.tsx'
import { AccessKeys } from './access-keys.tsx'
import { Appearance } from './appearance.tsx'
import { TrueLayerSettings } from './truelayer-settings.tsx'
import { About, You } from './you.tsx'

export function SettingsScreen() {
  const { hash } = useLocation()
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView({ block: 'start' })
  }, [hash])
  return (
    <Screen title="Settings">
      <Scroll>
        <Part id="you" title="You" words="Who is signed in on this browser.">
          <You />
        </Part>
        <Part id="appearance" title="Appearance" words="Kept in this browser only.">
          <Appearance />
        </Part>
        <Part
          id="truelayer"
          title="TrueLayer"
          words="The regulated provider through which real banks are read. The demo bank needs none of this."
        >
          <TrueLayerSettings />
        </Part>
        <Part id="keys" title="Access keys" words="For scripts and programs of yours that read this ledger over HTTP.">
          <AccessKeys />
        </Part>
        <Part id="about" title="About" words="This installation.">
          <About />
        </Part>
      </Scroll>
    </Screen>
  )
}

/** A part of the settings: what it is at the left, its controls in one column at the right. */
function Part({ id, title, words, children }: { id: string; title: string; words: string; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="mx-3 mb-3 grid scroll-mt-3 gap-x-8 gap-y-3 rounded-panel border border-line bg-surface px-4 py-4 last:border-b sm:mx-0 sm:mb-0 sm:rounded-none sm:border-x-0 sm:border-t-0 sm:bg-transparent sm:px-[22px] sm:py-6 sm:last:border-b-0 md:grid-cols-[220px_minmax(0,640px)]"
    >
      <div>
        <h2 id={`${id}-title`} className="text-cell">
          {title}
        </h2>
        <p className="mt-0.5 text-small text-pretty text-text-3">{words}</p>
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
