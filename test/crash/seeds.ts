/** Chances that come out the same for the same seed. */
export type Dice = { one<T>(things: readonly T[]): T }

/** How often two workers meet. */
export const rounds = Number(process.env['CRASH_ROUNDS'] ?? 3)

/** Each with its number, for the test's name: one as a rule, as many as CRASH_SEEDS says in a long run. */
export function seeds(first: number): [string, Dice][] {
  const count = Number(process.env['CRASH_SEEDS'] ?? 1)
  return Array.from({ length: count }, (_, n) => [`seed ${first + n}`, openDice(first + n)])
}

/** Mulberry32. */
function openDice(seed: number): Dice {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    one<T>(things: readonly T[]): T {
      return things[Math.floor(next() * things.length)] as T // the index is within
    },
  }
}
