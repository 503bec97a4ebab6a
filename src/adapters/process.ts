import { readFileSync } from 'node:fs'

/** Does that number belong to a process, ours or anyone's? */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // somebody else's
  }
}

/** As `isTaken`, but one that has ended and whose parent never asks about it (as in many containers) runs no more. */
export function isRunning(pid: number): boolean {
  if (process.platform !== 'linux' || !isTaken(pid)) return isTaken(pid)
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false // gone between the two looks
  }
}
