import 'server-only'
import { isLocale, type Locale } from '../i18n/locales.ts'
import { costlyFile } from './costly-file.ts'
import { personalFile } from './personal-file.ts'

/** How an address asks for a list of a forum's panel as a file. */
export type AskedList = {
  locale: Locale
  /** The list's own address, to which whoever is led to sign in comes back: a file is no page to come back to. */
  path: string
  /** Of the forum. */
  slug: string
  /** The filters in force, as the list's address has them, and the format. */
  query: Readonly<Record<string, string>>
}
/** The same of a list of the whole portal. */
export type AskedOfAll = Omit<AskedList, 'slug'>

/** A list as a file, made when `make` is called. */
export type ListedFile = { make: () => Promise<Buffer>; name: string; type: string }

type Load = (asked: AskedOfAll) => Promise<ListedFile | null>

/** Answers with a list of a forum's panel as a file; 404 where `load` finds none for whoever asks. */
export const listFile =
  (list: string, load: (asked: AskedList) => Promise<ListedFile | null>) =>
  async (
    request: Request,
    { params }: { params: Promise<{ locale: string; slug: string }> },
  ): Promise<Response> => {
    const { locale, slug } = await params
    return answer(request, locale, `${slug}/${list}`, (asked) => load({ ...asked, slug }))
  }

/** The same with a list of the whole portal. */
export const listFileOfAll =
  (list: string, load: Load) =>
  async (
    request: Request,
    { params }: { params: Promise<{ locale: string }> },
  ): Promise<Response> =>
    answer(request, (await params).locale, list, load)

async function answer(
  request: Request,
  locale: string,
  list: string,
  load: Load,
): Promise<Response> {
  if (!isLocale(locale)) return personalFile(null)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const found = await load({ locale, path: `/${locale}/organise/${list}`, query })
  if (!found) return personalFile(null)
  const { make, name, type } = found
  return costlyFile(request, locale, async () => personalFile({ body: await make(), type, name }))
}
