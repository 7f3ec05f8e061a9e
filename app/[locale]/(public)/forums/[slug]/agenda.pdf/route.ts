import { agendaPdf } from '#components/agenda/agenda-pdf.ts'
import { loadAgenda } from '#lib/domain/sessions/loaders.ts'
import { env } from '#lib/platform/env.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** A forum's agenda to print; kept like every public page until something changes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  const agenda = isLocale(locale) ? await loadAgenda(slug) : null
  if (!isLocale(locale) || !agenda) return new Response(null, { status: 404 })
  const body = await agendaPdf({ agenda, origin: env.APP_ORIGIN, now: new Date(), locale })
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${slug}-agenda-${locale}.pdf"`,
    },
  })
}
