import { loadRolesFile } from '#lib/domain/imports/files/loaders.ts'
import { costlyFile } from '#lib/platform/http/costly-file.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** Who takes part and as what, as the panel's list has it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return personalFile(null)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  // Who is led to sign in comes back to the list: a file is no page to come back to.
  const path = `/${locale}/organise/${slug}/roles`
  const found = await loadRolesFile({ locale, path, slug, query })
  if (!found) return personalFile(null)
  const { make, name, type } = found
  return costlyFile(request, locale, async () => personalFile({ body: await make(), type, name }))
}
