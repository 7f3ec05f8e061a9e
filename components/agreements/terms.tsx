import { Fragment } from 'react'
import { hrefOf } from '#components/layout/nav.ts'
import { DataList, DataRow } from '#components/patterns/data-list.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Doubt, OpenList, Unknown } from '#components/patterns/marks.tsx'
import type { AgreementEntry } from '#lib/domain/agreements/types.ts'
import type { Sources } from '#lib/domain/sources/types.ts'
import { langAsPrinted } from '#lib/domain/sources/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type TermsProps = { agreement: AgreementEntry; sources: Sources; locale: Locale }

/** What the text says of an agreement besides who and when; what it does not say is printed as □. */
export function Terms({ agreement, sources, locale }: TermsProps) {
  const t = getT(locale, 'agreements')
  const { session, city, forum, term, summary } = agreement
  return (
    <DataList two>
      {agreement.amount ? null : <DataRow locale={locale} label={t('entry.amount')} />}
      {agreement.scope === 'aggregate' ? null : (
        <DataRow locale={locale} label={t('entry.term')}>
          {term && <Localized text={term} locale={locale} />}
        </DataRow>
      )}
      <DataRow locale={locale} label={t('entry.form')}>
        <Form agreement={agreement} locale={locale} />
      </DataRow>
      <DataRow locale={locale} label={t('entry.printedKind')}>
        <span lang={langAsPrinted(agreement.citations, sources)}>{agreement.kindAsPrinted}</span>
      </DataRow>
      {session ? (
        <DataRow locale={locale} label={t('entry.session')}>
          <a href={hrefOf(locale, `forums/${session.forumSlug}/sessions/${session.slug}`)}>
            <Localized text={session.title} locale={locale} />
          </a>
        </DataRow>
      ) : null}
      {city || forum?.city ? (
        <DataRow locale={locale} label={t('entry.city')}>
          <City agreement={agreement} locale={locale} />
        </DataRow>
      ) : null}
      {agreement.fields.length > 0 ? (
        <DataRow locale={locale} label={t('entry.fields')} whole>
          <Fields agreement={agreement} locale={locale} />
        </DataRow>
      ) : null}
      <DataRow locale={locale} label={t('entry.summary')} whole>
        {summary && <Localized text={summary} locale={locale} tag />}
      </DataRow>
      <DataRow locale={locale} label={t('entry.documents')} whole>
        <Documents agreement={agreement} locale={locale} />
      </DataRow>
      {agreement.relations.length > 0 ? (
        <DataRow locale={locale} label={t('entry.relations')} whole>
          <Relations agreement={agreement} locale={locale} />
        </DataRow>
      ) : null}
    </DataList>
  )
}

type RowProps = { agreement: AgreementEntry; locale: Locale }

/** How many agreements one signing was: two parties, one of many parties, several of two. */
function Form({ agreement: { partyForm, partyFormDoubt }, locale }: RowProps) {
  const words = getT(locale, 'agreements')(`entry.forms.${partyForm}`)
  if (partyFormDoubt === null) return words
  return (
    <Doubt locale={locale} note={pickString(partyFormDoubt, locale)}>
      {words}
    </Doubt>
  )
}

function City({ agreement, locale }: RowProps) {
  const city = agreement.city ?? agreement.forum?.city
  if (!city) return null
  return (
    <a href={hrefOf(locale, `cities/${city.slug}`)}>
      <Localized text={city.name} locale={locale} />
    </a>
  )
}

function Fields({ agreement: { fields, fieldsOpen }, locale }: RowProps) {
  const separator = getT(locale, 'agreements')('entry.fieldSeparator')
  return (
    <>
      {fields.map((field, index) => (
        <Fragment key={field['zh-Hans']}>
          {index > 0 ? separator : null}
          <Localized text={field} locale={locale} />
        </Fragment>
      ))}
      {fieldsOpen ? (
        <>
          {/* Chinese sets no 、 before 等 */}
          {locale === 'en' ? separator : null}
          <OpenList locale={locale} />
        </>
      ) : null}
    </>
  )
}

function Documents({ agreement: { documents }, locale }: RowProps) {
  if (documents.length === 0) {
    return <Unknown locale={locale} label={getT(locale, 'agreements')('entry.noDocuments')} />
  }
  return (
    <ul>
      {documents.map(({ title, address }) => (
        <li key={address}>
          <a href={address} rel="noreferrer">
            <Localized text={title} locale={locale} />
          </a>
        </li>
      ))}
    </ul>
  )
}

function Relations({ agreement: { relations }, locale }: RowProps) {
  const t = getT(locale, 'agreements')
  return (
    <ul>
      {relations.map(({ kind, direction, agreement }) => (
        <li key={`${kind} ${direction} ${agreement.slug}`}>
          {t.rich(`entry.${kind}.${direction}`, {
            agreement: () => (
              <a href={hrefOf(locale, `agreements/${agreement.slug}`)}>
                <Localized text={agreement.title} locale={locale} />
              </a>
            ),
          })}
        </li>
      ))}
    </ul>
  )
}
