import { RecordSearch } from '#components/edits/record-search.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { ChoiceList } from '#components/merging/choice-list.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { FOUND_MAX } from '#lib/domain/merging/constants.ts'
import type { MergeChoicesPage, Noun } from '#lib/domain/merging/types.ts'
import { pageOfEntry } from '#lib/domain/merging/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ChoicesProps = {
  locale: Locale
  /** Of the forum */
  slug: string
  noun: Noun
  page: MergeChoicesPage
}

/** Finds the other record of somebody: first those who may be the same, then by any name. */
export function ChoicesView({ locale, slug, noun, page }: ChoicesProps) {
  const t = getT(locale, 'merging')
  const { own, words, found, isMore } = page
  const name = pickString(own.name, locale)
  const path = pageOfEntry(noun, slug, own.slug)
  const here = hrefOf(locale, `${path}/merge`)
  const isAsked = words !== null
  return (
    <>
      <PanelHead
        title={t('choices.title', { name })}
        note={t('choices.note')}
        ways={
          <a className="act" href={hrefOf(locale, path)}>
            {t('back', { name })}
          </a>
        }
      />
      <RecordSearch {...{ locale, words }} path={here}>
        {isAsked ? (
          <a className="act" href={here}>
            {t('choices.alikeOnly')}
          </a>
        ) : null}
      </RecordSearch>
      {found.length === 0 ? (
        <EmptyState title={t(isAsked ? 'choices.notFound' : 'choices.none')}>
          {t(isAsked ? 'choices.notFoundHint' : 'choices.noneHint')}
        </EmptyState>
      ) : (
        <section className="panel-part">
          <h2>{t(isAsked ? 'choices.found' : `choices.${noun}`)}</h2>
          <ChoiceList {...{ locale, path }} choices={found} />
          {isMore ? <p>{t('choices.more', { count: FOUND_MAX })}</p> : null}
        </section>
      )}
    </>
  )
}
