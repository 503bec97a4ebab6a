import { Fault } from '../domain/fault.ts'
import { mostStatementRows } from '../domain/statement.ts'

/** `number` counts from 1, blank lines too; `text` is trimmed, its non-breaking spaces made plain. */
export type Line = { readonly number: number; readonly text: string }

/** More lines than this stand in no file of as many rows as are read: five a row, and as many again blank. */
const mostLines = 10 * mostStatementRows

/**
 * The lines that hold something; they end in LF, CRLF or CR.
 * @throws {Fault} file.too-large
 */
export function textLines(text: string): Line[] {
  const lines: Line[] = []
  const ends = /\r\n|\n|\r|$/g
  let number = 0
  for (let from = 0; from < text.length; from = ends.lastIndex) {
    ends.lastIndex = from
    const end = ends.exec(text)
    number += 1
    if (number > mostLines) throw new Fault('file.too-large', { lines: mostLines })
    const line = text.slice(from, end?.index).replaceAll('\u00a0', ' ').trim()
    if (line !== '') lines.push({ number, text: line })
    if (!end || end[0] === '') break
  }
  return lines
}

/** UTF-8 where the bytes are that, else Latin-1 as the Web reads it: a lone non-breaking space (A0) is no UTF-8. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
