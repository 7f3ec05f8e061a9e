import { n } from '#components/motifs/path.ts'
import { REACH_WIDTH, type Reach } from './reach-layout.ts'
import { LINE_CLASS } from './river-drawing.tsx'
import type { LineKind } from './river-types.ts'

const KINDS = Object.keys(LINE_CLASS) as LineKind[]
/** Where a tributary comes in, in hundredths of the entry's height. */
const MOUTH = 22

/** The narrow river beside one entry. Stretches with the entry; strokes do not. */
export function ReachDrawing({ reach }: { reach: Reach }) {
  const count = reach.joining.length
  const paths = new Map<LineKind, string>()
  const add = (kind: LineKind, d: string) => paths.set(kind, (paths.get(kind) ?? '') + d)
  // Dashes of neighbours are shifted against each other, like courses of brick.
  for (const { kind, x, lane } of reach.passing) {
    add(kind, `M${n(x)} ${kind === 'aggregate' ? -((lane * 1.8) % 5.4) : 0}V100`)
  }
  reach.joining.forEach(({ kind, x }, i) => {
    // the leftmost goes deepest: it turns lowest
    const y = MOUTH - (i - count / 2) * Math.min(1.1, 14 / count)
    const bend = y * 0.75
    add(kind, `M${n(x)} 0C${n(x)} ${n(bend)} ${n(x + 2)} ${n(y)} ${REACH_WIDTH} ${n(y)}`)
  })
  return (
    <svg
      className="reach"
      viewBox={`0 0 ${REACH_WIDTH} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {KINDS.map((kind) => {
        const d = paths.get(kind)
        return d ? <path key={kind} className={LINE_CLASS[kind]} d={d} /> : null
      })}
    </svg>
  )
}
