import { hrefOf } from '#components/layout/nav.ts'
import { ChoiceList } from '#components/merging/choice-list.tsx'
import { UndoForm } from '#components/merging/undo-form.tsx'
import type { Noun, MergeOffer as Offer } from '#lib/domain/merging/types.ts'
import { pageOfEntry } from '#lib/domain/merging/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type OfferProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  noun: Noun
  entry: { slug: string; isRetired: boolean }
  offer: Offer
}

/** Below the form of a record: who may be the same, the way to any other, and what was merged into it. */
export function MergeOffer({ locale, slug, noun, entry, offer }: OfferProps) {
  const t = getT(locale, 'merging')
  const { alike, mergers, isManager } = offer
  if (!isManager || (entry.isRetired && mergers.length === 0)) return null
  const path = pageOfEntry(noun, slug, entry.slug)
  return (
    <section className="panel-part merge-offer" id="merge" aria-labelledby="merge-title">
      <h2 id="merge-title">{t('offer.title')}</h2>
      {entry.isRetired ? null : (
        <>
          <p>{t(alike.length > 0 ? `offer.${noun}` : 'offer.none')}</p>
          <ChoiceList {...{ locale, path }} choices={alike} />
          <p>
            <a className="act" href={hrefOf(locale, `${path}/merge`)}>
              {t('offer.search')}
            </a>
          </p>
        </>
      )}
      {mergers.length > 0 ? (
        <>
          <h3>{t('offer.merged')}</h3>
          <p className="is-quiet">{t('undo.hint')}</p>
          {mergers.map((merger) => (
            <UndoForm key={merger.edit} {...{ locale, slug, noun, merger }} kept={entry.slug} />
          ))}
        </>
      ) : null}
    </section>
  )
}
