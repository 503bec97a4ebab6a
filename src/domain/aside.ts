/** Whether an account is neither read nor in any sum: by rule, or because a person said so. */
export type Aside = 'proposed' | 'accepted' | 'rejected' | null

export const isSetAside = (aside: Aside): boolean => aside === 'proposed' || aside === 'accepted'

type Other = { readonly name: string; readonly bank: string; readonly counts: boolean }

/** What a person is told of an account that is there twice, and whether they are asked; null where nothing needs to be said. */
export function sameWords(aside: Aside, other: Other | null): { asks: boolean; says: string } | null {
  const like = other && `${other.name} at ${other.bank}`
  if (aside === 'proposed')
    return {
      asks: true,
      says: `By its number this is ${like ?? 'an account that you have here already'}, reached by a second consent: it is set aside, not read and in no total. Count it if it is another account.`,
    }
  if (aside === 'accepted') return { asks: false, says: `Set aside by you${like ? `: it is ${like}` : ''}.` }
  if (aside === null && other?.counts)
    return { asks: true, says: `By its number this is ${like}, and both count: set one of them aside.` }
  return null
}
