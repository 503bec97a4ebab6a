/** A page of one message, for the moment when the app itself cannot be shown. No script, no style but the browser's. */
export const messagePage = (title: string, text: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title></head>` +
  `<body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p><p><a href="/">Tributary</a></p></main></body></html>`

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
