import type { Connection } from '../../api/shapes.ts'

const words: Readonly<Record<Connection['environment'], string | null>> = {
  demo: 'Demo',
  sandbox: 'Sandbox',
  live: null,
  custom: 'Test host',
}

/** Says where the data is made up; real banks carry nothing. */
export function EnvironmentTag({ environment }: { environment: Connection['environment'] }) {
  const word = words[environment]
  if (!word) return null
  return (
    <span className="shrink-0 rounded-[6px] bg-accent-soft px-1.5 text-caption font-[500] text-accent-ink">{word}</span>
  )
}
