const key = 'tributary.recent-categories'
const most = 4

/** The categories chosen last in this browser, newest first. */
export function recentCategories(): string[] {
  try {
    return (localStorage.getItem(key) ?? '').split(' ').filter(Boolean)
  } catch {
    return [] // storage may be closed
  }
}

export function rememberCategory(category: string): void {
  try {
    localStorage.setItem(
      key,
      [category, ...recentCategories().filter((one) => one !== category)].slice(0, most).join(' '),
    )
  } catch {
    // Storage may be closed; then none is recent.
  }
}
