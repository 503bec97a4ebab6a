/** Variations of one test: in `npm test` the first `few`, in the long run (`npm run test:long`) all. */
export const variations = <T>(all: readonly T[], few: number): readonly T[] =>
  process.env['LONG_RUN'] ? all : all.slice(0, few)
