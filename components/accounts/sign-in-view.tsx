import type { ReactNode } from 'react'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { requestCodeAction } from '#lib/domain/accounts/sign-in/actions.ts'
import type { SignInPage } from '#lib/domain/accounts/sign-in/types.ts'
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

/** What the address of one step hands on to the next. */
export function signInQuery(step: { next: string | null; again: string | boolean | null }): string {
  const { next, again } = step
  return [again ? 'again=1' : '', next ? `next=${encodeURIComponent(next)}` : '']
    .filter(Boolean)
    .join('&')
}

/** The address of such a step. */
export function signInPath(path: string, step: Parameters<typeof signInQuery>[0]): string {
  const query = signInQuery(step)
  return query ? `${path}?${query}` : path
}

/** First step: the address. */
export function SignInView({
  locale,
  page: { next, providers, failed, pending, again },
  typed,
}: {
  locale: Locale
  page: SignInPage
  typed: SentValues | null
}) {
  const t = getT(locale, 'accounts')
  const notice = failed
    ? t('signIn.providerFailed', { name: failed })
    : pending && t('signIn.linkPending', { name: pending })
  return (
    <SignInFrame
      title={again ? t('signIn.againTitle') : t('title')}
      lead={again ? t('signIn.againLead', { email: again }) : t('signIn.lead')}
    >
      {notice ? (
        <p className="sign-in-notice" role="status">
          {notice}
        </p>
      ) : null}
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
          hint={again ? undefined : t('signIn.emailHint')}
          defaultValue={again ?? undefined}
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
        {providers.map(({ id, name, path }) => (
          <p key={id}>
            <a className="btn line" href={path}>
              {t('signIn.withProvider', { name })}
            </a>
          </p>
        ))}
        <p>
          <a className="act" href={signInPath(`/${locale}/sign-in/password`, { next, again })}>
            {t('signIn.withPassword')}
          </a>
        </p>
        {again ? null : <p className="small muted">{t('signIn.noAccountNeeded')}</p>}
      </div>
    </SignInFrame>
  )
}
