import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { documentsOf, forumRoles } from '#lib/domain/forums/utils.ts'
import type { Agenda } from '#lib/domain/sessions/types.ts'
import type { Source } from '#lib/domain/sources/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { OverviewSectionProps } from './about.tsx'

type SourcesProps = OverviewSectionProps & {
  agenda: Agenda
  /** Whether anything of each is recorded. */
  has: { people: boolean; agreements: boolean; outcomes: boolean }
}

/** The documents behind the record, with what they leave out: of themselves, and of the forum. */
export function SourcesSection({ forum, sources, locale, agenda, has }: SourcesProps) {
  const t = getT(locale, 'forums')
  const missing = missingOf({ forum, agenda, has })
  return (
    <Section id="sources" title={t('sources.title')}>
      {documentsOf(forum).map((slug) => {
        const source = sources[slug]
        return source ? <Document key={slug} source={source} locale={locale} /> : null
      })}
      {missing.length > 0 ? (
        <>
          <h3 className="sub-head missing-head">{t('sources.missing')}</h3>
          <ul className="missing">
            {missing.map((one) => (
              <li key={one}>
                <Unknown locale={locale} label={t(`sources.unknown.${one}`)} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <a className="act" href={`/api/v1/forums/${forum.slug}`}>
          {t('sources.data')}
        </a>
      </p>
    </Section>
  )
}

/** What readers look for at any forum and this record does not say. */
function missingOf({ forum, agenda, has }: Pick<SourcesProps, 'forum' | 'agenda' | 'has'>) {
  const isConference = forum.kind === 'conference'
  const sessions = agenda.sessions.filter(({ kind }) => kind !== 'break')
  const slots = sessions.flatMap((session) => session.slots)
  const facts = {
    start: forum.startsOn === null,
    end: !isConference && forum.endsOn === null,
    latin: forum.latinAsPrinted === null && !forum.isSample,
    theme: isConference && forum.theme === null,
    attendance: isConference && forum.attendance === null && forum.capacity === null,
    mode: isConference && forum.mode === null,
    organiser: forumRoles(forum).some(
      ({ role, participations }) => role === 'organiser' && participations.length === 0,
    ),
    sessions: sessions.length === 0,
    times: slots.length > 0 && slots.every(({ startsAt }) => startsAt === null),
    rooms: slots.length > 0 && slots.every(({ room }) => room === null),
    people: !has.people,
    agreements: !has.agreements,
    outcomes: !has.outcomes,
  }
  return (Object.keys(facts) as (keyof typeof facts)[]).filter((key) => facts[key])
}

function Document({ source, locale }: { source: Source; locale: Locale }) {
  const t = getT(locale, 'forums')
  const lang = source.script === 'hant' ? 'zh-Hant' : 'zh-Hans'
  return (
    <div className="document">
      <p className="song">
        <Localized text={source.title} locale={locale} />
      </p>
      <p className="small muted said">
        {source.titleAsPrinted ? (
          <q className="as-printed" lang={lang}>
            {source.titleAsPrinted}
          </q>
        ) : (
          <Unknown locale={locale} label={t('sources.titleUnknown')} />
        )}
        <span>{t(`sources.${source.script}`)}</span>
        {source.author ? (
          <span>
            {t('sources.author')} <Localized text={source.author} locale={locale} />
          </span>
        ) : (
          <Unknown locale={locale} label={t('sources.authorUnknown')} />
        )}
        {source.publisher ? (
          <span>
            {t('sources.publisher')} <Localized text={source.publisher} locale={locale} />
          </span>
        ) : (
          <Unknown locale={locale} label={t('sources.publisherUnknown')} />
        )}
        {source.publishedOn ? (
          <time dateTime={isoOf(source.publishedOn)}>{formatDay(source.publishedOn, locale)}</time>
        ) : (
          <Unknown locale={locale} label={t('sources.publishedUnknown')} />
        )}
      </p>
      {source.note ? (
        <p className="small muted">
          <Localized text={source.note} locale={locale} />
        </p>
      ) : null}
    </div>
  )
}
