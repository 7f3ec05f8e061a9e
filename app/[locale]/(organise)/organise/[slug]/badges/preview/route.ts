import { drawPrint } from '#components/prints/draw-print.ts'
import { loadFirstPrinted } from '#lib/domain/prints/loaders.ts'
import { previewSchema } from '#lib/domain/prints/schema.ts'
import { costlyFile } from '#lib/platform/http/costly-file.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** The first badge or card of a group, to see how all will look. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return personalFile(null)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const { kind, group } = previewSchema.parse(query)
  const first = await loadFirstPrinted(locale, slug, group)
  if (!first) return personalFile(null)
  return costlyFile(request, locale, async () => {
    const print = { ...first, kind, size: '90x130', locale, now: new Date() } as const
    const body = (await drawPrint(print, async () => true)) ?? ''
    return personalFile({ body, type: 'application/pdf', name: `${slug}-${kind}-1.pdf` })
  })
}
