import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { PageFrame } from '#components/layout/page-frame.tsx'
import { JsonLdScript } from '#components/patterns/json-ld.tsx'
import { PersonView } from '#components/people/person-view.tsx'
import { personJsonLd } from '#lib/domain/people/json-ld/utils.ts'
import { loadMovedPerson, loadPerson } from '#lib/domain/people/loaders.ts'
import { byForum } from '#lib/domain/people/utils.ts'
import { loadSources } from '#lib/domain/sources/loaders.ts'
import { env } from '#lib/platform/env.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { pageMetadata } from '#lib/platform/seo/page-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export default async function PersonPage({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) notFound()
  const person = await loadPerson(slug)
  if (person === null) {
    const moved = await loadMovedPerson(slug)
    if (moved === null) notFound()
    permanentRedirect(`/${locale}/people/${moved}`)
  }
  return (
    <PageFrame locale={locale} path={`people/${slug}`} section="people">
      <PersonView person={person} sources={await loadSources()} locale={locale} />
      {person.isSample ? null : (
        <JsonLdScript node={personJsonLd(person, { locale, origin: env.APP_ORIGIN })} />
      )}
    </PageFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const person = isLocale(locale) ? await loadPerson(slug) : null
  if (!isLocale(locale) || person === null) return {}
  const roleName = getT(locale, 'forums')
  const roles = new Set(person.appearances.map(({ role }) => roleName(`appearanceRoles.${role}`)))
  const name = pickString(person.name, locale, { kind: 'person' })
  return pageMetadata({
    locale,
    path: `people/${slug}`,
    title: name,
    description: getT(locale, 'people')('personDescription', {
      name,
      forums: byForum(person.appearances).length,
      roles: [...roles].join(getT(locale, 'common')('listSeparator')),
    }),
    noIndex: person.isSample,
  })
}
