import type { ForumFrameData } from '#lib/domain/forums/frame/types.ts'
import type { Agenda } from '#lib/domain/sessions/types.ts'

/** A forum's agenda as readers would see it if its drafts were published now. */
export type AgendaPreview = {
  frame: ForumFrameData
  agenda: Agenda
  /** How many parts differ from what readers see. */
  count: number
  /** Readers see nothing of the forum itself yet. */
  isHidden: boolean
}
