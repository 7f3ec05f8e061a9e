import type { Fields } from '#scripts/testing/hidden-fields.ts'

/** Sends a form as a browser without scripts does; redirects are not followed. */
export function sendForm(
  url: string,
  hidden: Fields,
  typed: Readonly<Record<string, string | File>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of [...hidden, ...Object.entries(typed)]) body.append(name, value)
  const { origin } = new URL(url)
  return fetch(url, { method: 'POST', body, headers: { origin, ...headers }, redirect: 'manual' })
}
