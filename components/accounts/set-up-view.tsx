import { SignInFrame } from '#components/accounts/sign-in-view.tsx'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { setUpAction } from '#lib/domain/accounts/set-up/actions.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Where a set-up link leads: the first administrator gives an address, an invited one has it. */
export function SetUpView({
  locale,
  token,
  email,
  isOver,
}: {
  locale: Locale
  token: string
  email: string | null
  isOver: boolean
}) {
  const t = getT(locale, 'accounts')
  if (isOver)
    return (
      <SignInFrame title={t('link.overTitle')} lead={t('setUp.over')}>
        {null}
      </SignInFrame>
    )
  return (
    <SignInFrame
      title={t('setUp.title')}
      lead={email === null ? t('setUp.lead') : t('setUp.invited', { email })}
    >
      <ActionForm
        id="set-up"
        action={setUpAction}
        words={signInWords(locale)}
        labels={{ email: t('signIn.email') }}
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        {email === null ? (
          <TextField
            name="email"
            type="email"
            label={t('signIn.email')}
            hint={t('setUp.emailHint')}
            autoComplete="email"
            inputMode="email"
            maxLength={254}
          />
        ) : null}
        <div className="form-actions">
          <SubmitButton>{t('setUp.go')}</SubmitButton>
        </div>
      </ActionForm>
    </SignInFrame>
  )
}
