import { initial } from '../format/words.ts'
import { classes } from './classes.ts'

/** The initial of a shop or bank on its colour: never a logo. */
export function Monogram({
  name,
  colour,
  size = 28,
  dashed = false,
}: {
  name: string
  colour: string
  size?: number
  dashed?: boolean
}) {
  return (
    <span
      aria-hidden="true"
      style={{ '--c': colour, width: size, height: size, borderRadius: size * 0.29, fontSize: size * 0.46 }}
      className={classes(
        'grid shrink-0 place-items-center font-[650]',
        dashed ? 'border border-control border-dashed text-text-2' : 'tint-monogram',
      )}
    >
      {initial(name)}
    </span>
  )
}
