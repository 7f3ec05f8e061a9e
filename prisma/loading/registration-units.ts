import type { Content, Placed } from '#prisma/content/read.ts'
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
