import 'server-only'
import { requirePageAdministrator } from '#lib/domain/accounts/gates.ts'
import { env } from '#lib/platform/env.ts'
import { NotFound } from '#lib/platform/errors/expected.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { isMailConfigured } from '#lib/platform/mail/settings.ts'
import { countLetters, getLetter, listFailedLetters, listKeptLetters } from './queries.ts'
import type { LettersPage, ReadLetter } from './types.ts'

/** Proven to be an administrator; for everybody else there is nothing here. */
async function isAdministrator(locale: Locale): Promise<boolean> {
  try {
    await requirePageAdministrator(locale, `/${locale}/organise/letters`)
    return true
  } catch (error) {
    if (error instanceof NotFound) return false
    throw error
  }
}

/** Letters that need somebody; null for everybody but administrators. */
export async function loadLetters(locale: Locale): Promise<LettersPage | null> {
  if (!(await isAdministrator(locale))) return null
  const [counts, failed, kept] = await Promise.all([
    countLetters(),
    listFailedLetters(),
    listKeptLetters(),
  ])
  return { isMailConfigured: isMailConfigured(), counts, failed, kept }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One of them in full; null where there is none, and for everybody but administrators. */
export async function loadLetter(locale: Locale, id: string): Promise<ReadLetter | null> {
  if (!(await isAdministrator(locale)) || !UUID.test(id)) return null
  return getLetter(id, { origin: env.APP_ORIGIN, now: new Date() })
}
