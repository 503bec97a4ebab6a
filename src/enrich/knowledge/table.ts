/**
 * Reads phrases under their category: a category's line ends in a colon, phrases follow, parted by commas or lines.
 *
 *     fees.overdraft:
 *       overdraft fee, od usage fee
 */
export function table(text: string): readonly (readonly [phrase: string, category: string])[] {
  const rows: (readonly [string, string])[] = []
  let category = ''
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (/^[a-z_]+\.[a-z_]+:$/.test(line)) category = line.slice(0, -1)
    else
      for (const phrase of line.split(',').map((part) => part.trim())) if (phrase !== '') rows.push([phrase, category])
  }
  return rows
}
