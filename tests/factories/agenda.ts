import type { Slot } from '#lib/domain/record/types.ts'
import type { AgendaSession } from '#lib/domain/sessions/types.ts'
import type { HalfDay, SlotPrecision } from '#prisma/generated/enums.ts'

/** A session as the agenda's queries hand it out, made up. */
export const agendaSession = (
  slug: string,
  slots: Slot[],
  over: Partial<AgendaSession> = {},
): AgendaSession => ({
  slug,
  kind: 'talk',
  status: 'scheduled',
  title: { 'zh-Hans': slug, en: slug },
  titleAsPrinted: slug,
  theme: null,
  capacity: null,
  change: null,
  doubt: null,
  parentSlug: null,
  slots,
  people: [],
  organisations: [],
  lists: [],
  themes: [],
  citations: [],
  ...over,
})

/** An exact slot by its times in UTC: `exactSlot('2026-11-30', '01:00', '01:40', 'hall')`. */
export const exactSlot = (day: string, from: string, to: string, room?: string): Slot => ({
  precision: 'exact',
  day,
  half: null,
  startsAt: `${day}T${from}:00.000Z`,
  endsAt: `${day}T${to}:00.000Z`,
  room: room === undefined ? null : { slug: room, name: { 'zh-Hans': room } },
})

/** A slot of which less than the time is known. */
export const slotOf = (
  precision: Exclude<SlotPrecision, 'exact'>,
  day: string | null,
  half: HalfDay | null = null,
): Slot => ({ precision, day, half, startsAt: null, endsAt: null, room: null })
