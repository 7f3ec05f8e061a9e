import type { RecordHistory } from '#lib/domain/edits/history/types.ts'
import type { Fields } from '#lib/domain/edits/types.ts'
import type { Citation } from '#lib/domain/record/types.ts'
import type { LocalizedText } from '#lib/platform/i18n/localized.ts'
import type { InfrastructureState } from '#prisma/generated/enums.ts'

/** What organisers can say of a work: a building, a road, a park. The city is named by its slug. */
export type InfrastructureFacts = {
  name: LocalizedText
  nameAsPrinted: string
  state: InfrastructureState
  stateAsPrinted: string | null
  city: string | null
  description: LocalizedText | null
  doubt: LocalizedText | null
  citations: readonly Citation[]
  isRetired: boolean
}

/** One line of the list, in its order. */
export type ListedInfrastructure = {
  slug: string
  name: LocalizedText
  state: InfrastructureState
  city: LocalizedText | null
  hasSource: boolean
  isRetired: boolean
}

/** What readers see with a work, and lose from sight with it. */
export type Hanging = { figures: number; roles: number }

export type EditedInfrastructure = {
  infrastructureId: string
  slug: string
  version: number
  facts: InfrastructureFacts
  fields: Fields
  hanging: Hanging
}

export type InfrastructurePage = {
  work: EditedInfrastructure | null
  /** Of one that stands */
  history: RecordHistory | null
  documents: readonly { slug: string; title: string }[]
  cities: readonly { slug: string; name: LocalizedText }[]
}
