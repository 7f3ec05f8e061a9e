import { loadPicks } from '#lib/domain/picks/loaders.ts'
import { personalData } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** What the pick lists of the forum's forms show: `of` says of what, `q` what was typed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return personalData(null)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return personalData(await loadPicks(locale, slug, query))
}
