import { sessionPath } from '#components/agenda/context.ts'
import { PeopleLine } from '#components/agenda/people-line.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { SPOKEN_KINDS } from '#lib/domain/sessions/constants.ts'
import type { SessionDetail, SessionPart } from '#lib/domain/sessions/types.ts'
import { formatTimeRange } from '#lib/platform/dates/format-time.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatOrdinalMark } from '#lib/platform/numbers/format-number.ts'

export type SessionPartsProps = {
  parts: readonly SessionPart[]
  forum: SessionDetail['forum']
  locale: Locale
}

/** The talks of a block: by their times, or numbered in the order of the record. */
export function SessionParts({ parts, forum, locale }: SessionPartsProps) {
  return (
    <ol className="parts">
      {parts.map((part, index) => (
        <li key={part.slug} className={part.status}>
          <span className="n">{markOf(part, index, forum.timeZone, locale)}</span>
          <div>
            <a className="song" href={hrefOf(locale, sessionPath(forum.slug, part.slug))}>
              <Localized text={part.title} locale={locale} />
            </a>
            <p className="small muted">
              <PeopleLine people={part.people} locale={locale} titles />
              {part.people.length === 0 && SPOKEN_KINDS.includes(part.kind) ? (
                <Unknown locale={locale} label={getT(locale, 'sessions')('speakerUnknown')} />
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function markOf({ slots: [slot] }: SessionPart, index: number, zone: string, locale: Locale) {
  return slot?.startsAt
    ? formatTimeRange(slot.startsAt, slot.endsAt, zone, locale)
    : formatOrdinalMark(index + 1, locale)
}
