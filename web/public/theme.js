// Sets the theme before the first paint; parts/preferences.ts keeps it afterwards and knows the same key.
;(() => {
  let choice = null
  try {
    choice = localStorage.getItem('tributary.theme')
  } catch {
    // Storage may be closed; the system's choice holds then.
  }
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
