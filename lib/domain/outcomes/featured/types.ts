import type { Citation, Figure, ForumRef, OutcomeRef } from '#lib/domain/record/types.ts'
import type { PartialDate } from '#lib/platform/dates/partial-date.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'

/** An outcome with its figures, so that a checked sum among them can be drawn. */
export type OutcomeWithFigures = OutcomeRef & {
  verb: LocalizedText
  happenedOn: PartialDate | null
  forum: ForumRef
  figures: Figure[]
  citations: Citation[]
}
