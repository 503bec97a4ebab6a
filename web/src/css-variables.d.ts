import 'react'

declare module 'react' {
  /** Styles may set our own variables: `--c` is the colour that tints are mixed from. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
