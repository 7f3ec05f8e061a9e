import type { ReactNode } from 'react'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { requestCodeAction } from '#lib/domain/accounts/sign-in/actions.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The page's one column: head, what to do, and below a rule the other ways. */
export function SignInFrame({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="wrap sign-in">
      <PageHeader title={title} />
      {lead ? <p className="lead">{lead}</p> : null}
      {children}
    </div>
  )
}

/** First step: the address. */
export function SignInView({
  locale,
  next,
  typed,
  notice,
  otherWays,
}: {
  locale: Locale
  next: string | null
  typed: SentValues | null
  /** What happened on the way here. */
  notice?: ReactNode
  otherWays?: ReactNode
}) {
  const t = getT(locale, 'accounts')
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  return (
    <SignInFrame title={t('title')} lead={t('signIn.lead')}>
      {notice ? <div className="sign-in-notice">{notice}</div> : null}
      <ActionForm
        id="sign-in"
        action={requestCodeAction}
        words={signInWords(locale)}
        labels={{ email: t('signIn.email') }}
        typed={typed}
      >
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={next ?? ''} />
        <TextField
          name="email"
          type="email"
          label={t('signIn.email')}
          hint={t('signIn.emailHint')}
          autoComplete="email"
          inputMode="email"
          maxLength={254}
        />
        <div className="form-actions">
          <SubmitButton>{t('signIn.send')}</SubmitButton>
        </div>
      </ActionForm>
      <div className="sign-in-other">
        <h2>{t('signIn.or')}</h2>
        {otherWays}
        <p>
          <a className="act" href={`/${locale}/sign-in/password${query}`}>
            {t('signIn.withPassword')}
          </a>
        </p>
        <p className="small muted">{t('signIn.noAccountNeeded')}</p>
      </div>
    </SignInFrame>
  )
}
