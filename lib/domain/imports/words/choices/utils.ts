import { LOCALES, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { alike } from '../../reading/utils.ts'

/** Codes by what a cell may say for them: themselves, or their names in whichever language. */
export type Choices = Readonly<Record<string, ReadonlyMap<string, string>>>

export const named = <T extends string>(
  codes: readonly T[],
  label: (code: T, locale: Locale) => string,
): ReadonlyMap<string, string> =>
  new Map(
    codes.flatMap((code) => [
      [alike(code), code] as const,
      ...LOCALES.map((locale) => [alike(label(code, locale)), code] as const),
    ]),
  )

export const yesLabel = (locale: Locale) => getT(locale, 'exports')('yes')

/** No is nothing, as in a form. */
export function yesOrNo(): ReadonlyMap<string, string> {
  const no = LOCALES.map((locale) => [alike(getT(locale, 'exports')('no')), ''] as const)
  return new Map([...named(['yes'], (_, locale) => yesLabel(locale)), ...no])
}
