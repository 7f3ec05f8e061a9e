import { loadProgress } from '#lib/domain/prints/loaders.ts'
import { personalData } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** How far the files are that are being drawn. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  const jobs = isLocale(locale) ? await loadProgress(locale, slug) : null
  return personalData(
    jobs && { jobs: jobs.map(({ id, state, done, total }) => ({ id, state, done, total })) },
  )
}
