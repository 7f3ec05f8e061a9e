export type PersonalFile = { body: Buffer | string; type: string; name: string }

const ALWAYS = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
}

/** A file that is somebody's own, to be saved; null is the one answer for every file that is not there. */
export function personalFile(file: PersonalFile | null): Response {
  if (!file) return new Response(null, { status: 404, headers: ALWAYS })
  const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body)
  return new Response(body, {
    headers: {
      ...ALWAYS,
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
    },
  })
}
