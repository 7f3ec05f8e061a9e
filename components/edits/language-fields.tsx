import { TextareaField, TextField } from '#components/patterns/field.tsx'
import type { Fields } from '#lib/domain/edits/types.ts'
import { LANGS } from '#lib/platform/i18n/locales.ts'

/** One text in three languages side by side. */
export function LanguageFields(props: {
  name: string
  labels: Readonly<Record<string, string>>
  fields: Fields
  isRequired?: boolean
  /** Several lines, so many to begin with. */
  rows?: number
}) {
  const { name, labels, fields, isRequired = false, rows } = props
  return LANGS.map((lang) => {
    const common = {
      name: `${name}.${lang}`,
      label: labels[`${name}.${lang}`],
      optional: !(isRequired && lang === 'zh-Hans'),
      defaultValue: fields[`${name}.${lang}`] ?? '',
      lang,
    }
    return rows === undefined ? (
      <TextField key={lang} {...common} autoComplete="off" />
    ) : (
      <TextareaField key={lang} {...common} rows={rows} />
    )
  })
}
