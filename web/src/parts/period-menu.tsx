import { type Period, periodChoices } from '../format/period.ts'
import { type Choice, MenuChoices } from './menu.tsx'
import { useToday } from './now.ts'

type Props = { value: string; first?: Choice; onChoose: (key: string) => void }

/** The periods a person may choose, within a menu. */
export function PeriodChoices({ value, first, onChoose }: Props) {
  const choices = periodChoices(useToday()).map(({ key, label }: Period) => ({ value: key, words: label }))
  return <MenuChoices value={value} choices={first ? [first, ...choices] : choices} onChoose={onChoose} />
}
