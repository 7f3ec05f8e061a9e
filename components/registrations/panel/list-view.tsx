import { hrefOf } from '#components/layout/nav.ts'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { Pager } from '#components/patterns/pager.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { BatchBar } from '#components/registrations/panel/batch-bar.tsx'
import { BatchForm } from '#components/registrations/panel/batch-form.tsx'
import { batchWords, decisionFormWords } from '#components/registrations/panel/decision-words.ts'
import { ExportWays } from '#components/registrations/panel/export-ways.tsx'
import { ListFilters } from '#components/registrations/panel/list-filters.tsx'
import {
  type Asked,
  isFiltered,
  listHref,
  listQuery,
} from '#components/registrations/panel/list-href.ts'
import { ListTable } from '#components/registrations/panel/list-table.tsx'
import type { PlaceType, RegistrationPage } from '#lib/domain/registrations/panel/types.ts'
import type { SentValues } from '#lib/platform/action.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

export type ListViewProps = {
  locale: Locale
  slug: string
  timeZone: string
  asked: Asked
  list: RegistrationPage
  types: readonly PlaceType[]
  typed: SentValues | null
}

/** The registrations of a forum: found, filtered, and decided about several at once. */
export function ListView(props: ListViewProps) {
  const { locale, slug, timeZone, asked, list, types, typed } = props
  const t = getT(locale, 'panel-registrations')
  const at = `organise/${slug}`
  const filtered = isFiltered(asked)
  const meant = listQuery({ ...asked, sort: 'newest', page: 1 })
  const messageHref = `${hrefOf(locale, `${at}/registrations/message`)}${meant ? `?${meant}` : ''}`
  return (
    <>
      <PanelHead
        title={t('title')}
        note={t(filtered ? 'noteFiltered' : 'note', { count: list.total })}
        ways={
          <>
            <a className="act" href={hrefOf(locale, `${at}/registrations/new`)}>
              {t('ways.add')}
            </a>
            <a className="act" href={hrefOf(locale, `${at}/imports`)}>
              {t('ways.imports')}
            </a>
            <a className="act" href={messageHref}>
              {t('message.way')}
            </a>
            <a className="act" href={hrefOf(locale, `${at}/registrations/figures`)}>
              {t('ways.figures')}
            </a>
            <a className="act" href={hrefOf(locale, `${at}/places`)}>
              {t('ways.places')}
            </a>
            <ExportWays locale={locale} slug={slug} asked={asked} />
          </>
        }
      />
      <ListFilters locale={locale} slug={slug} asked={asked} types={types} />
      {/* Whoever was the last of a list was decided about here: the answer stays although the list is empty. */}
      <BatchForm
        words={decisionFormWords(locale)}
        batch={batchWords(locale)}
        labels={{ ticketType: t('batch.type'), note: t('batch.note') }}
        typed={typed}
      >
        {list.items.length === 0 ? (
          <EmptyState title={t(filtered ? 'noneFound' : 'none')}>
            {t(filtered ? 'noneFoundHint' : 'noneHint')}
          </EmptyState>
        ) : (
          <>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="locale" value={locale} />
            <ListTable {...{ locale, slug, timeZone }} rows={list.items} />
            <BatchBar locale={locale} types={types} />
          </>
        )}
      </BatchForm>
      <Pager
        locale={locale}
        page={list.page}
        pages={list.pages}
        label={t('pages')}
        hrefFor={(page) => listHref(locale, slug, { ...asked, page })}
      />
    </>
  )
}
