import type { Content, Placed } from '#prisma/content/read.ts'
import { idOf } from './directory-units.ts'
import { idInForum } from './forum-units.ts'
import { contentId } from './ids.ts'
import type { Unit } from './unit.ts'
import { citations, dayValue, localized } from './values.ts'

const at = (placed: { file: string; path: string }) => ({ file: placed.file, path: placed.path })

/** Single facts around a forum: infrastructure, lists, figures, honours, milestones, papers referred to. */
export function factUnits(content: Content): Unit[] {
  return [
    ...content.infrastructure.map(infrastructureUnit),
    ...content.lists.map(listUnit),
    ...content.figures.map(figureUnit),
    ...content.honours.map(honourUnit),
    ...content.milestones.map(milestoneUnit),
    ...content.references.map(referenceUnit),
  ]
}

function infrastructureUnit(placed: Placed<'infrastructure'>, index: number): Unit {
  const r = placed.record
  const key = `infrastructure/${r.forum}/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    cityId: idOf('cities', r.city),
    name: localized(r.name),
    nameAsPrinted: r.nameAsPrinted,
    state: r.state,
    stateAsPrinted: r.stateAsPrinted ?? null,
    description: localized(r.description),
    position: index,
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'infrastructure', row, parts: [], ...at(placed) }
}

function listUnit(placed: Placed<'lists'>): Unit {
  const r = placed.record
  const key = `lists/${r.forum}/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    sessionId: idInForum('sessions', r.forum, r.session),
    agreementId: idOf('agreements', r.agreement),
    outcomeId: idOf('outcomes', r.outcome),
    kind: r.kind,
    role: r.role ?? null,
    label: localized(r.label),
    isOpen: r.isOpen,
    statedCount: r.statedCount ?? null,
    asPrinted: r.asPrinted,
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'statedList', row, parts: [], ...at(placed) }
}

function figureUnit(placed: Placed<'figures'>, index: number): Unit {
  const r = placed.record
  const key = `figures/${r.forum}/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    outcomeId: idOf('outcomes', r.outcome),
    organisationId: idOf('organisations', r.organisation),
    cityId: idOf('cities', r.city),
    infrastructureId: idInForum('infrastructure', r.forum, r.infrastructure),
    group: r.group ?? null,
    isTotal: r.isTotal,
    label: localized(r.label),
    value: r.value ?? null,
    atLeast: r.atLeast ?? null,
    atMost: r.atMost ?? null,
    unit: localized(r.unit),
    asPrinted: r.asPrinted,
    period: localized(r.period),
    position: index,
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'figure', row, parts: [], ...at(placed) }
}

function honourUnit(placed: Placed<'honours'>, index: number): Unit {
  const r = placed.record
  const key = `honours/${r.forum}/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    cityId: idOf('cities', r.city),
    organisationId: idOf('organisations', r.organisation),
    holder: localized(r.holder),
    title: localized(r.title),
    titleAsPrinted: r.titleAsPrinted,
    state: r.state,
    position: index,
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'honour', row, parts: [], ...at(placed) }
}

function milestoneUnit(placed: Placed<'milestones'>, index: number): Unit {
  const r = placed.record
  const key = `milestones/${r.forum}/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    kind: r.kind,
    title: localized(r.title),
    titleAsPrinted: r.titleAsPrinted ?? null,
    description: localized(r.description),
    startsOn: dayValue(r.startsOn),
    endsOn: dayValue(r.endsOn),
    precision: r.precision ?? (r.startsOn === undefined ? null : 'day'),
    dateAsPrinted: r.dateAsPrinted ?? null,
    cityId: idOf('cities', r.city),
    venue: localized(r.venue),
    theme: localized(r.theme),
    position: index,
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'milestone', row, parts: [], ...at(placed) }
}

function referenceUnit(placed: Placed<'references'>, index: number): Unit {
  const r = placed.record
  const key = `references/${r.forum}/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    title: localized(r.title),
    titleAsPrinted: r.titleAsPrinted,
    issuer: localized(r.issuer),
    issuedOn: dayValue(r.issuedOn),
    issuedPrecision: r.issuedPrecision ?? (r.issuedOn === undefined ? null : 'day'),
    remark: localized(r.remark),
    position: index,
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'reference', row, parts: [], ...at(placed) }
}
