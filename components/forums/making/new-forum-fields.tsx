import { LanguageFields } from '#components/edits/language-fields.tsx'
import { makingLabels } from '#components/forums/making/words.ts'
import { TextField } from '#components/patterns/field.tsx'
import type { Fields } from '#lib/domain/edits/types.ts'
import { ADDRESS_EXAMPLE } from '#lib/domain/forums/making/constants.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What a new forum is called, and its address; whether it is made from nothing or from an old edition. */
export function NewForumNames({ locale, names }: { locale: Locale; names: Fields }) {
  const t = getT(locale, 'editions')
  const labels = makingLabels(locale)
  return (
    <>
      <LanguageFields name="name" {...{ labels }} fields={names} isRequired />
      <LanguageFields name="shortName" {...{ labels }} fields={names} />
      <LanguageFields name="description" {...{ labels }} fields={{}} isRequired rows={3} />
      <TextField
        name="address"
        label={labels.address}
        hint={t('make.addressHint', { example: ADDRESS_EXAMPLE })}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </>
  )
}

/** Which edition it is; '' where nothing is proposed. */
export function EditionField({ locale, proposed }: { locale: Locale; proposed: string }) {
  return (
    <TextField
      name="edition"
      label={makingLabels(locale).edition}
      hint={getT(locale, 'editions')('make.editionHint')}
      optional
      inputMode="numeric"
      defaultValue={proposed}
      autoComplete="off"
    />
  )
}
