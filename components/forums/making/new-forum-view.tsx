import { FormPart } from '#components/edits/form-part.tsx'
import { EditionField, NewForumNames } from '#components/forums/making/new-forum-fields.tsx'
import { makingLabels, makingWords } from '#components/forums/making/words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { FORUM_MODES } from '#lib/domain/forums/editing/constants.ts'
import { makeForumAction } from '#lib/domain/forums/making/actions.ts'
import { FORUM_KINDS, HOME_ZONE, MOTIFS } from '#lib/domain/forums/making/constants.ts'
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
          <NewForumNames {...{ locale }} names={{}} />
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
          <OneOf {...{ locale }} name="city" records={choices.cities} none={t('make.noCity')} />
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
          <OneOf
            {...{ locale }}
            name="umbrella"
            records={choices.umbrellas}
            none={t('make.noUmbrella')}
          />
          <EditionField {...{ locale }} proposed="" />
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

/** One of the record's, or none. */
function OneOf(props: {
  locale: Locale
  name: 'city' | 'umbrella'
  records: readonly { slug: string; name: LocalizedText }[]
  none: string
}) {
  const { locale, name, records, none } = props
  const options = records.map((one) => ({ value: one.slug, label: pickString(one.name, locale) }))
  return (
    <SelectField
      name={name}
      label={makingLabels(locale)[name]}
      optional
      defaultValue=""
      options={[{ value: '', label: none }, ...options]}
    />
  )
}
