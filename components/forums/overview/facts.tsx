import { FigureValue } from '#components/forums/figure-value.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, OpenList, Tag } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { Noted } from '#components/sources/noted.tsx'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { OverviewSectionProps } from './about.tsx'

/** Numbers that the text states, but for those of an outcome, which stand with it. */
export function Figures({ forum, sources, locale }: OverviewSectionProps) {
  const figures = forum.figures.filter(({ outcomeSlug }) => outcomeSlug === null)
  if (figures.length === 0) return null
  const t = getT(locale, 'forums')
  return (
    <Section id="figures" title={t('figures')} rail={t('figuresRail')} span="wide">
      {figures.map((figure) => (
        <Noted
          key={figure.slug}
          className="figure-row"
          note={
            <Citations
              citations={figure.citations}
              doubt={figure.doubt}
              sources={sources}
              locale={locale}
            />
          }
        >
          <p>
            <span className="small muted">
              <Localized text={figure.label} locale={locale} />
              <FigureOf figure={figure} locale={locale} />
            </span>
            <span>
              <FigureValue
                figure={figure}
                locale={locale}
                lang={langAsPrinted(figure.citations, sources)}
              />
            </span>
          </p>
        </Noted>
      ))}
    </Section>
  )
}

function FigureOf({
  figure: { organisation, city },
  locale,
}: {
  figure: OverviewSectionProps['forum']['figures'][number]
} & Pick<OverviewSectionProps, 'locale'>) {
  const of = organisation
    ? { ...organisation, path: `organisations/${organisation.slug}` }
    : city && { ...city, path: `cities/${city.slug}` }
  if (!of) return null
  return (
    <span className="meta block">
      <a className="quiet" href={hrefOf(locale, of.path)}>
        <Localized text={of.name} locale={locale} />
      </a>
    </span>
  )
}

/** Titles of a city and its towns; a candidate is no holder. */
export function Honours({ forum, sources, locale }: OverviewSectionProps) {
  if (forum.honours.length === 0) return null
  const t = getT(locale, 'forums')
  const open = forum.lists.find(({ kind }) => kind === 'honours')
  return (
    <Section
      id="honours"
      title={t('honours.title')}
      rail={t('honours.count', { count: forum.honours.length })}
      span="wide"
    >
      {forum.honours.map((honour) => (
        <Noted
          key={honour.slug}
          note={
            <Citations
              citations={honour.citations}
              doubt={honour.doubt}
              sources={sources}
              locale={locale}
            />
          }
        >
          <p className="honour">
            <b className="song">
              {honour.doubt ? (
                <Doubt locale={locale} note={pickString(honour.doubt, locale)}>
                  <Localized text={honour.title} locale={locale} />
                </Doubt>
              ) : (
                <Localized text={honour.title} locale={locale} />
              )}
            </b>{' '}
            {honour.state === 'candidate' ? <Tag>{t('honours.candidate')}</Tag> : null}
          </p>
          <p className="small muted">
            {honour.holder ? (
              <Localized text={honour.holder} locale={locale} />
            ) : honour.city ? (
              <a className="quiet" href={hrefOf(locale, `cities/${honour.city.slug}`)}>
                <Localized text={honour.city.name} locale={locale} />
              </a>
            ) : honour.organisation ? (
              <Localized text={honour.organisation.name} locale={locale} />
            ) : null}
          </p>
        </Noted>
      ))}
      {open?.isOpen ? (
        <p className="small">
          <OpenList locale={locale} />
        </p>
      ) : null}
    </Section>
  )
}
