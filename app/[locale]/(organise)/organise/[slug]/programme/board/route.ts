import { loadBoard } from '#lib/domain/programme/loaders.ts'
import { personalData } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** The programme as its page draws it, for one day. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return personalData(null)
  const day = new URL(request.url).searchParams.get('day') ?? undefined
  const board = await loadBoard(locale, `/${locale}/organise/${slug}/programme`, slug, day)
  return personalData(board)
}
