import { loadWatch } from '#lib/domain/programme/loaders.ts'
import { personalData } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { eventStream } from '#lib/platform/notices/event-stream.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** Says `change` whenever somebody has changed the programme (server-sent events). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return personalData(null)
  const watch = await loadWatch(locale, `/${locale}/organise/${slug}/programme`, slug)
  if (!watch) return personalData(null)
  return eventStream(request.signal, (send) => watch(() => send('change')))
}
