import { setTimeout as delay } from 'node:timers/promises'
import type { Sync } from '../../src/surface/shapes.ts'
import { usage } from '../machine.ts'
import { type BankStand, openBankStand } from '../stand/bank.ts'
import type { Cluster, Count, Place } from '../stand/cluster.ts'
import { openProductStand, type ProductStand, type Syncing } from '../stand/product.ts'
import { mustBeTheBanks } from '../stand/truth.ts'

/** What every scenario is measured on. `size` 1 is as the protocol says; a smoke run takes less. */
export type Stand = {
  readonly cluster: Cluster
  readonly size: number
  readonly rounds: number
}

/** One product with one customer of the bank. */
export type Bench = {
  readonly place: Place
  readonly bank: BankStand
  readonly product: ProductStand
  /** Of a started product that has done nothing. */
  readonly idleMegabytes: number
  /** Runs to its end what `begin` asks for, with so much latency at the bank, and holds what is stored against the bank's truth, but for rows that the bench put there. */
  measure(latencyMs: number, begin: () => Promise<Syncing>): Promise<Measured>
}

export type Measured = {
  readonly ms: number
  readonly firstRowsMs: number
  /** Of the product and the database server. */
  readonly cpuSeconds: number
  readonly nodeSeconds: number
  readonly peakMegabytes: number
  readonly statements: readonly Count[]
  readonly sync: Sync
}

/** A fresh database, a bank with this customer, and the product. */
export async function withBench<T>(
  { cluster }: Stand,
  { user, estate, settings = {} }: { user: string; estate: string; settings?: Record<string, string> },
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const bank = await openBankStand([`${user}=${estate}`])
  try {
    return await withBankOf(cluster, bank, user, settings, work)
  } finally {
    await bank.stop()
  }
}

/** The same with a bank that runs already, so that its answers are ready. */
export async function withBankOf<T>(
  cluster: Cluster,
  bank: BankStand,
  user: string,
  settings: Record<string, string>,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const place = await cluster.fresh()
  const product = await openProductStand(place, bank, settings)
  try {
    await delay(1_000) // what a start leaves to do is done
    const idleMegabytes = usage(product.pid)?.megabytes ?? Number.NaN
    const measure: Bench['measure'] = async (latencyMs, begin) => {
      await bank.setLatency(latencyMs)
      await place.forgetCounts()
      const [node, server] = [usage(product.pid)?.cpuSeconds ?? Number.NaN, cluster.cpuSeconds()]
      const syncing = await begin()
      const firstRows = syncing.firstRows()
      const ms = await syncing.over()
      const after = usage(product.pid)
      const nodeSeconds = (after?.cpuSeconds ?? Number.NaN) - node
      const cpuSeconds = nodeSeconds + cluster.cpuSeconds() - server
      const statements = await place.counts()
      await bank.setLatency(0)
      const sync = await syncing.result()
      if (sync.state !== 'done') throw new Error(`the sync ended ${sync.state}: ${JSON.stringify(sync)}`)
      await mustBeTheBanks(place, bank, user)
      return {
        ms,
        firstRowsMs: await firstRows,
        nodeSeconds,
        cpuSeconds,
        peakMegabytes: after?.peakMegabytes ?? Number.NaN,
        statements,
        sync,
      }
    }
    return await work({ place, bank, product, idleMegabytes, measure })
  } finally {
    await product.stop()
    await place.drop()
  }
}

/** On banking data: neither transaction control with its context, nor the queue's, nor whose request it was. */
export const bankingOf = (counts: readonly Count[]): readonly Count[] =>
  counts.filter(
    ({ query, role }) =>
      role === 'tributary_app' && !/^(begin|commit|rollback)\b/i.test(query) && !/set_config|pgboss/i.test(query),
  )

/**
 * As they are sent: a transaction's BEGIN and its settings are one message. Not counted are the server's own checks of references and whose request it was;
 * the queue looks for work whether there is any or not, and may mark a job as done after the end that is measured, so that of it two are counted: found, and done.
 */
export function sent(counts: readonly Count[]): number {
  const entrances = counts.filter(({ query }) => /^select set_config/i.test(query.trim()))
  const signIn = counts.filter(({ role }) => role === 'tributary_service')
  const others = counts.filter(({ query }) =>
    /^(SELECT 1 FROM ONLY|with\s+next\s+as|with results as \(\s*update pgboss)|pgboss\.version/i.test(query.trim()),
  )
  const ofSignIns = callsOf(signIn) + callsOf(signIn.filter((count) => entrances.includes(count))) // and as many BEGINs
  const ofTransactions = callsOf(entrances.filter((count) => !signIn.includes(count)))
  return callsOf(counts) - callsOf(others) + 2 - ofSignIns - ofTransactions
}

/** Looking for the rows that an answer may speak of. */
export const looksForKnown = ({ query }: Count): boolean => query.includes('near as (')

export const callsOf = (counts: readonly Count[]): number => counts.reduce((sum, { calls }) => sum + calls, 0)
export const walOf = (counts: readonly Count[]): number => counts.reduce((sum, { walBytes }) => sum + walBytes, 0)
