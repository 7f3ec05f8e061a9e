import { OrderedRecords } from '#components/edits/ordered-records.tsx'
import { RecordRows, type RecordRowsProps } from '#components/edits/record-rows.tsx'
import { figureWords } from '#components/figures/words.ts'
import { hrefOf } from '#components/layout/nav.ts'
import { Localized } from '#components/patterns/localized.tsx'
import { moveFigureAction } from '#lib/domain/figures/actions.ts'
import type { GroupSum, ListedFigure } from '#lib/domain/figures/types.ts'
import { addsUp, groupSums } from '#lib/domain/figures/utils.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
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
  const about: Column = {
    label: t('about'),
    cell: (row) => <AboutOf {...{ locale, row }} />,
  }
  const number: Column = {
    label: t('number'),
    cell: (row) => <NumberOf {...{ locale, row }} />,
  }
  const group: Column = {
    label: t('parts.group'),
    cell: (row) => (row.isTotal ? t('totalOf', { group: row.group ?? '' }) : row.group),
  }
  const ofForum = {
    ...{ locale, t, heading: t('parts.what'), mark: 'f', hasTitles: false },
    path: hrefOf(locale, `organise/${slug}/figures`),
    nameOf: ({ label }: ListedFigure) => label,
    columns: [number, about, group],
  }
  // What those of an outcome are about stands above them.
  const ofOutcome = { ...ofForum, columns: [number, group] }
  return (
    <OrderedRecords
      {...ofForum}
      {...{ slug, rows, notice, t }}
      hasFiles
      move={moveFigureAction}
      moveWords={figureWords(locale)}
      lists={(shown) =>
        [...Map.groupBy(shown, ({ outcome }) => outcome?.slug ?? null)]
          .toSorted(([a], [b]) => Number(a !== null) - Number(b !== null))
          .map(([outcome, own]) => (
            <Part
              key={outcome}
              {...{ locale, rows: own }}
              table={outcome === null ? ofForum : ofOutcome}
            />
          ))
      }
    />
  )
}

type Column = RecordRowsProps<ListedFigure>['columns'][number]
type PartProps = Pick<ViewProps, 'locale' | 'rows'> & { table: RecordRowsProps<ListedFigure> }

/** One list that readers see, and whether its totals are what their parts come to. */
function Part({ locale, rows, table }: PartProps) {
  const t = getT(locale, 'figure-panel')
  const outcome = rows[0]?.outcome ?? null
  return (
    <section className="panel-part">
      <h2>{outcome ? <Localized locale={locale} text={outcome.name} /> : t('ofForum')}</h2>
      {outcome?.isRetired ? <p className="is-clash">{t('gone')}</p> : null}
      <RecordRows {...table} rows={rows} isOrdered />
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
