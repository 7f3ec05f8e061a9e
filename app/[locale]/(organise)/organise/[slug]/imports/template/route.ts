import { loadTemplate } from '#lib/domain/imports/files/loaders.ts'
import { costlyFile } from '#lib/platform/http/costly-file.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** An empty list to be filled in and brought back. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return personalFile(null)
  const query = new URL(request.url).searchParams
  const format = query.get('format') ?? undefined
  const kind = query.get('kind') ?? undefined
  const path = `/${locale}/organise/${slug}/imports`
  const found = await loadTemplate({ locale, path, slug, format, kind })
  if (!found) return personalFile(null)
  const { make, name, type } = found
  return costlyFile(request, locale, async () => personalFile({ body: await make(), type, name }))
}
