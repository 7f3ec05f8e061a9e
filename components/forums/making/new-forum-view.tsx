import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { makingLabels, makingWords } from '#components/forums/making/words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { FORUM_MODES } from '#lib/domain/forums/editing/constants.ts'
import { makeForumAction } from '#lib/domain/forums/making/actions.ts'
import {
  ADDRESS_EXAMPLE,
  FORUM_KINDS,
  HOME_ZONE,
  MOTIFS,
} from '#lib/domain/forums/making/constants.ts'
import type { NewForumChoices } from '#lib/domain/forums/making/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type NewForumViewProps = {
  locale: Locale
  choices: NewForumChoices
  typed: SentValues | null
}

/** The form that makes a forum. */
export function NewForumView({ locale, choices, typed }: NewForumViewProps) {
  const t = getT(locale, 'editions')
  const forums = getT(locale, 'forums')
  const labels = makingLabels(locale)
  return (
    <>
      <PanelHead title={t('make.title')} note={t('make.note')} />
      <ActionForm
        id="new-forum"
        className="session-form"
        action={makeForumAction}
        words={makingWords(locale)}
        {...{ labels, typed }}
      >
        <input type="hidden" name="locale" value={locale} />
        <FormPart title={t('make.parts.names')}>
          <p className="hint part-hint">{t('make.required')}</p>
          <LanguageFields name="name" {...{ labels }} fields={{}} isRequired />
          <LanguageFields name="shortName" {...{ labels }} fields={{}} />
          <LanguageFields name="description" {...{ labels }} fields={{}} isRequired rows={3} />
          <TextField
            name="address"
            label={labels.address}
            hint={t('make.addressHint', { example: ADDRESS_EXAMPLE })}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <SelectField
            name="kind"
            label={labels.kind}
            hint={t('make.kindHint')}
            defaultValue="conference"
            options={FORUM_KINDS.map((kind) => ({ value: kind, label: forums(`kinds.${kind}`) }))}
          />
        </FormPart>
        <FormPart title={t('make.parts.days')}>
          <p className="hint part-hint">{t('make.dayHint')}</p>
          <TextField name="startsOn" label={labels.startsOn} optional autoComplete="off" />
          <TextField name="endsOn" label={labels.endsOn} optional autoComplete="off" />
          <TextField
            name="timeZone"
            label={labels.timeZone}
            hint={t('make.zoneHint')}
            defaultValue={HOME_ZONE}
            autoComplete="off"
            spellCheck={false}
          />
          <SelectField
            name="city"
            label={labels.city}
            optional
            defaultValue=""
            options={optionsOf(choices.cities, t('make.noCity'), locale)}
          />
          <SelectField
            name="mode"
            label={labels.mode}
            optional
            defaultValue=""
            options={[
              { value: '', label: getT(locale, 'facts')('noMode') },
              ...FORUM_MODES.map((mode) => ({ value: mode, label: forums(`modes.${mode}`) })),
            ]}
          />
        </FormPart>
        <FormPart title={t('make.parts.belongs')}>
          <SelectField
            name="umbrella"
            label={labels.umbrella}
            optional
            defaultValue=""
            options={optionsOf(choices.umbrellas, t('make.noUmbrella'), locale)}
          />
          <TextField
            name="edition"
            label={labels.edition}
            hint={t('make.editionHint')}
            optional
            inputMode="numeric"
            autoComplete="off"
          />
          <SelectField
            name="motif"
            label={labels.motif}
            defaultValue="contours"
            options={MOTIFS.map((motif) => ({ value: motif, label: t(`motifs.${motif}`) }))}
          />
        </FormPart>
        <div className="form-actions session-actions">
          <SubmitButton>{t('make.submit')}</SubmitButton>
        </div>
      </ActionForm>
    </>
  )
}

function optionsOf(
  records: readonly { slug: string; name: LocalizedText }[],
  none: string,
  locale: Locale,
) {
  const named = records.map(({ slug, name }) => ({ value: slug, label: pickString(name, locale) }))
  return [{ value: '', label: none }, ...named]
}
