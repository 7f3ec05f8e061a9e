import type { Reader } from '#lib/domain/forums/json-ld/utils.ts'
import type { Picture } from '#lib/domain/record/pictures/types.ts'
import type { OrganisationRef, Ref } from '#lib/domain/record/types.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { absolutePage } from '#lib/platform/seo/absolute.ts'
import type { JsonLd } from '#lib/platform/seo/json-ld.ts'
import type { OrganisationKind } from '#prisma/generated/enums.ts'

// The narrower type where schema.org has one that fits for certain.
const TYPES: Partial<Record<OrganisationKind, string>> = {
  ministry: 'GovernmentOrganization',
  government: 'GovernmentOrganization',
  agency: 'GovernmentOrganization',
  university: 'CollegeOrUniversity',
  media: 'NewsMediaOrganization',
}

export type OrganisationFacts = OrganisationRef & {
  kind: OrganisationKind
  aliases?: readonly { text: string }[]
  parent?: Ref | null
  picture?: Picture | null
  /** Alliances that it is a member of. */
  alliances?: readonly Ref[]
}

/** https://schema.org/Organization with its other names, parent body and alliances. */
export function organisationJsonLd(
  organisation: OrganisationFacts,
  { locale, origin }: Reader,
): JsonLd {
  const name = pickString(organisation.name, locale)
  const others = new Set(
    [
      organisation.name['zh-Hans'],
      pickString(organisation.name, 'zh-hant'),
      organisation.name.en,
      organisation.latinAsPrinted,
      ...(organisation.aliases ?? []).map(({ text }) => text),
    ].filter((other): other is string => Boolean(other) && other !== name),
  )
  const body = (ref: Ref, folder: string) => ({
    '@type': 'Organization',
    name: pickString(ref.name, locale),
    url: absolutePage(origin, locale, `${folder}/${ref.slug}`),
  })
  const largest = organisation.picture?.sizes.at(-1)
  return {
    '@type': TYPES[organisation.kind] ?? 'Organization',
    name,
    url: absolutePage(origin, locale, `organisations/${organisation.slug}`),
    ...(others.size > 0 ? { alternateName: [...others] } : {}),
    ...(largest ? { logo: `${origin}${largest.address}` } : {}),
    ...(organisation.parent
      ? { parentOrganization: body(organisation.parent, 'organisations') }
      : {}),
    ...(organisation.alliances?.length
      ? { memberOf: organisation.alliances.map((alliance) => body(alliance, 'alliances')) }
      : {}),
  }
}
