import type { AgreementEntry, AgreementSummary } from '#lib/domain/agreements/types.ts'
import type { ForumFrameData } from '#lib/domain/forums/frame/types.ts'
import type { ForumDetail } from '#lib/domain/forums/types.ts'
import type { OutcomeDetail } from '#lib/domain/outcomes/types.ts'
import type { ForumPeople } from '#lib/domain/people/types.ts'
import type { StatedList } from '#lib/domain/record/types.ts'
import type { RegistrationOffer, RegistrationPhase } from '#lib/domain/registrations/types.ts'
import type { Agenda, SessionDetail } from '#lib/domain/sessions/types.ts'

/** A forum's pages as readers would see them if it and its drafts were published now. */
export type ForumPreview = {
  frame: ForumFrameData
  forum: ForumDetail
  agenda: Agenda
  people: ForumPeople
  /** Of the overview; the entries of their own page are whole. */
  rows: AgreementSummary[]
  agreements: AgreementEntry[]
  lists: StatedList[]
  outcomes: OutcomeDetail[]
  /** Pages of parts of the programme that were asked for, by slug; without those that readers would not find. */
  sessions: ReadonlyMap<string, SessionDetail>
  /** Null when it takes no registrations. */
  registration: { offer: RegistrationOffer; phase: RegistrationPhase; now: Date } | null
  /** How many parts differ from what readers see. */
  count: number
  /** Readers see nothing of the forum itself yet. */
  isHidden: boolean
}
