import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import type { ForumDetail } from '#lib/domain/forums/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatBound, formatCount } from '#lib/platform/numbers/format-number.ts'

export type OverviewSectionProps = { forum: ForumDetail; sources: Sources; locale: Locale }

/** What the forum was, and what its record says or does not say of it as a whole. */
export function About({ forum, sources, locale }: OverviewSectionProps) {
  const t = getT(locale, 'forums')
  return (
    <Section
      id="about"
      title={t('tabs.overview')}
      note={<AboutNotes forum={forum} sources={sources} locale={locale} />}
    >
      <p className="lead">
        <Localized text={forum.description} locale={locale} tag />
      </p>
      <DataList>
        <AboutRows forum={forum} sources={sources} locale={locale} />
      </DataList>
    </Section>
  )
}

function AboutRows({ forum, sources, locale }: OverviewSectionProps) {
  const t = getT(locale, 'forums')
  const isProgramme = forum.kind === 'programme'
  const printed = (text: string | null) =>
    text && (
      <q className="as-printed" lang={langAsPrinted(forum.citations, sources)}>
        {text}
      </q>
    )
  return (
    <>
      {forum.isSample ? null : (
        <DataRow locale={locale} label={t('namePrinted')}>
          {printed(forum.nameAsPrinted)}
        </DataRow>
      )}
      {isProgramme ? null : (
        <>
          <DataRow locale={locale} label={t('theme')}>
            {forum.theme ? (
              <>
                <Localized text={forum.theme} locale={locale} tag />{' '}
                {pickString(forum.theme, locale) === forum.themeAsPrinted
                  ? null
                  : printed(forum.themeAsPrinted)}
              </>
            ) : null}
          </DataRow>
          {forum.isSample ? null : (
            <>
              <DataRow locale={locale} label={t('datePrintedLabel')}>
                {printed(forum.dateAsPrinted)}
              </DataRow>
              <DataRow locale={locale} label={t('venuePrinted')}>
                {printed(forum.venueAsPrinted)}
              </DataRow>
            </>
          )}
          <DataRow locale={locale} label={t('attendance')}>
            {forum.attendance ? (
              <>
                {t('persons', { number: formatBound(forum.attendance, locale) ?? '' })}{' '}
                {printed(forum.attendance.asPrinted)}
              </>
            ) : null}
          </DataRow>
        </>
      )}
      {forum.capacity === null ? null : (
        <DataRow locale={locale} label={t('capacity')}>
          {t('persons', { number: formatCount(forum.capacity, locale) })}
        </DataRow>
      )}
      {forum.umbrellas.map(({ slug, name, aliases }, index) => (
        <DataRow key={slug} locale={locale} label={index === 0 ? t('partOf') : t('within')}>
          <Localized text={name} locale={locale} />{' '}
          {aliases.map((alias) => (
            <q className="as-printed" key={alias} lang={langAsPrinted(forum.citations, sources)}>
              {alias}
            </q>
          ))}
        </DataRow>
      ))}
    </>
  )
}

function AboutNotes({ forum, sources, locale }: OverviewSectionProps) {
  return (
    <>
      {forum.umbrellas.map(({ slug, doubt }) =>
        doubt ? (
          <Citations key={slug} citations={[]} doubt={doubt} sources={sources} locale={locale} />
        ) : null,
      )}
      <Citations
        citations={[forum, ...forum.umbrellas].flatMap(({ citations }) => citations)}
        doubt={forum.doubt}
        sources={sources}
        locale={locale}
      />
    </>
  )
}
