import type { Content, Placed } from '#prisma/content/read.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { contentId } from './ids.ts'
import type { Unit } from './unit.ts'
import { instantValue, localized } from './values.ts'

const at = (placed: { file: string; path: string }) => ({ file: placed.file, path: placed.path })

/**
 * How forums take registrations. Only what is written in content stands in these rows: the counts of
 * a ticket type are not among them, so loading again never touches a place that was given.
 */
export function registrationUnits(content: Content): Unit[] {
  return [
    ...content.registrationSettings.map(settingsUnit),
    ...content.consentTexts.map(consentTextUnit),
    ...content.ticketTypes.map(ticketTypeUnit),
    ...content.questions.map(questionUnit),
    ...content.sessionPlaces.map(sessionPlacesUnit),
  ]
}

function settingsUnit(placed: Placed<'registrationSettings'>): Unit {
  const r = placed.record
  const key = `registration-settings/${r.forum}`
  const row = {
    id: contentId(key),
    forumId: contentId(`forums/${r.forum}`),
    opensAt: instantValue(r.opensAt),
    closesAt: instantValue(r.closesAt),
    waitingList: r.waitingList,
    needsApproval: r.needsApproval,
    changesUntil: instantValue(r.changesUntil),
    acceptWithin: r.acceptWithin ?? null,
  }
  return { key, table: 'registrationSettings', row, parts: [], ...at(placed) }
}

function ticketTypeUnit(placed: Placed<'ticketTypes'>, index: number): Unit {
  const r = placed.record
  const key = `ticket-types/${r.forum}/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    name: localized(r.name),
    position: index,
    capacity: r.capacity,
    isHidden: r.isHidden,
  }
  return { key, table: 'ticketType', row, parts: [], ...at(placed) }
}

function consentTextUnit(placed: Placed<'consentTexts'>, index: number): Unit {
  const r = placed.record
  const key = `consent-texts/${r.forum}/${r.slug}/${r.textVersion}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    textVersion: r.textVersion,
    title: localized(r.title),
    body: localized(r.body),
    isRequired: r.isRequired,
    position: index,
  }
  return { key, table: 'consentText', row, parts: [], ...at(placed) }
}

function questionUnit(placed: Placed<'questions'>, index: number): Unit {
  const r = placed.record
  const key = `questions/${r.forum}/${r.slug}`
  const options = r.options?.map((option) => ({ ...option, label: localized(option.label) }))
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    kind: r.kind,
    label: localized(r.label),
    hint: localized(r.hint),
    isRequired: r.isRequired,
    position: index,
    options: options ?? Prisma.DbNull,
    condition: r.condition ?? Prisma.DbNull,
    forTypes: r.forTypes,
    atLeast: r.atLeast ?? null,
    atMost: r.atMost ?? null,
  }
  return { key, table: 'question', row, parts: [], ...at(placed) }
}

/** The places that were taken are not among the columns: loading again keeps every booking. */
function sessionPlacesUnit(placed: Placed<'sessionPlaces'>): Unit {
  const r = placed.record
  const row = {
    id: contentId(`sessions/${r.forum}/${r.session}`),
    forumId: contentId(`forums/${r.forum}`),
    capacity: r.capacity,
  }
  const key = `session-places/${r.forum}/${r.session}`
  return { key, table: 'sessionPlaces', row, parts: [], ...at(placed) }
}
