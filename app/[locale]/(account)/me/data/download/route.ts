import { notFound } from 'next/navigation'
import { loadExport } from '#lib/domain/privacy/export/loaders.ts'
import { costlyFile } from '#lib/platform/http/costly-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string }> }

/** Everything that is held about whoever asks, to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return costlyFile(request, locale, () => loadExport({ locale, token: null }))
}
