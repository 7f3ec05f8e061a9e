import { SignInFrame, signInPath } from '#components/accounts/sign-in-view.tsx'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { passwordSignInAction } from '#lib/domain/accounts/passwords/actions.ts'
import type { SignInPage } from '#lib/domain/accounts/sign-in/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Address and password, for those who have chosen one. */
export function PasswordSignInView({
  locale,
  page: { next, again },
  typed,
}: {
  locale: Locale
  page: Pick<SignInPage, 'next' | 'again'>
  typed: SentValues | null
}) {
  const t = getT(locale, 'accounts')
  return (
    <SignInFrame title={t('password.title')}>
      <ActionForm
        id="password"
        action={passwordSignInAction}
        words={signInWords(locale)}
        labels={{ email: t('signIn.email'), password: t('password.label') }}
        typed={typed}
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={next ?? ''} />
        <TextField
          name="email"
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          inputMode="email"
          maxLength={254}
          defaultValue={again ?? undefined}
        />
        <TextField
          name="password"
          type="password"
          label={t('password.label')}
          autoComplete="current-password"
        />
        <div className="form-actions">
          <SubmitButton>{t('password.enter')}</SubmitButton>
          <a className="act" href={signInPath(`/${locale}/sign-in`, { next, again })}>
            {t('signIn.withCode')}
          </a>
        </div>
      </ActionForm>
      <p className="small muted">{t('password.forgot')}</p>
    </SignInFrame>
  )
}
