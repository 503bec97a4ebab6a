import type { Section } from './figures.ts'
import { openCluster } from './stand/cluster.ts'
import { company } from './sync/company.ts'
import { counters } from './sync/counters.ts'
import { first } from './sync/first.ts'
import { growth } from './sync/growth.ts'
import { original } from './sync/original.ts'
import type { Stand } from './sync/stand.ts'
import { trouble } from './sync/trouble.ts'

export const syncScenarios: Readonly<Record<string, (stand: Stand) => Promise<Section>>> = {
  original,
  first,
  counters,
  growth,
  company,
  trouble,
}

/** These scenarios of the sync, one after another, each with processes of its own on one database server. */
export async function sync(
  names: readonly string[],
  size: number,
  rounds: number,
  tell: (section: Section) => void,
): Promise<Section[]> {
  if (names.length === 0) return []
  const cluster = await openCluster()
  try {
    const sections: Section[] = []
    for (const name of names) {
      const measure = syncScenarios[name]
      if (!measure) continue
      const section = await measure({ cluster, size, rounds })
      tell(section)
      sections.push(section)
    }
    return sections
  } finally {
    await cluster.stop()
  }
}
