/** Exact decimals: pence written out digit by digit, never through a double. */
export const decimal = (minor: bigint): object => rawJson(decimalText(minor))

export function decimalText(minor: bigint): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0')
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const { rawJSON: rawJson } = JSON as unknown as { rawJSON(text: string): object } // in the language, not yet in TypeScript's library
