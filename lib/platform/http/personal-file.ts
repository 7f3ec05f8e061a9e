export type PersonalFile = {
  body: Buffer | string
  type: string
  /** As the person called it: any characters (RFC 6266 §4.3, RFC 8187). */
  name: string
}

/** A name in ASCII for those who know no other, and the name itself. */
function disposition(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._ -]/g, '_')
  if (plain === name) return `attachment; filename="${name}"`
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const ALWAYS = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** A file that is somebody's own, to be saved; null is the one answer for every file that is not there. */
export function personalFile(file: PersonalFile | null): Response {
  if (!file) return new Response(null, { status: 404, headers: ALWAYS })
  const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body)
  return new Response(body, {
    headers: {
      ...ALWAYS,
      'Content-Type': file.type,
      'Content-Disposition': disposition(file.name),
    },
  })
}

/** What a page of somebody's own fetches; null is the one answer for all that is not there. */
export function personalData(value: object | null): Response {
  if (value === null) return personalFile(null)
  return Response.json(value, { headers: ALWAYS })
}
