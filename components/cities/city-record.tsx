import type { CitySectionProps } from '#components/cities/section-props.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, Tag, Unknown } from '#components/patterns/marks.tsx'
import { type RoleGroup, RoleList } from '#components/patterns/role-list.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import type { CityDetail } from '#lib/domain/cities/types.ts'
import { ROLE_ORDER } from '#lib/domain/organisations/constants.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import { formatDayRange } from '#lib/platform/dates/format-day.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import { type LocalizedText, pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type TitleProps = {
  text: LocalizedText
  doubt: LocalizedText | null
} & Pick<CitySectionProps, 'locale'>

function RecordTitle({ text, doubt, locale }: TitleProps) {
  const title = <Localized text={text} locale={locale} />
  if (!doubt) return title
  return (
    <Doubt locale={locale} note={pickString(doubt, locale)}>
      {title}
    </Doubt>
  )
}

/** Titles that the city or a place in it holds; a candidate is no holder. */
export function CityHonours({ city, sources, locale }: CitySectionProps) {
  if (city.honours.length === 0) return null
  const t = getT(locale, 'forums')
  const held = city.honours.filter(({ state }) => state === 'held').length
  return (
    <Section
      id="honours"
      title={t('honours.title')}
      rail={getT(locale, 'cities')('honourCount', { held, candidate: city.honours.length - held })}
      span="wide"
    >
      {city.honours.map(({ slug, title, state, holder, doubt, citations }) => (
        <Noted
          key={slug}
          note={<Citations citations={citations} sources={sources} locale={locale} doubt={doubt} />}
        >
          <p className="song tie-title">
            <RecordTitle text={title} doubt={doubt} locale={locale} />{' '}
            {state === 'candidate' ? <Tag>{t('honours.candidate')}</Tag> : null}
          </p>
          {holder ? (
            <p className="small muted">
              <Localized text={holder} locale={locale} />
            </p>
          ) : null}
        </Noted>
      ))}
    </Section>
  )
}

/** Works in the city, each in the state that its source says. */
export function CityWorks({ city, sources, locale }: CitySectionProps) {
  if (city.infrastructure.length === 0) return null
  const t = getT(locale, 'forums')
  return (
    <Section id="works" title={t('works.title')} rail={t('works.rail')} span="wide">
      {city.infrastructure.map((work) => (
        <Noted
          key={work.slug}
          note={
            <Citations
              citations={work.citations}
              sources={sources}
              locale={locale}
              doubt={work.doubt}
            />
          }
        >
          <p className="song tie-title">
            <RecordTitle text={work.name} doubt={work.doubt} locale={locale} />{' '}
            <Tag>{t(`works.states.${work.state}`)}</Tag>
          </p>
          {work.stateAsPrinted ? (
            <p className="meta">
              <q className="as-printed" lang={langAsPrinted(work.citations, sources)}>
                {work.stateAsPrinted}
              </q>
            </p>
          ) : null}
          {work.description ? (
            <p className="small muted">
              <Localized text={work.description} locale={locale} />
            </p>
          ) : null}
          {work.organisations.length > 0 ? <WorkBodies work={work} locale={locale} /> : null}
        </Noted>
      ))}
    </Section>
  )
}

type BodiesProps = { work: CityDetail['infrastructure'][number] } & Pick<CitySectionProps, 'locale'>

/** Who made a work, by role as on the page of its forum: a role is named once. */
function WorkBodies({ work: { organisations }, locale }: BodiesProps) {
  const t = getT(locale, 'forums')
  const groups = ROLE_ORDER.flatMap((role): RoleGroup[] => {
    const entries = organisations
      .filter((one) => one.role === role)
      .map(({ organisation: { slug, name } }) => ({
        key: slug,
        name: <Localized text={name} locale={locale} breaks />,
        href: hrefOf(locale, `organisations/${slug}`),
      }))
    return entries.length > 0 ? [{ role, label: t(`roles.${role}`), entries }] : []
  })
  return <RoleList locale={locale} groups={groups} />
}

/** Milestones that the sources place in the city. */
export function CityMilestones({ city, sources, locale }: CitySectionProps) {
  if (city.milestones.length === 0) return null
  const t = getT(locale, 'forums')
  const cities = getT(locale, 'cities')
  return (
    <Section id="milestones" title={cities('milestones')} span="wide">
      {city.milestones.map(
        ({ slug, kind, title, description, startsOn, endsOn, doubt, citations }) => (
          <Noted
            key={slug}
            note={
              <Citations citations={citations} sources={sources} locale={locale} doubt={doubt} />
            }
          >
            <p className="meta">
              {startsOn ? (
                <time dateTime={isoOf(startsOn)}>{formatDayRange(startsOn, endsOn, locale)}</time>
              ) : (
                <Unknown locale={locale} label={t('course.dateUnknown')} />
              )}{' '}
              {kind === 'milestone' ? null : <Tag>{cities(`milestoneKinds.${kind}`)}</Tag>}
            </p>
            <p className="song tie-title">
              <RecordTitle text={title} doubt={doubt} locale={locale} />
            </p>
            {description ? (
              <p className="small muted">
                <Localized text={description} locale={locale} />
              </p>
            ) : null}
          </Noted>
        ),
      )}
    </Section>
  )
}
