import { hrefOf } from '#components/layout/nav.ts'
import { PhaseNotice, type PhaseProps } from '#components/registrations/phase-notice.tsx'
import { canRegister } from '#lib/domain/registrations/policy.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/**
 * On a forum's overview: where registration stands and the way to it. The page is kept for
 * everybody, so it says the phase and no numbers; on phones the way stays within the thumb's reach.
 */
export function RegistrationPanel(props: PhaseProps) {
  const { offer, phase, locale } = props
  const t = getT(locale, 'register-form')
  const isPossible = canRegister(phase, offer.terms)
  const href = hrefOf(locale, `forums/${offer.forum.slug}/register`)
  const label = t(phase === 'full' ? 'panel.join' : 'panel.register')
  return (
    <section className="wrap reg-panel" aria-label={t('title')}>
      <PhaseNotice {...props} />
      {isPossible ? (
        <>
          <a className="btn reg-wide" href={href}>
            {label}
          </a>
          <p className="reg-bar">
            <a className="btn" href={href}>
              {label}
            </a>
          </p>
        </>
      ) : null}
    </section>
  )
}
