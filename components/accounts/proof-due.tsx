import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The page of ours to come back to. */
export type Back = 'me/security' | 'me/security/authenticator'
type Props = { locale: Locale; back?: Back }

/** Where to prove once more who sits there, and back. */
export const proofPath = ({ locale, back = 'me/security' }: Props) =>
  `/${locale}/sign-in?again=1&next=${encodeURIComponent(`/${locale}/${back}`)}`

/** Above everything that asks for a fresh proof: said before anybody begins to type. */
export function ProofDue(props: Props) {
  const t = getT(props.locale, 'accounts')
  return (
    <div className="sign-in-notice" id="proof-due" role="note">
      <p>{t('proof.due')}</p>
      <p>
        <a className="btn" href={proofPath(props)}>
          {t('proof.go')}
        </a>
      </p>
    </div>
  )
}

/** Stands where the form will be. */
export function ProofFirst({ locale }: { locale: Locale }) {
  return (
    <p>
      <a className="act" href={proofPath({ locale })}>
        {getT(locale, 'accounts')('proof.first')}
      </a>
    </p>
  )
}
