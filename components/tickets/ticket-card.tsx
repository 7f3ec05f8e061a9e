import { ForumDates } from '#components/forums/forum-dates.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import type { ForumRef } from '#lib/domain/record/types.ts'
import type { TicketState } from '#lib/domain/tickets/types.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type TicketCardProps = {
  forum: Pick<ForumRef, 'name' | 'startsOn' | 'endsOn'>
  ticketType: LocalizedText
  code: string
  state: TicketState
  /** Address of the registration, after the locale. */
  path: string
  locale: Locale
}

/** One ticket among a person's own: whose forum, when, what it is worth, and the way to its code. */
export function TicketCard({ forum, ticketType, code, state, path, locale }: TicketCardProps) {
  const t = getT(locale, 'tickets')
  const isOpen = state === 'valid'
  return (
    <article className={`ticket-card ${state}`}>
      <p className="ticket-state">{t(`state.${state}`)}</p>
      <h3>
        <a href={hrefOf(locale, isOpen ? `${path}/ticket` : path)}>
          <Localized text={forum.name} locale={locale} />
        </a>
      </h3>
      <p className="muted">
        <ForumDates forum={forum} locale={locale} weekday />
        {' · '}
        <Localized text={ticketType} locale={locale} />
        {' · '}
        <span className="num">{code}</span>
      </p>
      {isOpen ? (
        <p>
          <a className="btn line" href={hrefOf(locale, `${path}/ticket`)}>
            {t('card')}
          </a>
        </p>
      ) : null}
    </article>
  )
}
