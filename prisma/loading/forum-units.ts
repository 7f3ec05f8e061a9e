import type { Content, Placed } from '#prisma/content/read.ts'
import { idOf } from './directory-units.ts'
import { contentId } from './ids.ts'
import type { Unit } from './unit.ts'
import { citations, dayValue, instantValue, localized, localizedList } from './values.ts'

const at = (placed: { file: string; path: string }) => ({ file: placed.file, path: placed.path })

/** Id of a record whose slug is unique within its forum. */
export const idInForum = (kind: string, forum: string, slug: string | undefined): string | null =>
  slug === undefined ? null : contentId(`${kind}/${forum}/${slug}`)

/** Forums and their frame: themes, cities' parts, rooms, sessions. */
export function forumUnits(content: Content): Unit[] {
  return [
    ...content.forums.map(forumUnit),
    ...content.forumThemes.map(forumThemeUnit),
    ...content.cityRoles.map(cityRoleUnit),
    ...content.rooms.map(roomUnit),
    ...content.sessions.map(sessionUnit),
  ]
}

function forumUnit(placed: Placed<'forums'>): Unit {
  const r = placed.record
  const key = `forums/${r.slug}`
  // A conference for which a text prints one date is over that day; a programme's end stays unknown.
  const end = r.endsOn ?? (r.kind === 'conference' ? r.startsOn : undefined)
  const row = {
    id: contentId(key),
    slug: r.slug,
    kind: r.kind,
    isSample: r.isSample,
    name: localized(r.name),
    nameAsPrinted: r.nameAsPrinted,
    shortName: localized(r.shortName),
    latinAsPrinted: r.latinAsPrinted ?? null,
    umbrellaId: idOf('umbrellas', r.umbrella),
    edition: r.edition ?? null,
    theme: localized(r.theme),
    themeAsPrinted: r.themeAsPrinted ?? null,
    description: localized(r.description),
    startsOn: dayValue(r.startsOn),
    startPrecision: r.startPrecision ?? null,
    endsOn: dayValue(end),
    endPrecision: end === undefined ? null : (r.endPrecision ?? r.startPrecision ?? null),
    dateAsPrinted: r.dateAsPrinted ?? null,
    timeZone: r.timeZone,
    cityId: idOf('cities', r.city),
    venue: localized(r.venue),
    venueAsPrinted: r.venueAsPrinted ?? null,
    mode: r.mode ?? null,
    attendanceAsPrinted: r.attendance?.asPrinted ?? null,
    attendanceAtLeast: r.attendance?.atLeast ?? null,
    attendanceAtMost: r.attendance?.atMost ?? null,
    capacity: r.capacity ?? null,
    motif: r.motif,
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'forum', row, parts: [], ...at(placed) }
}

function forumThemeUnit(placed: Placed<'forumThemes'>, index: number): Unit {
  const r = placed.record
  const key = `forum-themes/${r.forum}/${r.theme}`
  const row = {
    id: contentId(key),
    forumId: contentId(`forums/${r.forum}`),
    themeId: contentId(`themes/${r.theme}`),
    position: index,
    asPrinted: r.asPrinted,
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'forumTheme', row, parts: [], ...at(placed) }
}

function cityRoleUnit(placed: Placed<'cityRoles'>, index: number): Unit {
  const r = placed.record
  const key = `city-roles/${r.forum}/${r.city}/${r.role}`
  const row = {
    id: contentId(key),
    forumId: contentId(`forums/${r.forum}`),
    cityId: contentId(`cities/${r.city}`),
    role: r.role,
    position: index,
    asPrinted: r.asPrinted,
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'cityParticipation', row, parts: [], ...at(placed) }
}

function roomUnit(placed: Placed<'rooms'>, index: number): Unit {
  const r = placed.record
  const key = `rooms/${r.forum}/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    name: localized(r.name),
    position: index,
    capacity: r.capacity ?? null,
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'room', row, parts: [], ...at(placed) }
}

function sessionUnit(placed: Placed<'sessions'>, index: number): Unit {
  const r = placed.record
  const key = `sessions/${r.forum}/${r.slug}`
  const id = contentId(key)
  const row = {
    id,
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    parentId: idInForum('sessions', r.forum, r.parent),
    kind: r.kind,
    status: r.status,
    title: localized(r.title),
    titleAsPrinted: r.titleAsPrinted ?? null,
    theme: localized(r.theme),
    themeAsPrinted: r.themeAsPrinted ?? null,
    description: localized(r.description),
    points: localizedList(r.points),
    position: index,
    capacity: r.capacity ?? null,
    change: localized(r.change),
    changedAt: instantValue(r.changedAt),
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  const slots = r.slots.map((slot, position) => ({
    id: contentId(`${key}/slots/${position}`),
    sessionId: id,
    roomId: idInForum('rooms', r.forum, slot.room),
    precision: slot.precision,
    day: dayValue(slot.day),
    half: slot.precision === 'half_day' ? slot.half : null,
    startsAt: slot.precision === 'exact' ? instantValue(slot.startsAt) : null,
    endsAt: slot.precision === 'exact' ? instantValue(slot.endsAt) : null,
    position,
  }))
  const themes = r.themes.map((theme) => ({
    sessionId: id,
    themeId: contentId(`themes/${theme}`),
  }))
  const parts = [
    { table: 'sessionSlot', owner: 'sessionId', rows: slots } as const,
    { table: 'sessionTheme', owner: 'sessionId', rows: themes } as const,
  ]
  return { key, table: 'forumSession', row, parts, ...at(placed) }
}
