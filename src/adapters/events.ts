import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { runChannel } from '../domain/run.ts'
import type { DatabaseAddress } from './postgres/pool.ts'

/** News of runs, from whichever process works on them to whichever shows them (PostgreSQL LISTEN). */
export type Events = {
  /** Calls `hear` after each report on this run, and once whenever a report may have been missed. @returns stop hearing */
  onRun(runId: string, hear: () => void): () => void
  close(): Promise<void>
}

export async function openEvents(address: DatabaseAddress): Promise<Events> {
  const hearers = new Map<string, Set<() => void>>()
  const hearAll = () => {
    for (const set of hearers.values()) for (const hear of set) hear()
  }
  let closed = false
  let client: pg.Client | null = null

  async function listen(): Promise<void> {
    const fresh = new pg.Client(address)
    fresh.on('notification', ({ payload }) => {
      for (const hear of hearers.get(payload ?? '') ?? []) hear()
    })
    fresh.on('error', () => {})
    fresh.on('end', () => {
      if (!closed) void relisten()
    })
    await fresh.connect()
    await fresh.query(`listen ${runChannel}`)
    client = fresh
  }

  async function relisten(): Promise<void> {
    for (let wait = 250; !closed; wait = Math.min(wait * 2, 5_000)) {
      await delay(wait, undefined, { ref: false })
      try {
        await listen()
        return hearAll()
      } catch {} // the server is still away: try again
    }
  }

  await listen()
  return {
    onRun: (runId, hear) => {
      const set = hearers.get(runId) ?? new Set()
      hearers.set(runId, set.add(hear))
      return () => {
        set.delete(hear)
        if (set.size === 0) hearers.delete(runId)
      }
    },
    close: async () => {
      closed = true
      await client?.end()
    },
  }
}
