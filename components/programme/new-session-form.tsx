import { KeptTyping } from '#components/edits/kept-typing/kept-typing.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { BasicFields, SlotFields } from '#components/programme/session-fields.tsx'
import { sessionLabels } from '#components/programme/session-labels.ts'
import { programmeWords } from '#components/programme/words.ts'
import { createSessionAction } from '#lib/domain/programme/actions.ts'
import type { Programme } from '#lib/domain/programme/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** A new part: what it is called, and where it stands as far as that is known. */
export function NewSessionForm(props: {
  locale: Locale
  programme: Programme
  day: string | undefined
  typed: SentValues | null
}) {
  const { locale, programme, day, typed } = props
  const t = getT(locale, 'programme')
  const fields = { kind: 'talk', ...(day === undefined ? {} : { 'slot0.day': day }) }
  return (
    <ActionForm
      id="session"
      action={createSessionAction}
      words={programmeWords(locale)}
      labels={sessionLabels(locale, null)}
      typed={typed}
      className="session-form"
    >
      <KeptTyping />
      <input type="hidden" name="slug" value={programme.slug} />
      <input type="hidden" name="locale" value={locale} />
      <div className="form-grid">
        <BasicFields {...{ locale, programme, fields }} />
        <p className="hint part-hint">{t('form.clockHint')}</p>
        <SlotFields {...{ locale, programme, fields }} index={0} />
      </div>
      <div className="form-actions">
        <SubmitButton>{t('form.create')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
