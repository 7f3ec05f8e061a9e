import type { Reader } from '#lib/domain/forums/json-ld/utils.ts'
import type { Picture } from '#lib/domain/record/pictures/types.ts'
import type { PersonRef, Title } from '#lib/domain/record/types.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { absolutePage } from '#lib/platform/seo/absolute.ts'
import type { JsonLd } from '#lib/platform/seo/json-ld.ts'

/** https://schema.org/Person with the titles and affiliations that the forums printed. */
export function personJsonLd(
  person: PersonRef & { picture?: Picture | null } & {
    appearances: readonly { titles: readonly Title[] }[]
  },
  { locale, origin }: Reader,
): JsonLd {
  const name = pickString(person.name, locale, { kind: 'person' })
  const others = new Set(
    [
      person.name['zh-Hans'],
      pickString(person.name, 'zh-hant', { kind: 'person' }),
      person.name.en,
      person.latinAsPrinted,
    ].filter((other): other is string => Boolean(other) && other !== name),
  )
  const titles = person.appearances.flatMap((appearance) => appearance.titles)
  const bodies = new Map(
    titles.flatMap(({ organisation }) => (organisation ? [[organisation.slug, organisation]] : [])),
  )
  const largest = person.picture?.sizes.at(-1)
  return {
    '@type': 'Person',
    name,
    url: absolutePage(origin, locale, `people/${person.slug}`),
    ...(largest ? { image: `${origin}${largest.address}` } : {}),
    ...(person.honorific ? { honorificPrefix: person.honorific } : {}),
    ...(others.size > 0 ? { alternateName: [...others] } : {}),
    ...(titles.length > 0
      ? { jobTitle: [...new Set(titles.map(({ text }) => pickString(text, locale)))] }
      : {}),
    ...(bodies.size > 0
      ? {
          affiliation: [...bodies.values()].map((body) => ({
            '@type': 'Organization',
            name: pickString(body.name, locale),
            url: absolutePage(origin, locale, `organisations/${body.slug}`),
          })),
        }
      : {}),
  }
}
