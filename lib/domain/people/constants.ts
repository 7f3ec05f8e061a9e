import type { AppearanceRole } from '#prisma/generated/enums.ts'

/** In the order in which a forum presents its people: who opens, who leads, who speaks, who signs, who was there. */
export const APPEARANCE_ROLES = [
  'opening_speaker',
  'moderator',
  'speaker',
  'presenter',
  'panellist',
  'guest',
  'video_message',
  'releaser',
  'signatory',
  'witness',
  'adviser',
  'statement',
  'site_visit',
] as const satisfies readonly AppearanceRole[]

/** Without a choice, the order of the text. */
export const SEAT_SORTS = ['stroke', 'pinyin', 'latin'] as const
export type SeatSort = (typeof SEAT_SORTS)[number]

/** People on one page of the list. */
export const PEOPLE_PAGE_SIZE = 60

/** What the address of a forum's people may choose. */
export const SPEAKER_CHOICES = { role: APPEARANCE_ROLES, sort: SEAT_SORTS } as const
