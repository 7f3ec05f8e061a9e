import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { recordNotice } from '#components/edits/record-words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { GoneEntry } from '#components/merging/gone-entry.tsx'
import { MergeOffer } from '#components/merging/merge-offer.tsx'
import { mergeNotice } from '#components/merging/words.ts'
import { PersonView } from '#components/people/editing/person-view.tsx'
import { PicturePart } from '#components/pictures/picture-part.tsx'
import { pictureNotice } from '#components/pictures/words.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadMergeOffer } from '#lib/domain/merging/loaders.ts'
import { PEOPLE_ROLES } from '#lib/domain/people/editing/constants.ts'
import { loadEditedPerson } from '#lib/domain/people/editing/loaders.ts'
import { loadEditedPicture } from '#lib/domain/pictures/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; person: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditedPersonPage({ params, searchParams }: Props) {
  const { locale, slug, person } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/people/${person}`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, PEOPLE_ROLES),
    loadEditedPerson(locale, at, slug, person),
    typedValues(),
  ])
  const found = page?.person
  if (!panel || !page || !found) notFound()
  const entry = { ...found, id: found.personId }
  const of = { locale, path: at, slug, noun: 'person' } as const
  const [offer, picture] = await Promise.all([
    loadMergeOffer(of, entry),
    loadEditedPicture(of, entry.id),
  ])
  if (!offer || picture === undefined) notFound()
  const query = await searchParams
  return (
    <PanelFrame locale={locale} section="people" path={path} panel={panel}>
      {entry.mergedInto ? (
        <GoneEntry {...{ locale, slug, entry, offer }} noun="person" into={entry.mergedInto} />
      ) : (
        <>
          <PersonView
            {...{ locale, slug, typed }}
            person={entry}
            documents={page.documents}
            history={page.history}
            isManager={panel.role !== 'editor'}
            notice={recordNotice(locale, query) ?? mergeNotice(locale, query)}
          />
          <PicturePart
            {...{ locale, slug, entry, picture }}
            noun="person"
            notice={pictureNotice(locale, query)}
          />
          <MergeOffer {...{ locale, slug, entry, offer }} noun="person" />
        </>
      )}
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'record-panel')('people.title')) : {}
}
