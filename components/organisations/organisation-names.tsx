import type { OrganisationSectionProps } from '#components/organisations/section-props.ts'
import { Doubt, Unknown } from '#components/patterns/marks.tsx'
import { Section } from '#components/patterns/section.tsx'
import { Citations } from '#components/sources/citations.tsx'
import { DocumentTitle } from '#components/sources/document-title.tsx'
import { Noted } from '#components/sources/noted.tsx'
import { printedForms } from '#lib/domain/organisations/utils.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

/** Every form in which a text prints the name, and which text does. */
export function PrintedNames({ organisation, sources, locale }: OrganisationSectionProps) {
  const t = getT(locale, 'organisations')
  const forms = printedForms(organisation)
  return (
    <Section
      id="names"
      title={t('names')}
      rail={t('namesRail', { count: forms.length })}
      span="wide"
    >
      {forms.length === 0 ? <Unknown locale={locale} label={t('neverPrinted')} /> : null}
      {forms.map(({ text, kind, doubt, citations }) => {
        const documents = [...new Set(citations.map(({ document }) => document))]
        return (
          <Noted
            key={text}
            note={
              <Citations citations={citations} sources={sources} locale={locale} doubt={doubt} />
            }
          >
            <p className="printed-name">
              <span className="song" lang={langAsPrinted(citations, sources)}>
                {doubt ? (
                  <Doubt locale={locale} note={pickString(doubt, locale)}>
                    {text}
                  </Doubt>
                ) : (
                  text
                )}
              </span>
              {kind && kind !== 'printed' ? (
                <span className="meta">{t(`aliasKinds.${kind}`)}</span>
              ) : null}
            </p>
            <ul className="printed-in meta">
              {documents.map((slug) => {
                const source = sources[slug]
                return source ? (
                  <li key={slug}>
                    <DocumentTitle source={source} locale={locale} />
                  </li>
                ) : null
              })}
            </ul>
          </Noted>
        )
      })}
    </Section>
  )
}
