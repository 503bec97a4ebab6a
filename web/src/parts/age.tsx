import { age as ageWords, ago, exactly } from '../format/instants.ts'
import { useNow } from './now.ts'

/** How old data is: `12 min`, or `12 min ago` in a sentence; the exact instant in the tooltip. */
export function Age({ at, sentence = false }: { at: string; sentence?: boolean }) {
  const now = useNow()
  return (
    <time dateTime={at} title={exactly(at)} className="whitespace-nowrap">
      {sentence ? ago(at, now) : ageWords(at, now)}
    </time>
  )
}
