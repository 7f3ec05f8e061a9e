import { ForumDates } from '#components/forums/forum-dates.tsx'
import { ForumPlace } from '#components/forums/forum-place.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { KeepOffline } from '#components/tickets/keep-offline.tsx'
import { TicketQr } from '#components/tickets/ticket-qr.tsx'
import { getTicketState } from '#lib/domain/tickets/policy.ts'
import type { TicketDetail } from '#lib/domain/tickets/types.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { QrCode } from '#lib/platform/qr/qr-code.ts'

export type TicketViewProps = {
  ticket: TicketDetail
  /** Null where there is nothing to show at the entrance. */
  qr: QrCode | null
  /** Address of the registration, after the locale. */
  path: string
  now: Date
  locale: Locale
}

/** A ticket as it is shown at the entrance: the code first, as wide as the screen, then whose it is. */
export function TicketView({ ticket, qr, path, now, locale }: TicketViewProps) {
  const t = getT(locale, 'tickets')
  const { forum } = ticket
  const state = getTicketState(ticket.terms, now)
  const time = formatDateTime(now, forum.timeZone, locale)
  const isShown = state === 'valid' && qr !== null
  return (
    // The worker keeps a page that says "valid" here, and forgets one that says anything else.
    <div className="wrap ticket-page" data-ticket={state}>
      <p className="offline-line" role="status">
        {t('offline', { time })}
      </p>
      <article className={`ticket ${state}`}>
        <header>
          <p className="ticket-state">{t(`state.${state}`)}</p>
          <h1 className="kw">
            <span className="vh">{`${t('title')} · `}</span>
            <Localized text={forum.name} locale={locale} breaks />
          </h1>
        </header>
        {isShown ? <TicketQr code={qr} label={t('qr')} /> : null}
        <p className="ticket-about">{t(`about.${state}`)}</p>
        <dl className="ticket-facts">
          <Fact name={t('name')} wide>
            <b className="song">{ticket.name}</b>
          </Fact>
          <Fact name={t('code')}>
            <b className="num ticket-code">{ticket.code}</b>
          </Fact>
          <Fact name={t('type')}>
            <Localized text={ticket.ticketType} locale={locale} />
          </Fact>
          <Fact name={t('days')}>
            <ForumDates forum={forum} locale={locale} weekday />
          </Fact>
          <Fact name={t('place')}>
            {forum.city || forum.venue ? (
              <ForumPlace forum={forum} locale={locale} />
            ) : (
              <Unknown locale={locale} label={t('placeUnknown')} />
            )}
          </Fact>
        </dl>
        <p className="ticket-made">{t('madeAt', { time })}</p>
      </article>
      {isShown ? (
        <p className="ticket-keep">
          {t('keep')} <span className="js-only">{t('keepHere')}</span>
        </p>
      ) : null}
      <nav className="ticket-actions" aria-label={t('actions')}>
        <ul>
          {isShown ? (
            <>
              <li>
                <a className="btn" href={hrefOf(locale, `${path}/ticket.pdf`)}>
                  {t('pdf')}
                </a>
              </li>
              <li>
                <a className="btn line" href={hrefOf(locale, `${path}/ticket.ics`)}>
                  {t('ics')}
                </a>
              </li>
            </>
          ) : null}
          <li>
            <a className="btn line" href={hrefOf(locale, path)}>
              {t('manage')}
            </a>
          </li>
          <li>
            <a className="btn line" href={hrefOf(locale, `forums/${forum.slug}/poster`)}>
              {t('poster')}
            </a>
          </li>
        </ul>
      </nav>
      <KeepOffline page />
    </div>
  )
}

function Fact(props: { name: string; wide?: boolean; children: React.ReactNode }) {
  return (
    <div className={props.wide ? 'wide' : undefined}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
