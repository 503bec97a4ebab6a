import { Fault } from '../domain/fault.ts'
import { largestFileBytes, type Statement } from '../domain/statement.ts'
import type { Reader } from './reader.ts'
import { santanderText } from './santander-text.ts'

/** One reader a format. The first that recognises a file reads it, and no other is tried after it. */
const readers: readonly Reader[] = [santanderText]

/**
 * A statement file → its rows. What it is follows from its bytes alone, never from its name; what does not fit is refused, never guessed.
 * @throws {Fault} file.too-large, file.unknown-format, file.unreadable with the line
 */
export function readStatement(bytes: Uint8Array): Statement {
  if (bytes.length > largestFileBytes)
    throw new Fault('file.too-large', { bytes: bytes.length, most: largestFileBytes })
  const reader = readers.find((reader) => reader.recognises(bytes))
  if (!reader) throw new Fault('file.unknown-format', { formats: readers.map(({ format }) => format).join(', ') })
  return reader.read(bytes)
}
