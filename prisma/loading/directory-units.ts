import type { Content, Placed } from '#prisma/content/read.ts'
import { contentId } from './ids.ts'
import type { Unit } from './unit.ts'
import { citations, dayValue, localized, localizedList } from './values.ts'

const at = (placed: { file: string; path: string }) => ({ file: placed.file, path: placed.path })

/** Sources, cities, themes, umbrellas, organisations, alliances, people: what forums refer to. */
export function directoryUnits(content: Content): Unit[] {
  return [
    ...content.sources.map(sourceUnit),
    ...content.cities.map(cityUnit),
    ...content.themes.map(themeUnit),
    ...content.umbrellas.map(umbrellaUnit),
    ...content.organisations.map(organisationUnit),
    ...content.people.map(personUnit),
    ...content.alliances.map(allianceUnit),
  ]
}

export const idOf = (kind: string, slug: string | undefined): string | null =>
  slug === undefined ? null : contentId(`${kind}/${slug}`)

function sourceUnit(placed: Placed<'sources'>): Unit {
  const r = placed.record
  const key = `sources/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    title: localized(r.title),
    titleAsPrinted: r.titleAsPrinted ?? null,
    script: r.script,
    author: localized(r.author),
    publisher: localized(r.publisher),
    publishedOn: dayValue(r.publishedOn),
    publishedAsPrinted: r.publishedAsPrinted ?? null,
    note: localized(r.note),
  }
  return { key, table: 'source', row, parts: [], ...at(placed) }
}

function cityUnit(placed: Placed<'cities'>): Unit {
  const r = placed.record
  const key = `cities/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    name: localized(r.name),
    country: r.country,
    isCity: r.isCity,
    parentId: idOf('cities', r.parent),
    description: localized(r.description),
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'city', row, parts: [], ...at(placed) }
}

function themeUnit(placed: Placed<'themes'>): Unit {
  const r = placed.record
  const key = `themes/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    name: localized(r.name),
    aliases: r.aliases,
    description: localized(r.description),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'theme', row, parts: [], ...at(placed) }
}

function umbrellaUnit(placed: Placed<'umbrellas'>): Unit {
  const r = placed.record
  const key = `umbrellas/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    name: localized(r.name),
    aliases: r.aliases,
    parentId: idOf('umbrellas', r.parent),
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'umbrella', row, parts: [], ...at(placed) }
}

function organisationUnit(placed: Placed<'organisations'>): Unit {
  const r = placed.record
  const key = `organisations/${r.slug}`
  const id = contentId(key)
  const row = {
    id,
    slug: r.slug,
    name: localized(r.name),
    latinAsPrinted: r.latinAsPrinted ?? null,
    kind: r.kind,
    country: r.country ?? null,
    cityId: idOf('cities', r.city),
    parentId: idOf('organisations', r.parent),
    isJoint: r.isJoint,
    description: localized(r.description),
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  const aliases = r.aliases.map((alias, position) => ({
    id: contentId(`${key}/aliases/${position}`),
    organisationId: id,
    text: alias.text,
    kind: alias.kind,
    position,
    doubt: localized(alias.doubt),
    citations: citations(alias.quotes, placed),
  }))
  const parts = [{ table: 'organisationAlias', owner: 'organisationId', rows: aliases } as const]
  return { key, table: 'organisation', row, parts, ...at(placed) }
}

function personUnit(placed: Placed<'people'>): Unit {
  const r = placed.record
  const key = `people/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    name: localized(r.name),
    latinAsPrinted: r.latinAsPrinted ?? null,
    honorific: r.honorific ?? null,
    aliases: r.aliases,
    country: r.country ?? null,
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'person', row, parts: [], ...at(placed) }
}

function allianceUnit(placed: Placed<'alliances'>): Unit {
  const r = placed.record
  const key = `alliances/${r.organisation}`
  const id = contentId(key)
  const row = {
    id,
    slug: r.organisation,
    organisationId: idOf('organisations', r.organisation),
    founderId: idOf('organisations', r.founder),
    purpose: localized(r.purpose),
    description: localized(r.description),
    points: localizedList(r.points),
    joiningProcedure: localized(r.joiningProcedure),
    memberCountAsPrinted: r.memberCountAsPrinted ?? null,
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  const services = r.services.map((service, position) => ({
    id: contentId(`${key}/services/${position}`),
    allianceId: id,
    name: localized(service.name),
    asPrinted: service.asPrinted,
    state: service.state,
    position,
    citations: citations(service.quotes, placed),
  }))
  const members = r.members.map((member, position) => ({
    id: contentId(`${key}/members/${position}`),
    allianceId: id,
    personId: idOf('people', member.person),
    organisationId: idOf('organisations', member.organisation),
    office: localized(member.office),
    asPrinted: member.asPrinted,
    position,
    citations: citations(member.quotes, placed),
  }))
  const parts = [
    { table: 'allianceService', owner: 'allianceId', rows: services } as const,
    { table: 'allianceMember', owner: 'allianceId', rows: members } as const,
  ]
  return { key, table: 'alliance', row, parts, ...at(placed) }
}
