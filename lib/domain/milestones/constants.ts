import { MilestoneKind } from '#prisma/generated/enums.ts'

/** Who says what happened on the way. */
export const MILESTONES_ROLES = ['manager', 'editor'] as const

export const MILESTONE_KINDS = Object.values(MilestoneKind)

/** The lists in which readers meet them: what happened or was announced, what is intended, and what the text only mentions. */
export const COURSE_KINDS = {
  course: ['milestone', 'past_event', 'announced_event'],
  plan: ['plan'],
  background: ['background'],
} as const satisfies Record<string, readonly MilestoneKind[]>
