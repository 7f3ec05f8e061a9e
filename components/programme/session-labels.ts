import { CITATIONS_MAX } from '#lib/domain/edits/constants.ts'
import { SLOTS_MAX } from '#lib/domain/programme/constants.ts'
import type { DraftSession } from '#lib/domain/programme/types.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What each field of the form is called, in the order of the page: for summaries, and for conflicts. */
export function sessionLabels(
  locale: Locale,
  session: Pick<DraftSession, 'people'> | null,
): Record<string, string> {
  const t = getT(locale, 'programme')
  const entries: [string, string][] = []
  const texts = (name: 'title' | 'theme' | 'description' | 'points' | 'doubt') => {
    for (const lang of LANGS) entries.push([`${name}.${lang}`, t(`form.${name}Of.${lang}`)])
  }
  texts('title')
  for (const name of ['kind', 'parent', 'status', 'capacity', 'position'] as const) {
    entries.push([name, t(`form.${name}`)])
  }
  for (let index = 0; index < SLOTS_MAX; index++) {
    for (const part of ['day', 'start', 'end', 'half', 'room'] as const) {
      const number = index + 1
      const label =
        index === 0 ? t(`form.${part}`) : `${t('form.slot', { number })} ${t(`form.${part}`)}`
      entries.push([`slot${index}.${part}`, label])
    }
  }
  for (const [index] of [...(session?.people ?? []), null, null].entries()) {
    const who = t('form.who', { number: index + 1 })
    for (const part of ['name', 'role', 'titles'] as const) {
      entries.push([`who${index}.${part}`, `${who} ${t(`form.${part}`)}`])
    }
  }
  for (const { person, role, nameAsPrinted } of session?.people ?? []) {
    entries.push([`person.${person}~${role}`, nameAsPrinted])
  }
  entries.push(['person', t('form.people')])
  texts('description')
  texts('theme')
  texts('points')
  texts('doubt')
  for (const name of ['titleAsPrinted', 'themeAsPrinted'] as const) {
    entries.push([name, t(`form.${name}`)])
  }
  for (let index = 0; index < CITATIONS_MAX; index++) {
    for (const part of ['document', 'quote'] as const) {
      entries.push([`citation${index}.${part}`, t(`form.${part}`)])
    }
  }
  return Object.fromEntries(entries)
}
