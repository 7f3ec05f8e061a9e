import { SESSION_KINDS, STATUSES } from '#lib/domain/programme/constants.ts'
import { DAY_PARTS, formatDayPart } from '#lib/platform/dates/format-time.ts'
import { LOCALES, type Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { SESSION_COLUMNS, type SessionColumn } from '../constants.ts'
import { alike } from '../reading/utils.ts'

/** What the columns of a list are called, in their order. */
export function columnLabels(locale: Locale): Record<SessionColumn, string> {
  const t = getT(locale, 'imports')
  const labels = SESSION_COLUMNS.map((key) => [key, t(`columns.${key}`)] as const)
  return Object.fromEntries(labels) as Record<SessionColumn, string>
}

/** Keys of columns by whatever a heading may call them. */
export function columnsByName(): ReadonlyMap<string, string> {
  const named = LOCALES.flatMap((locale) =>
    Object.entries(columnLabels(locale)).map(([key, label]) => [alike(label), key] as const),
  )
  return new Map([...SESSION_COLUMNS.map((key) => [alike(key), key] as const), ...named])
}

export const kindLabel = (kind: (typeof SESSION_KINDS)[number], locale: Locale) =>
  getT(locale, 'sessions')(`kinds.${kind}`)
export const statusLabel = (status: (typeof STATUSES)[number], locale: Locale) =>
  getT(locale, 'programme')(`form.statuses.${status}`)

/** Codes by what a cell may say for them: themselves, or their names in whichever language. */
export type Choices = Readonly<Record<string, ReadonlyMap<string, string>>>

export function sessionChoices(): Choices {
  const named = <T extends string>(
    codes: readonly T[],
    label: (code: T, locale: Locale) => string,
  ) =>
    new Map(
      codes.flatMap((code) => [
        [alike(code), code] as const,
        ...LOCALES.map((locale) => [alike(label(code, locale)), code] as const),
      ]),
    )
  return {
    kind: named(SESSION_KINDS, kindLabel),
    status: named(STATUSES, statusLabel),
    'slot0.half': named(DAY_PARTS, formatDayPart),
  }
}
