export type Fields = readonly (readonly [name: string, value: string])[]

/** What a form of a page sends beside what is typed into it: React's fields and our own. */
export function hiddenFields(html: string, id: string): Fields {
  const form = new RegExp(`<form\\b[^>]*\\bid="${id}"[\\s\\S]*?</form>`).exec(html)?.[0]
  if (!form) throw new Error(`the page has no form "${id}"`)
  return [...form.matchAll(/<input\b[^>]*\btype="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ])
}

function attribute(tag: string, name: string): string {
  const raw = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return raw.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
