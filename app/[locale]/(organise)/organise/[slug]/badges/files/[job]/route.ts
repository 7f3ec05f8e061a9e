import { loadPrint } from '#lib/domain/prints/loaders.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string; job: string }> }

/** A finished file of badges or cards, to those who manage its forum. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, job } = await params
  const file = isLocale(locale) ? await loadPrint(locale, slug, job) : null
  if (!file) return personalFile(null)
  const kind = file.kind.replaceAll('_', '-')
  const name = `${slug}-${kind}-${file.createdAt.toISOString().slice(0, 10)}.pdf`
  return personalFile({ body: file.bytes, type: 'application/pdf', name })
}
