import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'

/** One line that says where and when a figure was taken. */
export function machine(): string {
  const [load = 0] = loadavg()
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const now = Temporal.Now.instant().toString({ smallestUnit: 'minute' })
  return `${now}, ${availableParallelism()} × ${model}, ${gigabytes} GiB, ${type()} ${release()}, Node ${process.versions.node}, load ${load.toFixed(1)}`
}

/** Of a process of this machine; undefined where the system has no /proc. */
export function usage(
  pid: number,
): { readonly cpuSeconds: number; readonly megabytes: number; readonly peakMegabytes: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1000
    return { cpuSeconds: cpuSecondsOf(pid), megabytes: megabytes('VmRSS'), peakMegabytes: megabytes('VmHWM') }
  } catch {
    return undefined
  }
}

/** Of a process, and on demand of its children that have ended; 0 where it has ended itself. */
export function cpuSecondsOf(pid: number, children?: 'and of its ended children'): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const ticks = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, children ? 15 : 13)
    return ticks.reduce((sum, one) => sum + Number(one), 0) / ticksPerSecond
  } catch {
    return 0
  }
}

const ticksPerSecond = 100 // USER_HZ, the same on every Linux that people run

export const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
}
