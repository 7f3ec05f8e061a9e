import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { recordNotice } from '#components/edits/record-words.ts'
import { PanelFrame } from '#components/layout/panel-frame.tsx'
import { GoneEntry } from '#components/merging/gone-entry.tsx'
import { MergeOffer } from '#components/merging/merge-offer.tsx'
import { mergeNotice } from '#components/merging/words.ts'
import { OrganisationView } from '#components/organisations/editing/organisation-view.tsx'
import { PicturePart } from '#components/pictures/picture-part.tsx'
import { pictureNotice } from '#components/pictures/words.ts'
import { loadPanel } from '#lib/domain/forums/panel/loaders.ts'
import { loadMergeOffer } from '#lib/domain/merging/loaders.ts'
import { ORGANISATIONS_ROLES } from '#lib/domain/organisations/editing/constants.ts'
import { loadEditedOrganisation } from '#lib/domain/organisations/editing/loaders.ts'
import { loadEditedPicture } from '#lib/domain/pictures/loaders.ts'
import { typedValues } from '#lib/platform/http/typed-values.ts'
import { isLocale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ownMetadata } from '#lib/platform/seo/own-metadata.ts'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; organisation: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function EditedOrganisationPage({ params, searchParams }: Props) {
  const { locale, slug, organisation } = await params
  if (!isLocale(locale)) notFound()
  const path = `organise/${slug}/organisations/${organisation}`
  const at = `/${locale}/${path}`
  const [panel, page, typed] = await Promise.all([
    loadPanel(locale, at, slug, ORGANISATIONS_ROLES),
    loadEditedOrganisation(locale, at, slug, organisation),
    typedValues(),
  ])
  const found = page?.organisation
  if (!panel || !page || !found) notFound()
  const entry = { ...found, id: found.organisationId }
  const of = { locale, path: at, slug, noun: 'organisation' } as const
  const [offer, picture] = await Promise.all([
    loadMergeOffer(of, entry),
    loadEditedPicture(of, entry.id),
  ])
  if (!offer || picture === undefined) notFound()
  const query = await searchParams
  return (
    <PanelFrame locale={locale} section="organisations" path={path} panel={panel}>
      {entry.mergedInto ? (
        <GoneEntry
          {...{ locale, slug, entry, offer }}
          noun="organisation"
          into={entry.mergedInto}
        />
      ) : (
        <>
          <OrganisationView
            {...{ locale, slug, typed }}
            organisation={entry}
            documents={page.documents}
            history={page.history}
            choices={page.choices}
            isManager={panel.role !== 'editor'}
            notice={recordNotice(locale, query) ?? mergeNotice(locale, query)}
          />
          <PicturePart
            {...{ locale, slug, entry, picture }}
            noun="organisation"
            notice={pictureNotice(locale, query)}
          />
          <MergeOffer {...{ locale, slug, entry, offer }} noun="organisation" />
        </>
      )}
    </PanelFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? ownMetadata(getT(locale, 'record-panel')('organisations.title')) : {}
}
