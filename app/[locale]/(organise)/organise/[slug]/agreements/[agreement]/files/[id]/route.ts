import { loadForumFile } from '#lib/domain/agreements/files/loaders.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string; agreement: string; id: string }> }

/** A document of an agreement, to those who edit it, also while nobody else may see it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug, agreement, id } = await params
  const found = isLocale(locale) ? await loadForumFile({ locale, slug, agreement }, id) : null
  return personalFile(found && { body: found.bytes, type: 'application/pdf', name: found.name })
}
