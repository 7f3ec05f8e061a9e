import { EditForm, type EditFormProps } from '#components/edits/edit-form.tsx'
import { fieldLabels } from '#components/edits/field-label.ts'
import { historyLabels } from '#components/edits/history-labels.ts'
import { RecordKeys } from '#components/edits/record-keys.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { conflictWords } from '#components/programme/words.ts'
import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** What came of the last step, and, for a record that stands, the ways to take one's own back or do it again. */
export function RecordSteps<T, R extends string>(
  props: Pick<EditFormProps<T, R>, 'action' | 'words' | 'labels'> & {
    /** Tells the forms apart where a page has several records. */
    id?: string
    locale: Locale
    /** Of the forum */
    slug: string
    /** By what the action knows the record, and as which version it is shown; null for a new one. */
    record: { of: Readonly<Record<string, string>>; version: number } | null
    history: RecordHistory | null
    notice: string | null
  },
) {
  const { id: own, locale, slug, record, history, notice, ...form } = props
  const t = getT(locale, 'record-panel')
  const labels = { ...historyLabels(locale), ...form.labels }
  const separator = getT(locale, 'common')('listSeparator')
  const words = {
    ...form.words,
    refusals: { ...form.words.refusals, no_step: t('refusals.no_step') },
  }
  const steps = (['undo', 'redo'] as const).flatMap((which) => {
    const step = history?.[which]
    return record && step ? [{ ...record, ...step, which }] : []
  })
  return (
    <>
      {notice ? <p role="status">{notice}</p> : null}
      {steps.length > 0 ? (
        <div className="record-steps">
          {steps.map(({ which, id, fields, of, version }) => (
            <EditForm
              key={`${which}${id}`}
              id={own === undefined ? which : `${which}-${own}`}
              action={form.action}
              words={words}
              conflict={conflictWords(locale)}
              labels={labels}
              className="record-step"
            >
              <RecordKeys {...{ locale, slug, of, version }} />
              <input type="hidden" name="undoes" value={id} />
              <SubmitButton tone="line">{t(`steps.${which}`)}</SubmitButton>
              <p className="hint">
                {t('steps.fields', { fields: fieldLabels(fields, labels).join(separator) })}
              </p>
            </EditForm>
          ))}
        </div>
      ) : null}
    </>
  )
}
