import type { z } from 'zod'
import {
  presentAppearance,
  presentParticipations,
  presentRef,
  presentSources,
  presentStatedList,
} from '#lib/domain/open-data/utils.ts'
import { dayOfColumn } from '#lib/platform/dates/partial-date.ts'
import { toRfc3339 } from '#lib/platform/dates/zone.ts'
import type { Speaker } from '#lib/platform/i18n/open-text.ts'
import type { OpenSessionRow } from './queries.ts'
import type { openSessionSchema } from './schema.ts'

/** A part of a programme; instants on the clock of the forum's zone. */
export function presentSession(
  row: OpenSessionRow,
  forum: { slug: string; timeZone: string },
  say: Speaker,
): z.infer<typeof openSessionSchema> {
  const instant = (value: Date | null) => (value === null ? null : toRfc3339(value, forum.timeZone))
  return {
    slug: row.slug,
    forum: forum.slug,
    parent: row.parent?.retiredAt === null ? row.parent.slug : null,
    kind: row.kind,
    status: row.status,
    title: say.text(row.title),
    titleAsPrinted: row.titleAsPrinted,
    theme: say.textOrNull(row.theme),
    themeAsPrinted: row.themeAsPrinted,
    description: say.textOrNull(row.description),
    points: say.list(row.points),
    slots: row.slots.map((slot) => ({
      precision: slot.precision,
      day: slot.day === null ? null : dayOfColumn(slot.day),
      half: slot.half,
      startsAt: instant(slot.startsAt),
      endsAt: instant(slot.endsAt),
      room: slot.room && presentRef(slot.room, say),
    })),
    people: row.appearances.map((one, index) => presentAppearance(one, index + 1, say)),
    organisations: presentParticipations(row.participations, say),
    agreements: row.agreements.map(({ slug }) => slug),
    outcomes: row.outcomes.map(({ slug }) => slug),
    themes: row.themes.map(({ theme }) => theme.slug),
    lists: row.lists.map((list) => presentStatedList(list, say)),
    capacity: row.capacity,
    change: say.textOrNull(row.change),
    changedAt: instant(row.changedAt),
    doubt: say.textOrNull(row.doubt),
    sources: presentSources(row.citations, say),
  }
}
