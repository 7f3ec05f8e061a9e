import type { CSSProperties } from 'react'
import { Plate } from '#components/patterns/plate.tsx'
import { SenseBreaks } from '#components/patterns/sense-breaks.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { ReachDrawing } from './reach.tsx'
import { layoutReaches, type Reach } from './reach-layout.ts'
import { RiverDrawing, share } from './river-drawing.tsx'
import { RiverKey } from './river-key.tsx'
import { layoutRiver } from './river-layout.ts'
import type { RiverLabel } from './river-types.ts'
import type { RiverEntry } from './types.ts'

/** On narrow screens only the newest have their drawing; each weighs about ten kilobytes. */
const PLATES_IN_LIST = 10

/**
 * The time river. One list, newest first; on wide screens its entries stand along a ruler of years
 * (river-layout.ts), on narrow ones the river runs down beside them (reach-layout.ts).
 */
export function TimeRiver({
  locale,
  entries,
  today,
}: {
  locale: Locale
  entries: readonly RiverEntry[]
  today: string
}) {
  const t = getT(locale, 'home')
  const tributaries = entries.map((entry) => entry.tributary)
  const river = layoutRiver(tributaries, today)
  const { reaches, strokeWidth } = layoutReaches(tributaries, today)
  const labels = new Map(river.labels.map((label) => [label.slug, label]))
  const firstPast = entries.findIndex((entry) => !entry.isUpcoming)
  const size = {
    '--h': `${Math.ceil(river.height)}px`,
    '--above': `${Math.ceil(river.height - river.top)}px`,
    '--below': `${Math.ceil(river.bottom)}px`,
    '--axis': `${Math.ceil(river.axisY)}px`,
    '--line': String(Math.round(river.strokeWidth * 100) / 100),
    '--upright': String(Math.round(strokeWidth * 100) / 100),
  } as CSSProperties
  return (
    <>
      <section className="times" aria-label={t('river.label')} style={size}>
        <RiverDrawing river={river} todayLabel={t('river.today')} />
        <ol>
          {entries.map((entry, i) => (
            <Entry
              key={entry.tributary.slug}
              entry={entry}
              label={labels.get(entry.tributary.slug)}
              width={river.width}
              reach={reaches[i]}
              todayLabel={i === firstPast ? t('river.today') : undefined}
              hasPlate={i < PLATES_IN_LIST || labels.has(entry.tributary.slug)}
            />
          ))}
        </ol>
      </section>
      <RiverKey locale={locale} river={river} />
    </>
  )
}

function Entry({
  entry,
  label,
  width,
  reach,
  todayLabel,
  hasPlate,
}: {
  entry: RiverEntry
  label: RiverLabel | undefined
  width: number
  reach: Reach | undefined
  /** Set on the newest entry that is not still to come: on narrow screens the river ends above it. */
  todayLabel: string | undefined
  hasPlate: boolean
}) {
  const { motif, tributary } = entry
  const names = [
    label ? label.side : 'unplaced',
    entry.isSample ? 'sample' : '',
    motif && hasPlate ? '' : 'noplate',
    todayLabel ? 'from-today' : '',
  ]
  const place = label
    ? ({ '--x': share(label.x, width), '--w': share(label.width, width) } as CSSProperties)
    : undefined
  return (
    <li className={names.filter(Boolean).join(' ')} style={place}>
      {todayLabel ? (
        <span className="today-mark" aria-hidden="true">
          {todayLabel}
        </span>
      ) : null}
      {reach ? <ReachDrawing reach={reach} /> : null}
      {motif && hasPlate ? <Plate kind={motif} seed={tributary.slug} /> : null}
      <div className="txt">
        <p className="date">
          <time dateTime={entry.datetime}>{entry.when}</time>
          {entry.place ? <span className="place">{entry.place}</span> : null}
        </p>
        <h2 className="kw">
          <a href={entry.href} lang={entry.name.lang}>
            <SenseBreaks text={entry.name.text} lang={entry.name.lang} />
          </a>
        </h2>
        {entry.details.map((detail) => (
          <p className="what" key={detail.key}>
            {detail.content}
          </p>
        ))}
      </div>
    </li>
  )
}
