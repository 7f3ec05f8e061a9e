import 'server-only'
import { pageManagerScope } from '#lib/domain/accounts/gates.ts'
import { env } from '#lib/platform/env.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { isMailConfigured } from '#lib/platform/mail/settings.ts'
import { countLetters, getLetter, listLetters } from './queries.ts'
import type { LettersPage, ReadLetter } from './types.ts'

/** Whose letters the reader may see; null where there is nothing here for them. */
const scopeOf = (locale: Locale) => pageManagerScope(locale, `/${locale}/organise/letters`)

/** Letters that need somebody: all for administrators, those about their forums for managers. */
export async function loadLetters(locale: Locale): Promise<LettersPage | null> {
  const scope = await scopeOf(locale)
  if (!scope) return null
  const { forumIds } = scope
  const [counts, failed, kept] = await Promise.all([
    countLetters(forumIds),
    listLetters('failed', forumIds),
    listLetters('kept', forumIds),
  ])
  return { isMailConfigured: isMailConfigured(), isOfAll: forumIds === null, counts, failed, kept }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One of them in full; null where there is none, or it is about somebody else's forum. */
export async function loadLetter(locale: Locale, id: string): Promise<ReadLetter | null> {
  const scope = await scopeOf(locale)
  if (!scope || !UUID.test(id)) return null
  const { forumIds } = scope
  return getLetter(id, { origin: env.APP_ORIGIN, now: new Date() }, forumIds)
}
