import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { flagChannel } from '../domain/flag.ts'
import { hookChannel } from '../domain/hook.ts'
import { runChannel } from '../domain/run.ts'
import type { DatabaseAddress } from './postgres/pool.ts'

/** News of runs, flags and hooks, from whichever process has them to whichever shows or heeds them (PostgreSQL LISTEN). */
export type Events = {
  /** Calls `hear` after each report on this run, and once whenever a report may have been missed. @returns stop hearing */
  onRun(runId: string, hear: () => void): () => void
  /** Calls `hear` after each change of a flag, and once whenever one may have been missed. @returns stop hearing */
  onFlags(hear: () => void): () => void
  /** Calls `hear` whenever TrueLayer says that this request is done, and once whenever that may have been missed. @returns stop hearing */
  onHook(request: string, hear: () => void): () => void
  close(): Promise<void>
}

export async function openEvents(address: DatabaseAddress): Promise<Events> {
  /** By channel and payload, as one text. */
  const hearers = new Map<string, Set<() => void>>()
  const hearAll = () => {
    for (const set of hearers.values()) for (const hear of set) hear()
  }
  let closed = false
  let client: pg.Client | null = null

  async function listen(): Promise<void> {
    const fresh = new pg.Client(address)
    fresh.on('notification', ({ channel, payload = '' }) => {
      for (const hear of hearers.get(topicOf(channel, payload)) ?? []) hear()
    })
    fresh.on('error', () => {})
    await fresh.connect()
    await fresh.query(`listen ${runChannel}; listen ${flagChannel}; listen ${hookChannel}`)
    fresh.on('end', () => {
      if (!closed) void relisten()
    }) // not before: one that never came up is tried again by whoever opened it
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

  function on(topic: string, hear: () => void): () => void {
    const set = hearers.get(topic) ?? new Set()
    hearers.set(topic, set.add(hear))
    return () => {
      set.delete(hear)
      if (set.size === 0) hearers.delete(topic)
    }
  }

  await listen()
  return {
    onRun: (runId, hear) => on(topicOf(runChannel, runId), hear),
    onFlags: (hear) => on(topicOf(flagChannel, ''), hear),
    onHook: (request, hear) => on(topicOf(hookChannel, request), hear),
    close: async () => {
      closed = true
      await client?.end()
    },
  }
}

const topicOf = (channel: string, payload: string): string => `${channel} ${payload}`
