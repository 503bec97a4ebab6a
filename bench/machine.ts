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
export function usage(pid: number): { readonly cpuSeconds: number; readonly peakMegabytes: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return { cpuSeconds: (user + system) / ticksPerSecond, peakMegabytes: Number(kilobytes) / 1000 }
  } catch {
    return undefined
  }
}

const ticksPerSecond = 100 // USER_HZ, the same on every Linux that people run

export const median = (figures: readonly number[]): number => {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
}
