import type { AgendaContext } from '#components/agenda/context.ts'
import { PeopleLine } from '#components/agenda/people-line.tsx'
import { SessionTitle } from '#components/agenda/session-title.tsx'
import { Tag, Unknown } from '#components/patterns/marks.tsx'
import { SPOKEN_KINDS } from '#lib/domain/sessions/constants.ts'
import type { AgendaTalk } from '#lib/domain/sessions/layout/types.ts'
import { isChangeShown } from '#lib/domain/sessions/policy.ts'
import { formatDayPart, formatTime } from '#lib/platform/dates/format-time.ts'
import { toRfc3339 } from '#lib/platform/dates/zone.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** The talks inside a block, with their own times as far as there are any. */
export function SessionTalks({
  talks,
  context,
}: {
  talks: readonly AgendaTalk[]
  context: AgendaContext
}) {
  if (talks.length === 0) return null
  const { locale, now } = context
  const t = getT(locale, 'agenda')
  return (
    <ol className="talks">
      {talks.map((talk) => (
        <li key={talk.session.slug} className={context.isRunning ? talk.phase : undefined}>
          <TalkTime talk={talk} context={context} />
          <span>
            <SessionTitle session={talk.session} context={context} />{' '}
            {talk.session.status === 'cancelled' ? <Tag>{t('cancelled')}</Tag> : null}
            {isChangeShown(talk.session, now) ? <Tag tone="new">{t('changedTag')}</Tag> : null}
            <small>
              <PeopleLine people={talk.session.people} locale={locale} />
              {talk.session.people.length === 0 && SPOKEN_KINDS.includes(talk.session.kind)
                ? t(context.isOpen ? 'speakerOpen' : 'speakerUnknown')
                : null}
            </small>
          </span>
        </li>
      ))}
    </ol>
  )
}

function TalkTime({ talk: { slot }, context }: { talk: AgendaTalk; context: AgendaContext }) {
  const { locale, zone } = context
  const t = getT(locale, 'agenda')
  if (slot?.startsAt) {
    return <time dateTime={toRfc3339(slot.startsAt, zone)}>{formatTime(slot.startsAt, zone)}</time>
  }
  if (slot?.half) return <span className="at-what">{formatDayPart(slot.half, locale)}</span>
  if (slot?.precision === 'order') return <span className="at-what">{t('then')}</span>
  return <Unknown locale={locale} label={<span className="vh">{t('timeUnknown')}</span>} />
}
