import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Tag, Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import type { Milestone } from '#lib/domain/forums/types.ts'
import { coursePartOf } from '#lib/domain/milestones/utils.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import { cn } from '#lib/platform/cn.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { OverviewSectionProps } from './about.tsx'

/** What happened on the way, on a stem: a filled node has its day, a hollow one none, a dashed one was only announced. */
export function Course(props: OverviewSectionProps) {
  const events = props.forum.milestones.filter(({ kind }) => coursePartOf(kind) === 'course')
  if (events.length === 0) return null
  const t = getT(props.locale, 'forums')
  return (
    <Section
      id="course"
      title={t('course.title')}
      rail={events.length > 1 ? t('course.rail') : null}
      span="wide"
    >
      <div className="course">
        {events.map((milestone) => (
          <Entry key={milestone.slug} milestone={milestone} {...props} />
        ))}
      </div>
    </Section>
  )
}

/** The ground the text stands on and what it says is to come: neither happened at the forum. */
export function Background(props: OverviewSectionProps) {
  const t = getT(props.locale, 'forums')
  return (['plan', 'background'] as const).map((kind) => {
    const entries = props.forum.milestones.filter((one) => one.kind === kind)
    return entries.length === 0 ? null : (
      <Section
        key={kind}
        id={kind}
        title={t(`course.${kind}`)}
        rail={t(`course.${kind}Rail`)}
        span="wide"
      >
        {entries.map((milestone) => (
          <Entry key={milestone.slug} milestone={milestone} {...props} />
        ))}
      </Section>
    )
  })
}

function Entry({ milestone, sources, locale }: { milestone: Milestone } & OverviewSectionProps) {
  const t = getT(locale, 'forums')
  const { kind, startsOn, endsOn, city, venue, theme } = milestone
  const isEvent = coursePartOf(kind) === 'course'
  const printedLang = langAsPrinted(milestone.citations, sources)
  return (
    <Noted
      className={cn(
        isEvent && 'event',
        startsOn ? 'dated' : 'undated',
        kind === 'announced_event' && 'announced',
      )}
      note={
        <Citations
          citations={milestone.citations}
          doubt={milestone.doubt}
          sources={sources}
          locale={locale}
        />
      }
    >
      {isEvent || startsOn || milestone.dateAsPrinted ? (
        <p className="small muted on-day">
          {startsOn ? (
            <time dateTime={isoOf(startsOn)}>{formatDayRange(startsOn, endsOn, locale)}</time>
          ) : isEvent ? (
            <Unknown locale={locale} label={t('course.dateUnknown')} />
          ) : null}
          {milestone.dateAsPrinted ? (
            <q className="as-printed" lang={printedLang}>
              {milestone.dateAsPrinted}
            </q>
          ) : null}
          {city ? (
            <a className="quiet" href={hrefOf(locale, `cities/${city.slug}`)}>
              <Localized text={city.name} locale={locale} />
            </a>
          ) : null}
          {kind === 'announced_event' ? <Tag>{t('course.announced')}</Tag> : null}
        </p>
      ) : null}
      <h3 className="kw">
        <Localized text={milestone.title} locale={locale} breaks />
      </h3>
      {theme ? (
        <p className="small">
          {t('theme')} <Localized text={theme} locale={locale} />
        </p>
      ) : null}
      {venue ? (
        <p className="small">
          {t('place')} <Localized text={venue} locale={locale} />
        </p>
      ) : null}
      {milestone.description ? (
        <p className="small muted">
          <Localized text={milestone.description} locale={locale} />
        </p>
      ) : null}
      {kind === 'announced_event' ? (
        <p className="small">
          <Unknown locale={locale} label={t('course.heldUnknown')} />
        </p>
      ) : null}
    </Noted>
  )
}
