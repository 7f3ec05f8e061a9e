import { MoveButtons } from '#components/edits/move-buttons.tsx'
import { OrderedList } from '#components/edits/ordered-list.tsx'
import { figureWords } from '#components/figures/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { moveFigureAction } from '#lib/domain/figures/actions.ts'
import type { GroupSum, ListedFigure } from '#lib/domain/figures/types.ts'
import { addsUp, groupSums } from '#lib/domain/figures/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { formatBound, formatCount } from '#lib/platform/numbers/format-number.ts'

type ViewProps = {
  locale: Locale
  slug: string
  rows: readonly ListedFigure[]
  notice: string | null
}

/** The numbers of a forum as readers meet them: those of its page, then those of each outcome; below, what was taken out. */
export function FiguresView({ locale, slug, rows, notice }: ViewProps) {
  const t = getT(locale, 'figure-panel')
  const path = hrefOf(locale, `organise/${slug}/figures`)
  const shown = rows.filter(({ isRetired }) => !isRetired)
  const taken = rows.filter(({ isRetired }) => isRetired)
  const parts = Map.groupBy(shown, ({ outcome }) => outcome?.slug ?? null)
  return (
    <OrderedList
      {...{ locale, slug, path, notice }}
      hasFiles
      words={{
        ...{ title: t('title'), note: t('note'), add: t('add') },
        ...{ none: t('none'), noneHint: t('noneHint') },
      }}
      move={moveFigureAction}
      moveWords={figureWords(locale)}
      isEmpty={shown.length === 0}
      taken={
        taken.length === 0
          ? null
          : {
              ...{ title: t('taken'), note: t('takenNote') },
              table: <Rows {...{ locale, path }} rows={taken} isOrdered={false} hasAbout />,
            }
      }
    >
      {[...parts]
        .toSorted(([a], [b]) => Number(a !== null) - Number(b !== null))
        .map(([outcome, own]) => (
          <Part key={outcome} {...{ locale, path }} rows={own} />
        ))}
    </OrderedList>
  )
}

type RowsProps = Pick<ViewProps, 'locale' | 'rows'> & { path: string }

/** One list that readers see, and whether its totals are what their parts come to. */
function Part({ locale, path, rows }: RowsProps) {
  const t = getT(locale, 'figure-panel')
  const outcome = rows[0]?.outcome ?? null
  return (
    <section className="panel-part">
      <h2>{outcome ? <Localized locale={locale} text={outcome.name} /> : t('ofForum')}</h2>
      {outcome?.isRetired ? <p className="is-clash">{t('gone')}</p> : null}
      <Rows {...{ locale, path, rows }} isOrdered hasAbout={outcome === null} />
      {groupSums(rows).map((sum) => (
        <p key={sum.group} className={wordOf(sum) === 'other' ? 'is-clash' : 'hint'}>
          {t(`sums.${wordOf(sum)}`, {
            group: sum.group,
            sum: formatCount(sum.sum ?? 0, locale),
            total: formatCount(sum.total ?? 0, locale),
          })}
        </p>
      ))}
    </section>
  )
}

function wordOf(sum: GroupSum): 'same' | 'other' | 'open' | 'alone' {
  if (sum.parts === 0) return 'alone'
  if (sum.sum === null || sum.total === null) return 'open'
  return addsUp(sum) ? 'same' : 'other'
}

type TableProps = RowsProps & { isOrdered: boolean; hasAbout: boolean }

function Rows({ locale, rows, path, isOrdered, hasAbout }: TableProps) {
  const t = getT(locale, 'figure-panel')
  return (
    <table className="panel-table roles-table">
      <thead>
        <tr>
          <th scope="col">{t('parts.what')}</th>
          <th scope="col">{t('number')}</th>
          {hasAbout ? <th scope="col">{t('about')}</th> : null}
          <th scope="col">{t('parts.group')}</th>
          <th scope="col">{t('lacks')}</th>
          {isOrdered ? <th scope="col">{t('order')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.slug} id={`f-${row.slug}`}>
            <th scope="row">
              <a href={`${path}/${row.slug}`}>
                <Localized locale={locale} text={row.label} />
              </a>
            </th>
            <td data-label={t('number')}>
              <NumberOf {...{ locale, row }} />
            </td>
            {hasAbout ? (
              <td data-label={t('about')}>
                <AboutOf {...{ locale, row }} />
              </td>
            ) : null}
            <td data-label={t('parts.group')}>
              {row.isTotal ? t('totalOf', { group: row.group ?? '' }) : row.group}
            </td>
            <td data-label={t('lacks')}>
              {row.hasSource ? null : <span className="is-quiet">{t('noSource')}</span>}
            </td>
            {isOrdered ? (
              <td data-label={t('order')}>
                <MoveButtons
                  {...{ locale, at }}
                  row={row.slug}
                  name={pickString(row.label, locale)}
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

type RowProps = { locale: Locale; row: ListedFigure }

function NumberOf({ locale, row }: RowProps) {
  const number = row.value === null ? formatBound(row, locale) : formatCount(row.value, locale)
  return (
    <>
      <b className="num">{number}</b>{' '}
      {row.unit ? <Localized locale={locale} text={row.unit} /> : null}
    </>
  )
}

function AboutOf({ locale, row: { about, outcome } }: RowProps) {
  const t = getT(locale, 'figure-panel')
  const name = about?.name ?? outcome?.name
  if (!name) return <span className="is-quiet">{t('wholeForum')}</span>
  return (
    <>
      <Localized locale={locale} text={name} />
      {about?.isGone ? <span className="is-clash block">{t('aboutGone')}</span> : null}
    </>
  )
}
