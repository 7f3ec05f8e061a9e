import { Fragment } from 'react'
import { FactorsSection } from '#components/accounts/factors-section.tsx'
import { ProofDue, ProofFirst } from '#components/accounts/proof-due.tsx'
import { ServicesSection } from '#components/accounts/services-section.tsx'
import { SessionsSection } from '#components/accounts/sessions-section.tsx'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { setPasswordAction } from '#lib/domain/accounts/passwords/actions.ts'
import type { SecurityNotice, SecurityPage } from '#lib/domain/accounts/second-factor/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Notices that tell of something that was not done. */
const TROUBLES: readonly SecurityNotice[] = ['linked_already', 'linked_elsewhere', 'link_over']

const ORDER = ['sessions', 'password', 'second', 'services'] as const

/** Devices, password, second factor: how somebody signs in, and where they have. */
export function SecurityView({ locale, page }: { locale: Locale; page: SecurityPage }) {
  const t = getT(locale, 'accounts')
  const { factors, notice, isRequired, isProofDue, email } = page
  const { pending, isAny: isOffered } = page.services
  const isAny = isOffered || pending !== null
  const isFirst = (name: (typeof ORDER)[number]) =>
    (name === 'second' && isRequired) || (name === 'services' && pending !== null)
  const isTrouble = TROUBLES.some((one) => one === notice)
  const required = (
    <p className="sign-in-notice" role="note">
      {t('security.required')}
    </p>
  )
  const sections = {
    second: <FactorsSection locale={locale} factors={factors} isProofDue={isProofDue} />,
    services: isAny ? <ServicesSection locale={locale} page={page} /> : null,
    sessions: <SessionsSection locale={locale} sessions={page.sessions} />,
    password: <PasswordSection locale={locale} page={page} />,
  }
  // Whoever was led here for something finds it first. Moved and not drawn anew: recovery codes that
  // are shown stay on the page when a second factor is no longer missing.
  const order = ORDER.toSorted((one, other) => Number(isFirst(other)) - Number(isFirst(one)))
  return (
    <div className="wrap security">
      <PageHeader title={t('security.title')} sub={t('security.lead', { email })} />
      {notice ? (
        <p className={isTrouble ? 'sign-in-notice' : 'form-done'} role="status">
          {t(`security.done.${notice}`)}
        </p>
      ) : null}
      {isRequired ? required : null}
      {isProofDue ? <ProofDue locale={locale} /> : null}
      {order.map((name) => (
        <Fragment key={name}>{sections[name]}</Fragment>
      ))}
    </div>
  )
}

/** Choosing a password, or another. */
function PasswordSection({ locale, page }: { locale: Locale; page: SecurityPage }) {
  const t = getT(locale, 'accounts')
  const { factors, isProofDue, email } = page
  return (
    <Section id="password" title={t('security.password')} note={t('security.passwordNote')}>
      <p>{factors.hasPassword ? t('security.passwordSet') : t('security.passwordNone')}</p>
      {isProofDue && !factors.hasPassword ? (
        <ProofFirst locale={locale} />
      ) : (
        <ActionForm
          id="set-password"
          action={setPasswordAction}
          words={signInWords(locale)}
          labels={{ current: t('security.current'), password: t('security.new') }}
        >
          <input type="hidden" name="locale" value={locale} />
          {/* so that password managers know whose it is */}
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={email}
            readOnly
            hidden
            disabled
          />
          {factors.hasPassword ? (
            <TextField
              name="current"
              type="password"
              label={t('security.current')}
              hint={t(isProofDue ? 'security.currentHintLater' : 'security.currentHint')}
              autoComplete="current-password"
            />
          ) : null}
          <TextField
            name="password"
            type="password"
            label={t('security.new')}
            autoComplete="new-password"
          />
          <div className="form-actions">
            <SubmitButton tone="line">
              {factors.hasPassword ? t('security.change') : t('security.choose')}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Section>
  )
}
