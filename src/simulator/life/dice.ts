/** Repeatable chance: the same seed gives the same throws, on every machine. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** 0 … n−1 */
  below(n: number): number {
    return Math.floor(this.#next() * n)
  }

  /** from … to, both included */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1)
  }

  chance(probability: number): boolean {
    return this.#next() < probability
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T // the index is below the length of a list that is never empty
  }

  digits(count: number): string {
    let text = ''
    for (let n = 0; n < count; n++) text += this.below(10)
    return text
  }

  // mulberry32: 32 bits of state are plenty for a handful of throws a day, and it is cheap to start anew for every habit of every day
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const dice = (seed: number): Dice => new Dice(seed)

/** Folds words and numbers into one seed; their order matters. */
export function blend(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const part of parts) {
    if (typeof part === 'number') hash = stir(hash ^ part)
    else for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193)
    hash = stir(hash)
  }
  return hash >>> 0
}

const stir = (hash: number): number => {
  const a = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return b ^ (b >>> 16)
}
