/** Forms as a browser without JavaScript sends them: what the page put into them, and what was typed. */

export type Sent = { status: number; location: string | null; body: string; cookies: string[] }

export async function sendForm(options: {
  origin: string
  path: string
  /** `id` of the form on that page */
  form: string
  typed: Record<string, string>
  cookie?: string
}): Promise<Sent> {
  const { origin, path, form, typed, cookie = '' } = options
  const page = await fetch(origin + path, { headers: { cookie } })
  const whole =
    new RegExp(`<form\\b[^>]*\\bid="${form}"[\\s\\S]*?</form>`).exec(await page.text())?.[0] ?? ''
  if (whole === '') throw new Error(`${path} (${page.status}) has no form "${form}"`)
  const body = new FormData()
  for (const tag of whole.match(/<input\b[^>]*\btype="hidden"[^>]*>/g) ?? []) {
    body.append(attribute(tag, 'name'), attribute(tag, 'value'))
  }
  for (const [name, value] of Object.entries(typed)) body.set(name, value)
  const response = await fetch(origin + path, {
    ...{ method: 'POST', body, redirect: 'manual' },
    headers: { origin, cookie },
  })
  return {
    status: response.status,
    location: response.headers.get('location'),
    body: await response.text(),
    cookies: response.headers.getSetCookie().map((line) => line.split(';')[0] ?? ''),
  }
}

function attribute(tag: string, name: string): string {
  const raw = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return raw.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
