import { ActionForm } from '#components/patterns/action-form.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { LinkFields } from '#components/registrations/own/link-forms.tsx'
import { ownRefusals } from '#components/registrations/own/own-refusals.ts'
import type { OwnProps } from '#components/registrations/own/own-state.tsx'
import { withdrawHandoverAction } from '#lib/domain/registrations/handovers/actions.ts'
import type { OpenHandover } from '#lib/domain/registrations/handovers/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** An offer that waits for the colleague, and the way to take it back. */
export function OpenOffer({
  registration,
  token,
  locale,
  offer,
}: OwnProps & { offer: OpenHandover }) {
  const t = getT(locale, 'register-form')
  const when = formatDateTime(offer.expiresAt, registration.forum.timeZone, locale)
  return (
    <div className="held-offer">
      <p>{t('manage.handoverOpen', { name: offer.name, email: offer.email, when })}</p>
      <ActionForm
        id="withdraw"
        action={withdrawHandoverAction}
        words={formWords(locale, { refusals: ownRefusals(locale) })}
      >
        <LinkFields token={token} locale={locale} />
        <div className="form-actions">
          <SubmitButton tone="line">{t('manage.withdraw')}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  )
}
