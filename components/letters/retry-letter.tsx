import { ActionForm } from '#components/patterns/action-form.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { retryLetterAction } from '#lib/domain/letters/panel/actions.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The button that puts a letter that was given up back into the queue. */
export function RetryLetter({ locale, id }: { locale: Locale; id: string }) {
  const t = getT(locale, 'letters')
  return (
    <ActionForm
      id={`retry-${id}`}
      action={retryLetterAction}
      words={formWords(locale, { refusals: { not_failed: t('panel.notFailed') } })}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="locale" value={locale} />
      <SubmitButton tone="line">{t('panel.retry')}</SubmitButton>
    </ActionForm>
  )
}
