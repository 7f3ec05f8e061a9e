import type { Changes, Fields } from '#lib/domain/edits/types.ts'
import type { PlanFigures, PlannedRow } from './types.ts'

/** The fields of something new, which these changes lead to. */
export const stateOf = (changes: Changes): Fields =>
  Object.fromEntries(Object.entries(changes).map(([name, { to }]) => [name, to]))

/** How many rows of a plan would be what. */
export function figuresOf(plan: readonly Pick<PlannedRow, 'verdict'>[]): PlanFigures {
  const figures = { create: 0, change: 0, same: 0, refused: 0 }
  for (const { verdict } of plan) figures[verdict] += 1
  return figures
}

/** The lines of a plan that are not as they were. */
export function linesThatMoved(
  before: readonly PlannedRow[],
  after: readonly PlannedRow[],
  isAlike: (a: unknown, b: unknown) => boolean,
): number[] {
  const known = new Map(before.map((row) => [row.line, row]))
  return after.filter((row) => !isAlike(known.get(row.line), row)).map(({ line }) => line)
}
