import { RecordLine } from '#components/completeness/record-line.tsx'
import { AnotherBox } from '#components/edits/another-box.tsx'
import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordRemoval } from '#components/edits/record-removal.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { recordLabels, recordWords } from '#components/edits/record-words.ts'
import { TextareaField, TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { PickScope } from '#components/picks/pick-scope.tsx'
import { pickSetting } from '#components/picks/pick-words.ts'
import { SourceFields } from '#components/programme/session-fields.tsx'
import { conflictWords } from '#components/programme/words.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import {
  createPersonAction,
  retirePersonAction,
  savePersonAction,
} from '#lib/domain/people/editing/actions.ts'
import type { EditedPerson } from '#lib/domain/people/editing/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PersonViewProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  /** Null for somebody new. */
  person: EditedPerson | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  /** May take somebody out of the record. */
  isManager: boolean
  typed: SentValues | null
  notice: string | null
}

/** What the record says of a person, to be corrected; or the form for somebody new. */
export function PersonView(props: PersonViewProps) {
  const { locale, slug, person, history, documents, isManager, typed, notice } = props
  const t = getT(locale, 'record-panel')
  const labels = recordLabels(locale)
  const fields = person?.fields ?? {}
  const line = (name: 'latinAsPrinted' | 'honorific' | 'country', hint?: string) => (
    <TextField
      name={name}
      label={labels[name]}
      hint={hint}
      optional
      defaultValue={fields[name] ?? ''}
      autoComplete="off"
    />
  )
  return (
    <>
      <PanelHead
        title={person ? pickString(person.name, locale) : t('people.add')}
        note={person ? t('shared', { count: person.everywhere }) : t('people.newNote')}
      />
      <RecordSteps
        {...{ locale, slug, history, labels, notice }}
        action={savePersonAction}
        words={recordWords(locale)}
        record={person && { of: { person: person.slug }, version: person.version }}
      />
      {person ? <RecordLine {...{ locale, fields }} /> : null}
      <PickScope {...pickSetting(locale, slug)}>
        <RecordForm
          key={history?.mark}
          id="person"
          action={person ? savePersonAction : createPersonAction}
          words={recordWords(locale)}
          conflict={conflictWords(locale)}
          {...{ labels, typed }}
        >
          <RecordKeys
            {...{ locale, slug }}
            {...(person ? { of: { person: person.slug }, version: person.version } : {})}
          />
          <FormPart title={t('parts.names')}>
            <LanguageFields name="name" {...{ labels, fields }} isRequired />
            {line('latinAsPrinted')}
            {line('honorific')}
            {line('country', t('countryHint'))}
            <TextareaField
              name="aliases"
              label={labels.aliases}
              hint={t('linesHint')}
              optional
              rows={3}
              defaultValue={fields.aliases ?? ''}
            />
            {person ? null : <AnotherBox locale={locale} />}
          </FormPart>
          <FormPart title={t('parts.doubt')} isOpen={fields['doubt.zh-Hans'] !== undefined}>
            <LanguageFields name="doubt" {...{ labels, fields }} rows={3} />
          </FormPart>
          <FormPart title={t('parts.sources')}>
            <SourceFields {...{ locale, documents }} citations={person?.facts.citations ?? []} />
          </FormPart>
          <div className="form-actions session-actions">
            <SubmitButton>{t(person ? 'save' : 'people.add')}</SubmitButton>
          </div>
        </RecordForm>
      </PickScope>
      {person && isManager ? (
        <RecordRemoval
          {...{ locale, slug }}
          action={retirePersonAction}
          record={{ ...person, field: 'person' }}
        />
      ) : null}
      <RecordHistoryPart {...{ locale, labels, history }} />
    </>
  )
}
