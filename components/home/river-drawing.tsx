import { n } from '#components/motifs/path.ts'
import { spline } from './river-path.ts'
import type { LineKind, RiverLayout } from './river-types.ts'

export const LINE_CLASS: Record<LineKind, string> = {
  single: 'w1',
  aggregate: 'wa',
  unknown: 'wu',
  programme: 'pr',
  'programme-unrecorded': 'pr un',
}
const KINDS = Object.keys(LINE_CLASS) as LineKind[]

/** The wide river: axis with years and months, lines, today. Said in words by the list that it belongs to. */
export function RiverDrawing({ river, todayLabel }: { river: RiverLayout; todayLabel: string }) {
  const { width, height, axisY, bottom, top, today } = river
  const major = river.years.map(({ x }) => `M${n(x)} ${axisY}v10`).join('')
  const minor = river.months.map((x, i) => `M${n(x)} ${axisY}v${i % 11 === 5 ? 6 : 3}`).join('')
  const ticks = river.listed.map(({ x }) => `M${n(x)} ${n(axisY - 7)}v14`).join('')
  const stems = river.stems.map(({ x }) => `M${n(x)} ${n(axisY + 10)}V${n(bottom)}`).join('')
  return (
    <>
      <svg
        className="river"
        viewBox={`0 0 ${width} ${n(height)}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="ax" d={`M0 ${axisY}H${width}${major}`} />
        <path className="mi" d={minor} />
        {stems ? <path className="pl" d={stems} /> : null}
        {ticks ? <path className="tk" d={ticks} /> : null}
        <g className="flow">
          {KINDS.map((kind) => {
            const d = river.lines
              .filter((line) => line.kind === kind)
              .map((line) => spline(line.points))
              .join('')
            return d ? <path key={kind} className={LINE_CLASS[kind]} d={d} /> : null
          })}
        </g>
        <path className="nowl" d={`M${n(today)} ${n(top + 8)}V${axisY + 12}`} />
      </svg>
      <div className="years" aria-hidden="true">
        {river.years
          .filter((year) => year.label)
          .map(({ year, x }) => (
            <span key={year} style={{ left: share(x, width) }}>
              {year}
            </span>
          ))}
        <span className="today" style={{ left: share(today, width) }}>
          {todayLabel}
        </span>
      </div>
    </>
  )
}

/** A length of the drawing as a share of its width, for what stands over it in HTML. */
export function share(x: number, width: number): string {
  return `${Math.round((x / width) * 10_000) / 100}%`
}
