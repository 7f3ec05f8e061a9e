import { hrefOf } from '#components/layout/nav.ts'
import type { RegistrationOffer, RegistrationPhase } from '#lib/domain/registrations/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type PhaseProps = {
  offer: Pick<RegistrationOffer, 'forum' | 'terms'>
  phase: RegistrationPhase
  locale: Locale
}

/** Where registration stands, in one sentence; each phase is one small component. */
export function PhaseNotice({ phase, ...props }: PhaseProps) {
  const Phase = PHASES[phase]
  return (
    <div className={phase === 'open' ? 'phase' : 'phase still'} data-phase={phase}>
      <Phase {...props} />
    </div>
  )
}

type OneProps = Omit<PhaseProps, 'phase'>

const PHASES: Record<RegistrationPhase, (props: OneProps) => React.ReactNode> = {
  not_yet_open: NotYetOpen,
  open: Open,
  full: Full,
  closed: Closed,
  cancelled: Cancelled,
  over: Over,
}

const at = ({ offer, locale }: OneProps, instant: Date) =>
  formatDateTime(instant, offer.forum.timeZone, locale)

function NotYetOpen(props: OneProps) {
  const t = getT(props.locale, 'register-form')
  const { opensAt } = props.offer.terms
  return (
    <>
      <p className="phase-words">
        {opensAt ? t('phase.opensAt', { when: at(props, opensAt) }) : t('phase.notYetOpen')}
      </p>
      <ForumLink {...props} />
    </>
  )
}

function Open(props: OneProps) {
  const t = getT(props.locale, 'register-form')
  const { closesAt } = props.offer.terms
  return (
    <p className="phase-words">
      {closesAt ? t('phase.openUntil', { when: at(props, closesAt) }) : t('phase.open')}
    </p>
  )
}

function Full(props: OneProps) {
  const t = getT(props.locale, 'register-form')
  const { waitingList, needsApproval } = props.offer.terms
  if (waitingList || needsApproval) return <p className="phase-words">{t('phase.fullWaiting')}</p>
  return (
    <>
      <p className="phase-words">{t('phase.full')}</p>
      <ForumLink {...props} />
    </>
  )
}

function Closed(props: OneProps) {
  const t = getT(props.locale, 'register-form')
  const { closesAt } = props.offer.terms
  return (
    <>
      <p className="phase-words">
        {closesAt ? t('phase.closedAt', { when: at(props, closesAt) }) : t('phase.closed')}
      </p>
      <ForumLink {...props} />
    </>
  )
}

function Cancelled(props: OneProps) {
  return (
    <>
      <p className="phase-words">{getT(props.locale, 'register-form')('phase.cancelled')}</p>
      <ForumLink {...props} />
    </>
  )
}

function Over(props: OneProps) {
  return (
    <>
      <p className="phase-words">{getT(props.locale, 'register-form')('phase.over')}</p>
      <ForumLink {...props} />
    </>
  )
}

function ForumLink({ offer, locale }: OneProps) {
  const t = getT(locale, 'register-form')
  return (
    <p>
      <a className="act" href={hrefOf(locale, `forums/${offer.forum.slug}/agenda`)}>
        {t('phase.seeAgenda')}
      </a>
    </p>
  )
}
