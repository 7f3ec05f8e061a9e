import { RichTextField } from '#components/edits/rich-text/rich-text-field.tsx'
import { richWords } from '#components/edits/rich-text/words.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import { LANGS, type Locale } from '#lib/platform/i18n/locales.ts'

/** One rich text in three languages, below one another: each needs the width of its buttons. */
export function RichTextFields(props: {
  locale: Locale
  name: string
  labels: Readonly<Record<string, string>>
  fields: Fields
}) {
  const { locale, name, labels, fields } = props
  return LANGS.map((lang) => (
    <RichTextField
      key={lang}
      name={`${name}.${lang}`}
      label={labels[`${name}.${lang}`] ?? ''}
      defaultValue={fields[`${name}.${lang}`] ?? ''}
      words={richWords(locale)}
      lang={lang}
    />
  ))
}
