import { ForumDates } from '#components/forums/forum-dates.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { nextStep } from '#lib/domain/me/policy.ts'
import type { OwnRegistration } from '#lib/domain/me/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type Props = { registrations: readonly OwnRegistration[]; now: Date; locale: Locale }

type EntryProps = { registration: OwnRegistration; now: Date; locale: Locale }

/** Registrations as entries hung from the rail: forum, state, what to do next, where to go. */
export function OwnRegistrations({ registrations, now, locale }: Props) {
  return (
    <ol className="own-registrations">
      {registrations.map((registration) => (
        <li key={registration.id}>
          <OwnEntry registration={registration} now={now} locale={locale} />
        </li>
      ))}
    </ol>
  )
}

function OwnEntry({ registration, now, locale }: EntryProps) {
  const t = getT(locale, 'me')
  const { forum, status, ticketType, token, ticket, name, code } = registration
  const manage = hrefOf(locale, `registrations/${token}`)
  const hasTicket = ticket !== null && nextStep(registration, now) === 'bring_ticket'
  return (
    <article>
      <p className="own-state">
        <span className={`tag state-${status}`}>{t(`states.${status}`)}</span>
        <Localized text={ticketType.name} locale={locale} />
      </p>
      <h3 className="song kw">
        <a className="quiet" href={manage}>
          <Localized text={forum.name} locale={locale} breaks />
        </a>
      </h3>
      <p className="small muted">
        <ForumDates forum={forum} locale={locale} />
        <span className="own-name">{name}</span>
        <span className="own-code">{code}</span>
      </p>
      <StepLine registration={registration} now={now} locale={locale} />
      <p className="own-links">
        {hasTicket ? (
          <a className="btn" href={`${manage}/ticket`}>
            {t('openTicket')}
          </a>
        ) : null}
        <a className="act" href={manage}>
          {t('manage')}
        </a>
      </p>
    </article>
  )
}

function StepLine({ registration, now, locale }: EntryProps) {
  const t = getT(locale, 'me')
  const step = nextStep(registration, now)
  const { acceptBy, position, forum } = registration
  switch (step) {
    case 'none':
      return null
    case 'accept_place': {
      const when = acceptBy ? formatDateTime(acceptBy, forum.timeZone, locale) : ''
      return <p className="own-step due">{t('steps.accept_place', { when })}</p>
    }
    case 'wait_for_place':
      return <p className="own-step">{t('steps.wait_for_place', { position: position ?? 1 })}</p>
    default:
      return <p className="own-step">{t(`steps.${step}`)}</p>
  }
}
