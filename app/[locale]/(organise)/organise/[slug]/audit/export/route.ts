import { loadAuditExport } from '#lib/domain/audit/export/loaders.ts'
import { costlyFile } from '#lib/platform/http/costly-file.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** A forum's record, as its page shows it, as a file; the filters stand in the address as they do there. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return personalFile(null)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const found = await loadAuditExport(locale, `/${locale}/organise/${slug}/audit`, slug, query)
  if (!found) return personalFile(null)
  const { make, name, type } = found
  return costlyFile(request, locale, async () => personalFile({ body: await make(), type, name }))
}
