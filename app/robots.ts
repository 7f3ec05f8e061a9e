import type { MetadataRoute } from 'next'
import { env } from '#lib/platform/env.ts'

export const dynamic = 'force-dynamic'

/**
 * RFC 9309. The record is for everybody; what is one's own, and answers that differ by query only,
 * are not for search engines. The first `*` stands for the language.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      disallow: ['/*/me$', '/*/me/', '/*/organise$', '/*/organise/', '/*/search', '/*/status/'],
    },
    sitemap: `${env.APP_ORIGIN}/sitemap.xml`,
  }
}
