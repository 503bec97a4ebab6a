import { classes } from './classes.ts'

/** A bar where words or a figure will be; it appears late, so that fast answers never flash. */
export function Bone({ className }: { className: string }) {
  return <span className={classes('block animate-late rounded-chip bg-hover', className)} />
}

/** Rows at the height that the real ones will have. */
export function BoneRows({ rows, height, label }: { rows: number; height: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={index} style={{ height }} className="flex items-center gap-3">
          <Bone className="size-7 shrink-0" />
          <Bone className={index % 3 === 0 ? 'h-3.5 w-2/5' : 'h-3.5 w-1/3'} />
          <Bone className="ml-auto h-3.5 w-16" />
        </div>
      ))}
    </div>
  )
}
