import { SignInFrame } from '#components/accounts/sign-in-view.tsx'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { followLinkAction } from '#lib/domain/accounts/sign-in/actions.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Where a mailed link leads: opening it does nothing, the button signs in. */
export function LinkView({
  locale,
  token,
  email,
  isOver,
}: {
  locale: Locale
  token: string
  email: string
  isOver: boolean
}) {
  const t = getT(locale, 'accounts')
  if (isOver) {
    return (
      <SignInFrame title={t('link.overTitle')} lead={t('link.over')}>
        <p>
          <a className="btn" href={`/${locale}/sign-in`}>
            {t('link.again')}
          </a>
        </p>
      </SignInFrame>
    )
  }
  return (
    <SignInFrame title={t('link.title')} lead={t('link.lead', { email })}>
      <ActionForm id="link" action={followLinkAction} words={signInWords(locale)}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <div className="form-actions">
          <SubmitButton>{t('link.go')}</SubmitButton>
        </div>
      </ActionForm>
    </SignInFrame>
  )
}
