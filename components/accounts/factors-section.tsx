import { AddPasskey } from '#components/accounts/passkey-buttons.tsx'
import { ProofFirst } from '#components/accounts/proof-due.tsx'
import { RecoveryCodes } from '#components/accounts/recovery-codes.tsx'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { Section } from '#components/patterns/section.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { removePasskeyAction } from '#lib/domain/accounts/passkeys/actions.ts'
import {
  beginTotpAction,
  removeTotpAction,
  renewRecoveryCodesAction,
} from '#lib/domain/accounts/second-factor/actions.ts'
import type { SecurityPage } from '#lib/domain/accounts/second-factor/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Passkeys, authenticator app, recovery codes. */
export function FactorsSection({
  locale,
  factors,
  isProofDue,
}: {
  locale: Locale
  factors: SecurityPage['factors']
  isProofDue: boolean
}) {
  const t = getT(locale, 'accounts')
  const words = signInWords(locale)
  const back = `/${locale}/me/security`
  const keep = { keep: t('security.recoveryKeep'), back: t('security.recoveryBack') }
  const hasFactor = factors.appSince !== null || factors.passkeys.length > 0
  return (
    <Section id="second-factor" title={t('security.second')} note={t('security.secondNote')}>
      <h3>{t('security.passkeys')}</h3>
      {factors.passkeys.length === 0 ? <p>{t('security.passkeysNone')}</p> : null}
      <ul className="ruled-rows">
        {factors.passkeys.map(({ id, label, addedAt }) => (
          <li key={id}>
            <div>
              <p className="row-name">{label}</p>
              <p className="small muted">{t('security.passkeyAdded', { when: addedAt })}</p>
            </div>
            {isProofDue ? null : (
              <ActionForm id={`passkey-${id}`} action={removePasskeyAction} words={words}>
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="passkey" value={id} />
                <SubmitButton tone="line">{t('security.passkeyRemove')}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {isProofDue ? null : (
        <AddPasskey
          locale={locale}
          formWords={words}
          recovery={{ ...keep, backHref: `${back}?done=passkey` }}
          words={{
            label: t('security.passkeyLabel'),
            hint: t('security.passkeyLabelHint'),
            button: t('security.passkeyAdd'),
            failed: t('security.passkeyFailed'),
            needsScript: t('security.passkeyNeedsScript'),
            otherwise: t('security.passkeyDefault'),
          }}
        />
      )}
      <h3>{t('security.app')}</h3>
      <p>
        {factors.appSince ? t('security.appOn', { when: factors.appSince }) : t('security.appOff')}
      </p>
      {isProofDue ? null : (
        <ActionForm
          id="app"
          action={factors.appSince ? removeTotpAction : beginTotpAction}
          words={words}
        >
          <input type="hidden" name="locale" value={locale} />
          <div className="form-actions">
            <SubmitButton tone="line">
              {factors.appSince ? t('security.appRemove') : t('security.appSetUp')}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
      {hasFactor ? (
        <>
          <h3>{t('security.recovery')}</h3>
          <p>{t('security.recoveryLeft', { count: factors.recoveryCodesLeft })}</p>
          {isProofDue ? null : (
            <RecoveryCodes
              id="recovery"
              action={renewRecoveryCodesAction}
              locale={locale}
              formWords={words}
              words={{ ...keep, button: t('security.recoveryRenew'), backHref: back }}
            />
          )}
        </>
      ) : null}
      {isProofDue ? <ProofFirst locale={locale} /> : null}
    </Section>
  )
}
