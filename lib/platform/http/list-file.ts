import 'server-only'
import { isLocale, type Locale } from '../i18n/locales.ts'
import { costlyFile } from './costly-file.ts'
import { personalFile } from './personal-file.ts'

type Asked = {
  locale: Locale
  /** The list's own address, to which whoever is led to sign in comes back: a file is no page to come back to. */
  path: string
  /** Of the forum. */
  slug: string
  /** The filters in force, as the list's address has them, and the format. */
  query: Readonly<Record<string, string>>
}
type Listed = { make: () => Promise<Buffer>; name: string; type: string }
type Context = { params: Promise<{ locale: string; slug: string }> }

/** Answers with a list of a forum's panel as a file; 404 where `load` finds none for whoever asks. */
export const listFile =
  (list: string, load: (asked: Asked) => Promise<Listed | null>) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const { locale, slug } = await params
    if (!isLocale(locale)) return personalFile(null)
    const query = Object.fromEntries(new URL(request.url).searchParams)
    const path = `/${locale}/organise/${slug}/${list}`
    const found = await load({ locale, path, slug, query })
    if (!found) return personalFile(null)
    const { make, name, type } = found
    return costlyFile(request, locale, async () => personalFile({ body: await make(), type, name }))
  }
