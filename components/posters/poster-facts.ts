import type { PosterFacts } from '#components/posters/forum-poster.ts'
import type { ForumDetail } from '#lib/domain/forums/types.ts'
import { dayWords, placeWords } from '#lib/domain/tickets/words/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What a poster says of a forum, in the reader's language. */
export function posterFacts(
  forum: ForumDetail,
  { locale, origin }: { locale: Locale; origin: string },
): PosterFacts {
  return {
    motif: forum.motif,
    seed: forum.slug,
    name: pickString(forum.name, locale),
    theme: forum.theme && pickString(forum.theme, locale),
    days: dayWords(forum, locale),
    place: placeWords(forum, locale),
    sample: forum.isSample ? getT(locale, 'common')('sample') : null,
    site: getT(locale, 'common')('siteName'),
    scan: getT(locale, 'tickets')('share.scan'),
    url: `${origin}/${locale}/forums/${forum.slug}`,
  }
}
