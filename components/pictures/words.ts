import { formWords } from '#components/patterns/form-words.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

const FAULTS = [
  ...(['pick', 'empty', 'chinese_first', 'file_too_large', 'bad_kind', 'bad_file'] as const),
  'moving_picture',
] as const
const REFUSALS = ['picture_changed', 'storage_full', 'no_room', 'not_found'] as const

/** The sentences of the forms about pictures. */
export function pictureWords(locale: Locale) {
  const t = getT(locale, 'pictures')
  return formWords(locale, {
    faults: Object.fromEntries(FAULTS.map((word) => [word, t(`faults.${word}`)])),
    refusals: Object.fromEntries(REFUSALS.map((word) => [word, t(`refusals.${word}`)])),
  })
}

/** What each field of a picture is called. */
export function pictureLabels(locale: Locale): Record<string, string> {
  const t = getT(locale, 'pictures')
  const text = (name: 'credit' | 'alt') =>
    LANGS.map((lang) => [`${name}.${lang}`, t(`fields.${name}.${lang}`)] as const)
  // In the order of the form
  return Object.fromEntries([
    ['file', t('file')],
    ...text('credit'),
    ['permission', t('fields.permission')],
    ...text('alt'),
  ])
}

/** What came of the last step, as the address says it; null where it says nothing. */
export function pictureNotice(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): string | null {
  const t = getT(locale, 'pictures')
  const found = (['pictured', 'picture_removed'] as const).find((name) => query[name] !== undefined)
  return found ? t(`said.${found}`) : null
}
