import type { FieldFaults } from '#lib/domain/edits/types.ts'
import type { DraftSession } from '../types.ts'

type Part = Pick<DraftSession, 'slug' | 'title'>

/** One part stands in the way of all: it would begin on another day, or its own form would refuse it. */
export type PartRefusal =
  | { ok: false; reason: 'another_day'; part: Part }
  | { ok: false; reason: 'part_refused'; part: Part; faults: FieldFaults }
