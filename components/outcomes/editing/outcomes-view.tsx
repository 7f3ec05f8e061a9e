import { MoveButtons } from '#components/edits/move-buttons.tsx'
import { hrefOf } from '#components/layout/nav.ts'
import { outcomeWords } from '#components/outcomes/editing/words.ts'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { Localized } from '#components/patterns/localized.tsx'
import { Unknown } from '#components/patterns/marks.tsx'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { moveOutcomeAction } from '#lib/domain/outcomes/editing/actions.ts'
import type { ListedOutcome } from '#lib/domain/outcomes/editing/types.ts'
import { formatDay } from '#lib/platform/dates/format-day.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedOutcome[]
  notice: string | null
}

/** What came of a forum, in the order in which readers see it; below, what was taken out. */
export function OutcomesView({ locale, slug, rows, notice }: ViewProps) {
  const t = getT(locale, 'outcome-panel')
  const path = hrefOf(locale, `organise/${slug}/outcomes`)
  const shown = rows.filter(({ isRetired }) => !isRetired)
  const taken = rows.filter(({ isRetired }) => isRetired)
  return (
    <>
      <PanelHead
        title={t('title')}
        note={t('note')}
        ways={
          <a className="act" href={`${path}/new`}>
            {t('add')}
          </a>
        }
      />
      {notice ? <p role="status">{notice}</p> : null}
      {shown.length === 0 ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState> : null}
      {shown.length > 0 ? (
        <ActionForm
          id="order"
          action={moveOutcomeAction}
          words={outcomeWords(locale)}
          className="roles-form"
        >
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          <Rows {...{ locale, path }} rows={shown} isOrdered />
        </ActionForm>
      ) : null}
      {taken.length > 0 ? (
        <section className="panel-part">
          <h2>{t('taken')}</h2>
          <p className="hint">{t('takenNote')}</p>
          <Rows {...{ locale, path }} rows={taken} isOrdered={false} />
        </section>
      ) : null}
    </>
  )
}

type RowsProps = Pick<ViewProps, 'locale' | 'rows'> & { path: string; isOrdered: boolean }

function Rows({ locale, rows, path, isOrdered }: RowsProps) {
  const t = getT(locale, 'outcome-panel')
  const kinds = getT(locale, 'outcomes')
  return (
    <table className="panel-table roles-table has-titles">
      <thead>
        <tr>
          <th scope="col">{t('parts.name')}</th>
          <th scope="col">{t('fields.kind')}</th>
          <th scope="col">{t('fields.happenedOn')}</th>
          <th scope="col">{t('lacks')}</th>
          {isOrdered ? <th scope="col">{t('order')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.slug} id={`o-${row.slug}`}>
            <th scope="row">
              <a href={`${path}/${row.slug}`}>
                <Localized locale={locale} text={row.title} />
              </a>
              <span className="is-quiet">
                {' '}
                <Localized locale={locale} text={row.verb} />
              </span>
            </th>
            <td data-label={t('fields.kind')}>{kinds(`kinds.${row.kind}`)}</td>
            <td data-label={t('fields.happenedOn')}>
              {row.happenedOn ? (
                formatDay(row.happenedOn, locale)
              ) : (
                <Unknown locale={locale} label={t('fields.happenedOn')} />
              )}
            </td>
            <td data-label={t('lacks')}>
              {row.hasSource ? null : <span className="is-quiet">{t('noSource')}</span>}
            </td>
            {isOrdered ? (
              <td data-label={t('order')}>
                <MoveButtons
                  {...{ locale, at }}
                  row={row.slug}
                  name={pickString(row.title, locale)}
                  count={rows.length}
                />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
