import type { AgreementDetail } from '#lib/domain/agreements/types.ts'
import type { Reader } from '#lib/domain/forums/json-ld/utils.ts'
import { isoOf } from '#lib/platform/dates/partial-date.ts'
import { langOf } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { absolutePage } from '#lib/platform/seo/absolute.ts'
import type { JsonLd } from '#lib/platform/seo/json-ld.ts'

export type AgreementFacts = Pick<
  AgreementDetail,
  'slug' | 'title' | 'summary' | 'fields' | 'parties' | 'signedOn' | 'forum'
>

/**
 * schema.org has no type for an agreement; DigitalDocument is the simplest honest one
 * (interfaces.md §4). A courtesy to those who take data, not to search engines.
 */
export function agreementJsonLd(agreement: AgreementFacts, { locale, origin }: Reader): JsonLd {
  return {
    '@type': 'DigitalDocument',
    name: pickString(agreement.title, locale),
    url: absolutePage(origin, locale, `agreements/${agreement.slug}`),
    inLanguage: langOf(locale),
    ...(agreement.summary ? { description: pickString(agreement.summary, locale) } : {}),
    ...(agreement.fields.length > 0
      ? { about: agreement.fields.map((field) => pickString(field, locale)) }
      : {}),
    contributor: agreement.parties.map(({ name, organisation }) => ({
      '@type': 'Organization',
      name: pickString(name, locale),
      ...(organisation
        ? { url: absolutePage(origin, locale, `organisations/${organisation.slug}`) }
        : {}),
    })),
    ...(agreement.signedOn ? { dateCreated: isoOf(agreement.signedOn) } : {}),
    ...(agreement.forum
      ? { isPartOf: absolutePage(origin, locale, `forums/${agreement.forum.slug}`) }
      : {}),
  }
}
