import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag, Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import type { KeptSession } from '#lib/domain/programme/publishing/types.ts'
import type {
  ReadVersion,
  VersionDifference,
  VersionRow,
} from '#lib/domain/programme/versions/types.ts'
import { daysOfVersion, roomOf, timeOf } from '#lib/domain/programme/versions/utils.ts'
import { formatDay, formatWeekday } from '#lib/platform/dates/format-day.ts'
import { formatDateTime, formatDayPart } from '#lib/platform/dates/format-time.ts'
import { formatZone } from '#lib/platform/dates/zone.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type VersionViewProps = { locale: Locale; slug: string; version: ReadVersion }

/** A programme as readers saw it once: said to be that at its top, to be read and nothing else. */
export function VersionView({ locale, slug, version }: VersionViewProps) {
  const t = getT(locale, 'agenda')
  const { number, publishedAt, replacedAt, timeZone, sessions, differences } = version
  const at = (when: Date) => formatDateTime(when, timeZone, locale)
  const days = daysOfVersion(sessions)
  return (
    <div className="wrap agenda-version">
      <p className="version-state" role="note">
        <b>
          {replacedAt === null
            ? t('versions.isPresent', { from: at(publishedAt) })
            : t('versions.isOld', { from: at(publishedAt), to: at(replacedAt) })}
        </b>{' '}
        <span>{t('zone', { zone: formatZone(timeZone, locale) })}</span>
      </p>
      <p className="version-ways">
        <a className="act" href={hrefOf(locale, `forums/${slug}/agenda`)}>
          {t('versions.present')}
        </a>
        <a className="act" href={hrefOf(locale, `forums/${slug}/agenda/versions`)}>
          {t('versions.all')}
        </a>
      </p>
      {differences ? (
        <Section
          id="differences"
          span="wide"
          title={t('versions.differences', { number: number - 1 })}
        >
          <ul className="version-differences">
            {differences.map((one) => (
              <Difference key={one.slug} {...{ locale, one }} />
            ))}
            {differences.length === 0 ? <li>{t('versions.noDifference')}</li> : null}
          </ul>
        </Section>
      ) : null}
      {days.map(({ day, rows }) => (
        <Section
          key={day ?? ''}
          id={day === null ? 'day-unknown' : `day-${day}`}
          span="wide"
          title={
            day === null ? (
              <Unknown locale={locale} label={t('dayUnknown')} />
            ) : (
              formatDay(day, locale, { year: false })
            )
          }
          rail={day === null ? null : formatWeekday(day, locale)}
        >
          <ol className="version-day">
            {rows.map((row) => (
              <Row
                key={`${row.session.slug}-${row.session.slots.indexOf(row.slot)}`}
                {...{ locale, version, row }}
              />
            ))}
          </ol>
        </Section>
      ))}
    </div>
  )
}

function Row(props: { locale: Locale; version: ReadVersion; row: VersionRow }) {
  const { locale, version, row } = props
  const { session, slot, parts } = row
  const time = timeOf(slot) ?? (slot.half && formatDayPart(slot.half, locale))
  const room = roomOf(session, slot, version.rooms)
  return (
    <li>
      <span className="num version-time">{time}</span>
      <div>
        <Titled {...{ locale, session }} />
        {room ? (
          <span className="small muted room">
            <Localized text={room} locale={locale} />
          </span>
        ) : null}
        {parts.length > 0 ? (
          <ul>
            {parts.map((part) => (
              <li key={part.slug}>
                <Titled {...{ locale }} session={part} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  )
}

function Titled({ locale, session }: { locale: Locale; session: KeptSession }) {
  return (
    <p>
      <b className="song">
        <Localized text={session.title} locale={locale} />
      </b>{' '}
      {session.status === 'cancelled' ? <Tag>{getT(locale, 'agenda')('cancelled')}</Tag> : null}
    </p>
  )
}

function Difference({ locale, one }: { locale: Locale; one: VersionDifference }) {
  const t = getT(locale, 'agenda')
  const what = one.what.map((part) => t(`versions.what.${part}`))
  return (
    <li>
      <b>{t(`versions.${one.kind}`)}</b> <Localized text={one.title} locale={locale} />{' '}
      <span className="muted">{what.join(getT(locale, 'common')('listSeparator'))}</span>
    </li>
  )
}
