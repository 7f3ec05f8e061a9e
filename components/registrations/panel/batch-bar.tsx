import { SelectField, TextField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { NOTE_MAX } from '#lib/domain/registrations/constants.ts'
import { DECISIONS } from '#lib/domain/registrations/panel/constants.ts'
import type { PlaceType } from '#lib/domain/registrations/panel/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What is done with those who are ticked. Nothing is chosen beforehand, so that nothing happens by one wrong key. */
export function BatchBar({ locale, types }: { locale: Locale; types: readonly PlaceType[] }) {
  const t = getT(locale, 'panel-registrations')
  return (
    <fieldset className="decide-bar">
      <legend>{t('batch.title')}</legend>
      <p className="hint">{t('batch.hint')}</p>
      <div className="decide-fields">
        <SelectField
          name="decision"
          label={t('batch.decision')}
          options={[
            { value: '', label: t('batch.choose') },
            ...DECISIONS.map((value) => ({ value, label: t(`decisions.${value}`) })),
          ]}
        />
        <SelectField
          name="ticketType"
          label={t('batch.type')}
          options={[
            { value: '', label: t('batch.typeNone') },
            ...types.map(({ id, name }) => ({ value: id, label: pickString(name, locale) })),
          ]}
        />
        <TextField name="note" label={t('batch.note')} maxLength={NOTE_MAX} autoComplete="off" />
        <SubmitButton>{t('batch.submit')}</SubmitButton>
      </div>
    </fieldset>
  )
}
