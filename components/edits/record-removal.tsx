import { recordLabels, recordWords } from '#components/edits/record-words.ts'
import { ActionForm, type FormAction } from '#components/patterns/action-form.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type RemovalProps<T, R extends string> = {
  locale: Locale
  slug: string
  action: FormAction<T, R>
  record: {
    /** The field by which the action is told which one. */
    field: string
    slug: string
    version: number
    isRetired: boolean
  }
}

/** Takes a person or an organisation out of the record, or back into it. */
export function RecordRemoval<T, R extends string>(props: RemovalProps<T, R>) {
  const { locale, slug, action, record } = props
  const t = getT(locale, 'record-panel')
  return (
    <ActionForm
      id="removal"
      action={action}
      words={recordWords(locale)}
      labels={{ retired: recordLabels(locale).retired ?? '' }}
      className="removal"
    >
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name={record.field} value={record.slug} />
      <input type="hidden" name="version" value={record.version} />
      <input type="hidden" name="retired" value={record.isRetired ? '' : 'yes'} />
      <SubmitButton tone={record.isRetired ? 'line' : 'danger'}>
        {t(record.isRetired ? 'restore' : 'retire')}
      </SubmitButton>
    </ActionForm>
  )
}
