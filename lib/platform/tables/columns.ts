import { LANGS, type Lang } from '../i18n/locales.ts'
import type { LocalizedText } from '../i18n/localized.ts'
import type { Column } from './table.ts'

export const textColumn = <Row>(
  key: string,
  label: string,
  value: (row: Row) => string | null,
): Column<Row> => ({ key, label, type: 'text', value })

export const numberColumn = <Row>(
  key: string,
  label: string,
  value: (row: Row) => number | null,
): Column<Row> => ({ key, label, type: 'number', value })

/** A text in each language that it was written in: what is lacking stays empty, as in a form. */
export const languageColumns = <Row>(
  key: string,
  labelOf: (lang: Lang) => string,
  value: (row: Row) => LocalizedText | null,
): Column<Row>[] =>
  LANGS.map((lang) =>
    textColumn(`${key}.${lang}`, labelOf(lang), (row) => value(row)?.[lang] ?? null),
  )
