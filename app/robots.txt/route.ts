import { env } from '#lib/platform/env.ts'

export const dynamic = 'force-dynamic'

/**
 * RFC 9309. The record is for everybody; what is one's own, and answers that differ by query only,
 * are not for search engines. `*` stands for the language.
 */
export function GET(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /*/me$',
    'Disallow: /*/me/',
    'Disallow: /*/organise$',
    'Disallow: /*/organise/',
    'Disallow: /*/search',
    'Disallow: /*/status/',
    '',
    `Sitemap: ${env.APP_ORIGIN}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}
