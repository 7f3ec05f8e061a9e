import { ProofDue } from '#components/accounts/proof-due.tsx'
import { RecoveryCodes } from '#components/accounts/recovery-codes.tsx'
import { SignInFrame } from '#components/accounts/sign-in-view.tsx'
import { signInWords } from '#components/accounts/sign-in-words.ts'
import { confirmTotpAction } from '#lib/domain/accounts/second-factor/actions.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The secret for an app as a picture and as text, and the field for its first code. */
export function AuthenticatorView({
  locale,
  app,
  isProofDue,
}: {
  locale: Locale
  /** Null once the app has proven that it has the secret. */
  app: { svg: string; secret: string } | null
  isProofDue: boolean
}) {
  const t = getT(locale, 'accounts')
  const back = 'me/security/authenticator'
  if (isProofDue) {
    return (
      <SignInFrame title={t('authenticator.title')}>
        <ProofDue locale={locale} back={back} />
      </SignInFrame>
    )
  }
  return (
    <SignInFrame
      title={app ? t('authenticator.title') : t('authenticator.doneTitle')}
      lead={app ? t('authenticator.lead') : undefined}
    >
      {app ? (
        <div className="authenticator">
          {/* biome-ignore lint/performance/noImgElement: drawn here, not fetched */}
          <img
            src={`data:image/svg+xml,${encodeURIComponent(app.svg)}`}
            alt={t('authenticator.alt')}
            width={220}
            height={220}
          />
          <p>
            <span className="small muted">{t('authenticator.secret')}</span>
            <code>{app.secret}</code>
          </p>
        </div>
      ) : null}
      <RecoveryCodes
        id="confirm"
        action={confirmTotpAction}
        locale={locale}
        formWords={signInWords(locale, back)}
        isOver={app === null}
        words={{
          button: t('authenticator.confirm'),
          codeLabel: t('authenticator.code'),
          keep: t('security.recoveryKeep'),
          back: t('security.recoveryBack'),
          backHref: `/${locale}/me/security?done=app`,
        }}
      />
    </SignInFrame>
  )
}
