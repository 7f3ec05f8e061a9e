import { loadLinkedFile } from '#lib/domain/registrations/files/loaders.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string; token: string; id: string }> }

/**
 * A file that was sent with a registration, to whoever has its link. Our own server sends it with a
 * policy under which it can do nothing when it is opened (serve/content-security-policy.ts).
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token, id } = await params
  const file = isLocale(locale) ? await loadLinkedFile(token, id) : null
  if (!file) return personalFile(null)
  return personalFile({ body: file.bytes, type: file.mediaType, name: file.name })
}
