/** What an installation can switch while it runs, in its own words; each is on until somebody says otherwise. */
export const flags = {
  'parallel-sync': 'The accounts of a connection are read at the same time; off: one after another.',
  'exact-window':
    'A bank is asked for exactly the days that are owed; off: the last seven days are read again each time.',
  'async-history':
    'A bank is asked for old days by TrueLayer in its own time, where it can tell this installation that the answer is there; off: the request waits for the answer.',
} as const

export type FlagName = keyof typeof flags

export const flagNames = Object.keys(flags) as FlagName[] // the keys just written

export type FlagSetting = {
  /** False is the kill switch: off for everybody, whatever else is set. */
  readonly enabled: boolean
  /** The share of people for whom it is on, 0 to 100. */
  readonly percentage: number
  /** People for whom it is on whatever the percentage. */
  readonly allowed: readonly string[]
}

/** As shipped. */
export const unsetFlag: FlagSetting = { enabled: true, percentage: 100, allowed: [] }

/** The database channel that tells of a switch. */
export const flagChannel = 'tributary_flags'

/** Whether the flag is on for this person. The same people have it at each percentage, and those of a lower one are among those of a higher. */
export const isFlagOn = (name: FlagName, { enabled, percentage, allowed }: FlagSetting, userId: string): boolean =>
  enabled && (allowed.includes(userId) || placeOf(`${name} ${userId}`) < percentage)

/** A place from 0 up to 100 that a text has for ever: FNV-1a over its characters, then murmur3's finaliser, as FNV leaves its high bits uneven. */
function placeOf(text: string): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * 100
}
