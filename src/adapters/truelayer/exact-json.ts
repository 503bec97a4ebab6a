/**
 * JSON with every number as the text it was written in: 90071992547409.93 stays that, where a double would make it …409.94.
 * @throws {SyntaxError} whose message may quote the document: never log it
 */
export const parseExactly = (text: string): unknown =>
  JSON.parse(text, (_name, value: unknown, context?: { readonly source?: string }) =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value,
  )
