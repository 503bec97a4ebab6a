import type { ReactNode } from 'react'
import { Logo } from '../../parts/logo.tsx'

/** What stands before the app: the name on the canvas, and one panel under it. */
export function FrontDoor({ children }: { children?: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center overflow-y-auto bg-canvas px-4 py-10">
      <div className="w-full max-w-[440px]">
        <div className="mb-6 flex items-center justify-center gap-2.5">
          <Logo size={32} />
          <span className="text-[21px] font-[650] tracking-[-0.015em]">Tributary</span>
        </div>
        {children}
      </div>
    </main>
  )
}
