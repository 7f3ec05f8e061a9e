import { FactorsSection } from '#components/accounts/factors-section.tsx'
import { ServicesSection } from '#components/accounts/services-section.tsx'
import { SessionsSection } from '#components/accounts/sessions-section.tsx'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { TextField } from '#components/patterns/field.tsx'
import { PageHeader } from '#components/patterns/page-header.tsx'
import { Section } from '#components/patterns/section.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { setPasswordAction } from '#lib/domain/accounts/passwords/actions.ts'
import type { SecurityPage } from '#lib/domain/accounts/second-factor/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Devices, password, second factor: how somebody signs in, and where they have. */
export function SecurityView({ locale, page }: { locale: Locale; page: SecurityPage }) {
  const t = getT(locale, 'accounts')
  const { factors, notice, isRequired, email } = page
  const required = (
    <p className="sign-in-notice" role="note">
      {t('security.required')}
    </p>
  )
  const second = <FactorsSection locale={locale} factors={factors} />
  return (
    <div className="wrap security">
      <PageHeader title={t('security.title')} sub={t('security.lead', { email })} />
      {notice ? (
        <p className="form-done" role="status">
          {t(`security.done.${notice}`)}
        </p>
      ) : null}
      {isRequired ? required : null}
      {/* whoever was led here for it finds it first */}
      {isRequired ? second : null}
      {page.services.pending ? <ServicesSection locale={locale} page={page} /> : null}
      <SessionsSection locale={locale} sessions={page.sessions} />
      <Section id="password" title={t('security.password')} note={t('security.passwordNote')}>
        <p>{factors.hasPassword ? t('security.passwordSet') : t('security.passwordNone')}</p>
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
              hint={t('security.currentHint')}
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
      </Section>
      {isRequired ? null : second}
      {page.services.isAny && !page.services.pending ? (
        <ServicesSection locale={locale} page={page} />
      ) : null}
    </div>
  )
}
