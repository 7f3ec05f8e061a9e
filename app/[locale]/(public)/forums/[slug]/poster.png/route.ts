import { forumPoster } from '#components/posters/forum-poster.ts'
import { posterFacts } from '#components/posters/poster-facts.ts'
import { loadForum } from '#lib/domain/forums/loaders.ts'
import { env } from '#lib/platform/env.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** A picture of a forum to save and send; kept like every public page until something changes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  const forum = isLocale(locale) ? await loadForum(slug) : null
  if (!isLocale(locale) || !forum) return new Response(null, { status: 404 })
  const body = await forumPoster(posterFacts(forum, { locale, origin: env.APP_ORIGIN }))
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': 'image/png',
      'Content-Disposition': `inline; filename="${slug}-${locale}.png"`,
    },
  })
}
