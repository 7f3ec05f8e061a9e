import { FormPart } from '#components/edits/form-part.tsx'
import { LanguageFields } from '#components/edits/language-fields.tsx'
import { RecordForm } from '#components/edits/record-form.tsx'
import { RecordHistoryPart } from '#components/edits/record-history.tsx'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { RecordSteps } from '#components/edits/record-steps.tsx'
import { wordsOf } from '#components/edits/value-words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { SelectField, TextField } from '#components/patterns/field.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { conflictWords } from '#components/programme/words.ts'
import { sourceLabels, sourceWords } from '#components/sources/editing/words.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import { createSourceAction, saveSourceAction } from '#lib/domain/sources/editing/actions.ts'
import { SCRIPTS } from '#lib/domain/sources/editing/constants.ts'
import type { EditedSource } from '#lib/domain/sources/editing/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type SourceViewProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  /** Null for a new one. */
  source: EditedSource | null
  /** Of one that stands */
  history: RecordHistory | null
  typed: SentValues | null
  notice: string | null
}

/** What is said of a document; or the form for a new one. */
export function SourceView({ locale, slug, source, history, typed, notice }: SourceViewProps) {
  const t = getT(locale, 'source-panel')
  const labels = sourceLabels(locale)
  const fields = source?.fields ?? {}
  const line = (name: string, type?: string) => (
    <TextField
      name={name}
      label={labels[name]}
      optional
      type={type}
      defaultValue={fields[name] ?? ''}
      autoComplete="off"
    />
  )
  return (
    <>
      <PanelHead
        title={source ? pickString(source.facts.title, locale) : t('add')}
        note={t(source ? 'editNote' : 'newNote')}
        ways={
          <a className="act" href={hrefOf(locale, `organise/${slug}/sources`)}>
            {t('back')}
          </a>
        }
      />
      <RecordSteps
        {...{ locale, slug, history, labels, notice }}
        action={saveSourceAction}
        words={sourceWords(locale)}
        record={source && { of: { source: source.slug }, version: source.version }}
      />
      <RecordForm
        key={history?.mark}
        id="source"
        action={source ? saveSourceAction : createSourceAction}
        words={sourceWords(locale)}
        conflict={conflictWords(locale)}
        {...{ labels, typed }}
      >
        <RecordKeys
          {...{ locale, slug }}
          {...(source ? { of: { source: source.slug }, version: source.version } : {})}
        />
        <FormPart title={t('groups.title')} isOpen>
          <LanguageFields name="title" {...{ labels, fields }} isRequired />
          {line('titleAsPrinted')}
          <SelectField
            name="script"
            label={labels.script}
            defaultValue={fields.script ?? 'hans'}
            options={SCRIPTS.map((one) => ({ value: one, label: t(`scripts.${one}`) }))}
          />
        </FormPart>
        <FormPart title={t('groups.origin')} isOpen>
          <LanguageFields name="author" {...{ labels, fields }} />
          <LanguageFields name="publisher" {...{ labels, fields }} />
          {line('publishedOn', 'date')}
          {line('publishedAsPrinted')}
        </FormPart>
        <FormPart title={t('groups.note')} isOpen={fields['note.zh-Hans'] !== undefined}>
          <LanguageFields name="note" {...{ labels, fields }} rows={3} />
        </FormPart>
        <div className="form-actions session-actions">
          <SubmitButton>{t(source ? 'save' : 'add')}</SubmitButton>
        </div>
      </RecordForm>
      <RecordHistoryPart
        {...{ locale, labels, history }}
        values={{
          script: wordsOf(SCRIPTS, (one) => t(`scripts.${one}`)),
        }}
      />
    </>
  )
}
