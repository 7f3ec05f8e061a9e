import { Localized } from '#components/patterns/localized.tsx'
import { OpenList, Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { OverviewSectionProps } from './about.tsx'

/** Papers that the text refers to. */
export function Papers({ forum, sources, locale }: OverviewSectionProps) {
  if (forum.references.length === 0) return null
  const t = getT(locale, 'forums')
  return (
    <Section id="papers" title={t('papers.title')} rail={t('papers.rail')} span="wide">
      {forum.references.map((paper) => (
        <Noted
          key={paper.slug}
          note={<Citations citations={paper.citations} sources={sources} locale={locale} />}
        >
          <p className={locale === 'en' ? 'song' : 'song hang'}>
            {locale === 'en' ? (
              <Localized text={paper.title} locale={locale} />
            ) : (
              titleMarked(pickString(paper.title, locale))
            )}
          </p>
          <p className="small muted paper">
            {paper.issuer ? (
              <span>
                <Localized text={paper.issuer} locale={locale} />
              </span>
            ) : (
              <Unknown locale={locale} label={t('papers.issuerUnknown')} />
            )}
            {paper.issuedOn ? (
              <span>{formatDay(paper.issuedOn, locale)}</span>
            ) : (
              <Unknown locale={locale} label={t('papers.dateUnknown')} />
            )}
          </p>
          {paper.remark ? (
            <p className="small muted">
              <Localized text={paper.remark} locale={locale} />
            </p>
          ) : null}
        </Noted>
      ))}
    </Section>
  )
}

/** A title that brings title marks of its own (“十四五”规划《纲要》) gets no second pair. */
const titleMarked = (title: string) => (title.includes('《') ? title : `《${title}》`)

/** Lists of the whole forum that its text leaves open or only counts, and that no other section shows. */
export function StatedLists({ forum, sources, locale }: OverviewSectionProps) {
  const shown = forum.lists.filter(
    (list) =>
      list.role === null &&
      !list.sessionSlug &&
      !list.agreementSlug &&
      !list.outcomeSlug &&
      list.kind !== 'honours',
  )
  if (shown.length === 0) return null
  const t = getT(locale, 'forums')
  return (
    <Section id="stated" title={t('stated.title')} rail={t('stated.rail')} span="wide">
      {shown.map((list) => (
        <Noted
          key={list.slug}
          note={<Citations citations={list.citations} sources={sources} locale={locale} />}
        >
          <p>
            <Localized text={list.label} locale={locale} />{' '}
            {list.isOpen ? (
              <span className="small">
                <OpenList locale={locale} />
              </span>
            ) : null}
          </p>
          {list.statedCount === null ? null : (
            <p className="small muted">{t('stated.count', { count: list.statedCount })}</p>
          )}
        </Noted>
      ))}
    </Section>
  )
}
