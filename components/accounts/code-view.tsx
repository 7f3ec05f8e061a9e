import { SignInFrame } from '#components/accounts/sign-in-view.tsx'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { MailKeptNotice } from '#components/letters/mail-kept-notice.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { enterCodeAction, resendCodeAction } from '#lib/domain/accounts/sign-in/actions.ts'
import type { ChallengeView } from '#lib/domain/accounts/sign-in/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Second step: the six digits. */
export function CodeView({
  locale,
  challenge,
  minutes,
  waitSeconds,
  wasSentAgain,
}: {
  locale: Locale
  challenge: ChallengeView
  minutes: number
  waitSeconds: number
  wasSentAgain: boolean
}) {
  const t = getT(locale, 'accounts')
  const words = signInWords(locale)
  const isOver = challenge.expiresAt === null
  return (
    <SignInFrame
      title={t('code.title')}
      lead={isOver ? t('code.over') : t('code.lead', { email: challenge.email, minutes })}
    >
      {wasSentAgain && !isOver ? (
        <p className="form-done" role="status">
          {t('code.sentAgain')}
        </p>
      ) : null}
      {isOver ? null : <MailKeptNotice locale={locale} />}
      {isOver ? null : (
        <ActionForm
          id="code"
          action={enterCodeAction}
          words={words}
          labels={{ code: t('code.label') }}
        >
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="challenge" value={challenge.id} />
          <TextField
            name="code"
            label={t('code.label')}
            hint={t('code.hint')}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={20}
            className="code-input"
          />
          <div className="form-actions">
            <SubmitButton>{t('code.enter')}</SubmitButton>
          </div>
        </ActionForm>
      )}
      <div className="sign-in-other">
        {isOver ? null : (
          <p className="small muted">
            {waitSeconds > 0
              ? t('code.resendAfter', { seconds: waitSeconds })
              : t('code.resendNow')}
          </p>
        )}
        <ActionForm id="resend" action={resendCodeAction} words={words}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="challenge" value={challenge.id} />
          <div className="form-actions">
            <SubmitButton tone={isOver ? 'main' : 'line'}>{t('code.resend')}</SubmitButton>
            <a className="act" href={`/${locale}/sign-in?again=1`}>
              {t('code.otherAddress')}
            </a>
          </div>
        </ActionForm>
      </div>
    </SignInFrame>
  )
}
