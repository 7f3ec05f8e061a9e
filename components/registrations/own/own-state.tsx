import { hrefOf } from '#components/layout/nav.ts'
import { AcceptForm } from '#components/registrations/own/link-forms.tsx'
import { canAccept, isRegistrationTime } from '#lib/domain/registrations/policy.ts'
import type { RegistrationDetail } from '#lib/domain/registrations/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type OwnProps = {
  registration: RegistrationDetail
  /** The link's own word; every address of these pages holds it. */
  token: string
  now: Date
  locale: Locale
}

/** What became of the registration, in one line, and what happens next. */
export function OwnState({ isNew, ...props }: OwnProps & { isNew: boolean }) {
  const { registration, locale } = props
  const t = getT(locale, 'register-form')
  const { decisionNote } = registration
  const isDue = canAccept(registration, props.now)
  return (
    <div className={isDue ? 'held-state due' : 'held-state'} data-state={registration.status}>
      <State {...props} isNew={isNew} />
      {decisionNote ? (
        <p className="held-note">
          <span className="muted">{t('manage.note')}</span>
          {decisionNote}
        </p>
      ) : null}
      <p className="held-code">
        {t('manage.codeLabel')} <b className="num">{registration.code}</b>
      </p>
    </div>
  )
}

function State(props: OwnProps & { isNew: boolean }) {
  const { registration, now } = props
  const { terms, status, acceptBy } = registration
  if (terms.cancelledAt !== null) return <Ended {...props} why="forumCancelled" />
  if (terms.forumEndsAt !== null && now >= terms.forumEndsAt) {
    return <Ended {...props} why="forumOver" />
  }
  if (canAccept(registration, now)) return <ToAccept {...props} />
  switch (status) {
    case 'confirmed':
      return acceptBy === null ? <Confirmed {...props} /> : <Plain {...props} state="lapsed" />
    case 'waitlisted':
      return <Waitlisted {...props} />
    case 'cancelled':
      return <Cancelled {...props} />
    default:
      return <Plain {...props} state={status} />
  }
}

/** The forum is no more: what was decided stays said, what was still to come is not. */
function Ended({ registration, locale, why }: OwnProps & { why: 'forumCancelled' | 'forumOver' }) {
  const t = getT(locale, 'register-form')
  const { status, acceptBy } = registration
  const words = t(`manage.next.${why}`)
  if (status === 'pending' || status === 'waitlisted' || acceptBy !== null) {
    return <p className="phase-words">{words}</p>
  }
  return <Words title={t(`manage.states.${status}`)} next={words} />
}

function Words({ title, next }: { title: string; next: string }) {
  return (
    <>
      <p className="phase-words">{title}</p>
      <p>{next}</p>
    </>
  )
}

function Plain({
  locale,
  state,
}: OwnProps & { state: 'pending' | 'declined' | 'attended' | 'lapsed' }) {
  const t = getT(locale, 'register-form')
  return <Words title={t(`manage.states.${state}`)} next={t(`manage.next.${state}`)} />
}

function Confirmed({ registration, token, locale }: OwnProps) {
  const t = getT(locale, 'register-form')
  return (
    <>
      <Words title={t('manage.states.confirmed')} next={t('manage.next.confirmed')} />
      {registration.ticket ? (
        <p className="held-main">
          <a className="btn" href={hrefOf(locale, `registrations/${token}/ticket`)}>
            {t('manage.ticket')}
          </a>
        </p>
      ) : null}
    </>
  )
}

function ToAccept({ registration, token, locale }: OwnProps) {
  const t = getT(locale, 'register-form')
  const when = formatDateTime(registration.acceptBy as Date, registration.forum.timeZone, locale)
  return (
    <>
      <Words title={t('manage.states.toAccept')} next={t('manage.next.toAccept', { when })} />
      <AcceptForm token={token} locale={locale} />
    </>
  )
}

function Waitlisted({ registration, locale, isNew }: OwnProps & { isNew: boolean }) {
  const t = getT(locale, 'register-form')
  return (
    <Words
      title={t('manage.states.waitlisted', { position: registration.position ?? 1 })}
      next={t(isNew ? 'manage.next.waitlistedNew' : 'manage.next.waitlisted')}
    />
  )
}

function Cancelled({ registration, now, locale }: OwnProps) {
  const t = getT(locale, 'register-form')
  const { terms, forum } = registration
  const title = t('manage.states.cancelled')
  if (!isRegistrationTime(terms, now)) {
    return <Words title={title} next={t('manage.next.cancelledLate')} />
  }
  return (
    <>
      <Words title={title} next={t('manage.next.cancelled')} />
      <p>
        <a className="act" href={hrefOf(locale, `forums/${forum.slug}/register`)}>
          {t('manage.register')}
        </a>
      </p>
    </>
  )
}
