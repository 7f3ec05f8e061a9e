import { ProofFirst } from '#components/accounts/proof-due.tsx'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { Section } from '#components/patterns/section.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import {
  dropIdentityAction,
  linkIdentityAction,
  unlinkIdentityAction,
} from '#lib/domain/accounts/federation/actions.ts'
import type { SecurityPage } from '#lib/domain/accounts/second-factor/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Other services that open this account, and the one that somebody has just come from. */
export function ServicesSection({ locale, page }: { locale: Locale; page: SecurityPage }) {
  const t = getT(locale, 'accounts')
  const words = signInWords(locale)
  const { linked, pending } = page.services
  const { isProofDue } = page
  return (
    <Section id="services" title={t('security.services')} note={t('security.servicesNote')}>
      {pending ? (
        <div className="sign-in-notice" id="link-service">
          <p>{t('security.servicePending', { name: pending, email: page.email })}</p>
          {isProofDue ? (
            <ProofFirst locale={locale} />
          ) : (
            <ActionForm id="link-identity" action={linkIdentityAction} words={words}>
              <input type="hidden" name="locale" value={locale} />
              <div className="form-actions">
                <SubmitButton>{t('security.serviceLink', { name: pending })}</SubmitButton>
              </div>
            </ActionForm>
          )}
          <ActionForm id="drop-identity" action={dropIdentityAction} words={words}>
            <input type="hidden" name="locale" value={locale} />
            <div className="form-actions">
              <SubmitButton tone="line">{t('security.serviceNotMe')}</SubmitButton>
            </div>
          </ActionForm>
        </div>
      ) : null}
      {linked.length === 0 && !pending ? <p>{t('security.servicesNone')}</p> : null}
      {linked.length === 0 ? null : (
        <ul className="ruled-rows">
          {linked.map(({ provider, name, since }) => (
            <li key={provider}>
              <div>
                <p className="row-name">{name}</p>
                <p className="small muted">{t('security.serviceSince', { when: since })}</p>
              </div>
              {isProofDue ? null : (
                <ActionForm id={`unlink-${provider}`} action={unlinkIdentityAction} words={words}>
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="provider" value={provider} />
                  <SubmitButton tone="line">{t('security.serviceUnlink')}</SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {isProofDue && linked.length > 0 && !pending ? <ProofFirst locale={locale} /> : null}
    </Section>
  )
}
