import { openAsBlob } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { Fault } from '../domain/fault.ts'

/** A file somebody named on the command line, read only as it is sent. @throws {Fault} file.closed */
export async function localFile(path: string): Promise<Blob> {
  try {
    await access(path, constants.R_OK)
    if (!(await stat(path)).isFile()) throw Object.assign(new Error(), { code: 'not a file' })
    return await openAsBlob(path)
  } catch (error) {
    throw new Fault(
      'file.closed',
      { reason: error instanceof Error && 'code' in error ? String(error.code) : '' },
      error,
    )
  }
}
