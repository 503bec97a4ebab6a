/** Two things that may belong together, and how well they fit: more than 0. */
export type Edge<L, R> = { readonly out: L; readonly into: R; readonly points: number }

/**
 * The edges that together have the most points, where nothing is in two of them. Each new thing is let in along the path that gains most, on which those
 * before it change partners or go without: what is best for all is found, and not what is best for whoever comes first.
 */
export function oneToOne<L, R, E extends Edge<L, R>>(edges: readonly E[]): E[] {
  const from = Map.groupBy(edges, ({ out }) => out)
  const byOut = new Map<L, E>()
  const byInto = new Map<R, E>()
  for (const out of from.keys()) {
    for (const edge of bestPath(out, from, byOut, byInto)) {
      const left = byInto.get(edge.into)
      if (left && byOut.get(left.out) === left) byOut.delete(left.out)
      byOut.set(edge.out, edge)
      byInto.set(edge.into, edge)
    }
  }
  return [...byOut.values()]
}

/** The edges that are new on the best path from `start`, from its far end; each takes the place of what its `into` had before. */
function bestPath<L, R, E extends Edge<L, R>>(
  start: L,
  from: ReadonlyMap<L, readonly E[]>,
  byOut: ReadonlyMap<L, E>,
  byInto: ReadonlyMap<R, E>,
): E[] {
  const gains = new Map<L, number>([[start, 0]])
  const reached = new Map<R, { readonly by: E; readonly gain: number }>()
  let best: { readonly into: R; readonly gain: number } | null = null
  const waiting = [start]
  for (let out = waiting.shift(); out !== undefined; out = waiting.shift()) {
    for (const by of from.get(out) ?? []) {
      const gain = (gains.get(out) ?? 0) + by.points
      if (byOut.get(out) === by || gain <= (reached.get(by.into)?.gain ?? Number.NEGATIVE_INFINITY)) continue
      reached.set(by.into, { by, gain })
      const partner = byInto.get(by.into)
      const total = gain - (partner?.points ?? 0)
      if (total > (best?.gain ?? 0)) best = { into: by.into, gain: total }
      if (partner && total > (gains.get(partner.out) ?? Number.NEGATIVE_INFINITY)) {
        gains.set(partner.out, total)
        waiting.push(partner.out)
      }
    }
  }
  const path: E[] = []
  for (let into = best?.into; into !== undefined; ) {
    const step = reached.get(into)
    if (!step) break
    path.push(step.by)
    into = byOut.get(step.by.out)?.into
  }
  return path
}
