import type { LucideIcon } from 'lucide-react'

/** An icon beside words: hidden from assistive technology, which hears the words. */
export function Icon({
  of: Glyph,
  size = 16,
  className,
}: {
  of: LucideIcon
  size?: number
  className?: string | undefined
}) {
  return <Glyph size={size} strokeWidth={1.75} className={className} aria-hidden="true" focusable="false" />
}
