import type { Figure, StatedList } from '#lib/domain/record/types.ts'
import { sameNumber } from '#lib/domain/record/utils.ts'
import type { OutcomeDetail } from './types.ts'

/** A total of which the source names every part, and the parts, which add up to it. */
export type CheckedSum = { total: Figure; value: number; parts: (Figure & { value: number })[] }

/** Groups of figures with an exact total and exact parts that add up to it; others are single figures. */
export function splitFigures(figures: readonly Figure[]): {
  sums: CheckedSum[]
  single: Figure[]
} {
  const sums = figures
    .filter(({ isTotal, group }) => isTotal && group !== null)
    .flatMap((total) => {
      const parts = figures.filter(
        (part): part is Figure & { value: number } =>
          part.group === total.group && !part.isTotal && part.value !== null,
      )
      const sum = parts.reduce((all, { value }) => all + value, 0)
      return total.value !== null && parts.length > 0 && sameNumber(sum, total.value)
        ? [{ total, value: total.value, parts }]
        : []
    })
  const summed = new Set(sums.flatMap(({ total, parts }) => [total, ...parts]))
  return { sums, single: figures.filter((figure) => !summed.has(figure)) }
}

/** Bodies in the role that a list counts: those named, and how many the source states without naming. */
export function namedOf(outcome: OutcomeDetail, list: StatedList) {
  const named = outcome.participations.filter(({ role }) => role === list.role)
  const unnamed = Math.max(0, (list.statedCount ?? named.length) - named.length)
  return { named, unnamed }
}
