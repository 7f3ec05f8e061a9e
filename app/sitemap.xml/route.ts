import { loadSitemapPages } from '#lib/domain/sitemap/loaders.ts'
import { env } from '#lib/platform/env.ts'
import { sitemapXml } from '#lib/platform/seo/sitemap.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(sitemapXml(await loadSitemapPages(), env.APP_ORIGIN), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  })
}
