import type { Statement } from '../domain/statement.ts'

/** What can read one format. */
export type Reader = {
  readonly format: string
  /** By the file's beginning; cheap for a file of any kind and size. */
  recognises(bytes: Uint8Array): boolean
  /** @throws {Fault} file.unreadable with the line, file.too-large */
  read(bytes: Uint8Array): Statement
}
