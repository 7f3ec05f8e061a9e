import { ProvePasskey } from '#components/accounts/passkey-buttons.tsx'
import { SignInFrame } from '#components/accounts/sign-in-view.tsx'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ForgetTyping } from '#components/edits/kept-typing/forget-typing.tsx'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { ForgetTickets } from '#components/tickets/forget-tickets.tsx'
import { signOutAction } from '#lib/domain/accounts/account-sessions/actions.ts'
import { proveSecondFactorAction } from '#lib/domain/accounts/second-factor/actions.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Second step of signing in. */
export function SecondFactorView({
  locale,
  next,
  hasApp,
  hasPasskey,
  isAgain,
}: {
  locale: Locale
  next: string | null
  /** An app, or recovery codes: both are typed. */
  hasApp: boolean
  hasPasskey: boolean
  /** Signed in, and proves once more who it is. */
  isAgain: boolean
}) {
  const t = getT(locale, 'accounts')
  const words = signInWords(locale)
  return (
    <SignInFrame
      title={t(isAgain ? 'secondFactor.againTitle' : 'secondFactor.title')}
      lead={t(isAgain ? 'secondFactor.againLead' : 'secondFactor.lead')}
    >
      {hasPasskey ? (
        <ProvePasskey
          locale={locale}
          next={next}
          formWords={words}
          words={{
            button: t('secondFactor.withPasskey'),
            failed: t('security.passkeyFailed'),
            needsScript: t('secondFactor.needsScript'),
          }}
        />
      ) : null}
      {hasApp ? (
        <ActionForm
          id="second-factor"
          action={proveSecondFactorAction}
          words={words}
          labels={{ code: t('secondFactor.code') }}
          className={hasPasskey ? 'second-way' : undefined}
        >
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="next" value={next ?? ''} />
          <TextField
            name="code"
            label={t('secondFactor.code')}
            hint={t('secondFactor.codeHint')}
            autoComplete="one-time-code"
            maxLength={20}
            className="code-input"
          />
          <div className="form-actions">
            <SubmitButton tone={hasPasskey ? 'line' : 'main'}>
              {t('secondFactor.enter')}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      <div className="sign-in-other">
        <ActionForm id="sign-out" action={signOutAction} words={words}>
          <input type="hidden" name="locale" value={locale} />
          <ForgetTickets />
          <ForgetTyping />
          <div className="form-actions">
            <SubmitButton tone="line">{t('secondFactor.signOut')}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </SignInFrame>
  )
}
