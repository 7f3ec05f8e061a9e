export type Fields = readonly (readonly [name: string, value: string])[]

/** What a form of a page sends beside what is typed into it: React's fields and our own. */
export function hiddenFields(html: string, id: string): Fields {
  const form = new RegExp(`<form[^>]*id="${id}"[\\s\\S]*?</form>`).exec(html)?.[0]
  if (!form) throw new Error(`the page has no form "${id}"`)
  return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    /name="([^"]*)"/.exec(tag)?.[1] ?? '',
    (/value="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  ])
}

/** Sends a form as a browser without scripts does; redirects are not followed. */
export function sendForm(
  url: string,
  hidden: Fields,
  typed: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of [...hidden, ...Object.entries(typed)]) body.append(name, value)
  const { origin } = new URL(url)
  return fetch(url, { method: 'POST', body, headers: { origin, ...headers }, redirect: 'manual' })
}
