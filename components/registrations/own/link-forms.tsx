import { hrefOf } from '#components/layout/nav.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { formWords } from '#components/patterns/form-words.ts'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { ownRefusals } from '#components/registrations/own/own-refusals.ts'
import {
  acceptPlaceAction,
  cancelRegistrationAction,
} from '#lib/domain/registrations/own/actions.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type LinkProps = { token: string; locale: Locale }

/** What every form behind a link sends along. */
export function LinkFields({ token, locale }: LinkProps) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
    </>
  )
}

/** Accepts a place from the waiting list. */
export function AcceptForm({ token, locale }: LinkProps) {
  const t = getT(locale, 'register-form')
  return (
    <ActionForm
      id="accept"
      action={acceptPlaceAction}
      words={formWords(locale, { refusals: ownRefusals(locale) })}
    >
      <LinkFields token={token} locale={locale} />
      <div className="form-actions">
        <SubmitButton>{t('manage.accept')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Ends the registration; the page around it has said what that means. */
export function CancelForm({ token, locale }: LinkProps) {
  const t = getT(locale, 'register-form')
  return (
    <ActionForm
      id="cancel"
      action={cancelRegistrationAction}
      words={formWords(locale, { refusals: ownRefusals(locale) })}
    >
      <LinkFields token={token} locale={locale} />
      <div className="form-actions">
        <SubmitButton tone="danger">{t('cancel.submit')}</SubmitButton>
        <a className="act" href={hrefOf(locale, `registrations/${token}`)}>
          {t('cancel.keep')}
        </a>
      </div>
    </ActionForm>
  )
}
