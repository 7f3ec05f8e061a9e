import type { LineKind, Tributary } from './river-types.ts'

/** A tributary's lines from left to right: what is counted, what is described, what is unknown; a programme is one. */
export function strandsOf(tributary: Tributary, perLine: number): LineKind[] {
  if (tributary.kind === 'announced') return []
  const repeat = (kind: LineKind, n: number) => Array<LineKind>(Math.ceil(n / perLine)).fill(kind)
  return [
    ...(tributary.kind === 'programme' ? (['programme'] as const) : []),
    ...repeat('aggregate', tributary.aggregate),
    ...repeat('single', tributary.single),
    ...(tributary.totalUnknown ? (['unknown'] as const) : []),
  ]
}
