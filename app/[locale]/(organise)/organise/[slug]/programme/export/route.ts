import { loadProgrammeFile } from '#lib/domain/imports/files/loaders.ts'
import { costlyFile } from '#lib/platform/http/costly-file.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** The programme as it is drawn up, as a list that an import reads. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return personalFile(null)
  const format = new URL(request.url).searchParams.get('format') ?? undefined
  const path = `/${locale}/organise/${slug}/programme`
  const found = await loadProgrammeFile({ locale, path, slug, format })
  if (!found) return personalFile(null)
  const { make, name, type } = found
  return costlyFile(request, locale, async () => personalFile({ body: await make(), type, name }))
}
