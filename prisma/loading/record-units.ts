import { ContentError } from '#prisma/content/problems.ts'
import type { Content, Placed } from '#prisma/content/read.ts'
import { idOf } from './directory-units.ts'
import { idInForum } from './forum-units.ts'
import { contentId } from './ids.ts'
import type { Unit } from './unit.ts'
import { citations, dayValue, instantValue, localized, localizedList } from './values.ts'

const at = (placed: { file: string; path: string }) => ({ file: placed.file, path: placed.path })

/** What happened at forums: agreements, outcomes, appearances, participations. */
export function recordUnits(content: Content): Unit[] {
  return [
    ...content.agreements.map(agreementUnit),
    ...content.outcomes.map(outcomeUnit),
    ...content.appearances.map((placed, index) => appearanceUnit(placed, index, content)),
    ...content.participations.map(participationUnit),
  ]
}

function agreementUnit(placed: Placed<'agreements'>, index: number): Unit {
  const r = placed.record
  const key = `agreements/${r.slug}`
  const id = contentId(key)
  const row = {
    id,
    slug: r.slug,
    scope: r.scope,
    kind: r.kind,
    kindAsPrinted: r.kindAsPrinted,
    title: localized(r.title),
    titleAsPrinted: r.titleAsPrinted ?? null,
    summary: localized(r.summary),
    fields: localizedList(r.fields),
    fieldsOpen: r.fieldsOpen,
    forumId: idOf('forums', r.forum),
    sessionId: r.forum === undefined ? null : idInForum('sessions', r.forum, r.session),
    cityId: idOf('cities', r.city),
    placement: r.placement,
    place: localized(r.place),
    signedOn: dayValue(r.signedOn),
    signedUntil: dayValue(r.signedUntil),
    signedPrecision: r.signedPrecision ?? (r.signedOn === undefined ? null : 'day'),
    dateAsPrinted: r.dateAsPrinted ?? null,
    partyForm: r.partyForm,
    partyFormDoubt: localized(r.partyFormDoubt),
    count: r.count?.value ?? null,
    countAsPrinted: r.count?.asPrinted ?? null,
    amount: r.amount?.value ?? null,
    currency: r.amount?.currency ?? null,
    amountAsPrinted: r.amount?.asPrinted ?? null,
    amountMeaning: localized(r.amount?.meaning),
    term: localized(r.term),
    position: index,
    embargoedUntil: instantValue(r.embargoedUntil),
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  const parties = r.parties.map((party, position) => ({
    id: contentId(`${key}/parties/${position}`),
    agreementId: id,
    organisationId: idOf('organisations', party.organisation),
    label: localized(party.label),
    position,
    asPrinted: party.asPrinted,
    isOpen: party.isOpen,
    doubt: localized(party.doubt),
    citations: citations(party.quotes, placed),
  }))
  const followUps = r.followUps.map((step, position) => ({
    id: contentId(`${key}/follow-ups/${position}`),
    agreementId: id,
    state: step.state,
    title: localized(step.title),
    on: dayValue(step.on),
    precision: step.precision ?? (step.on === undefined ? null : 'day'),
    dateAsPrinted: step.dateAsPrinted ?? null,
    position,
    citations: citations(step.quotes, placed),
  }))
  const relations = r.relations.map((relation) => ({
    fromId: id,
    toId: contentId(`agreements/${relation.to}`),
    kind: relation.kind,
    citations: citations(relation.quotes, placed),
  }))
  const parts = [
    { table: 'agreementParty', owner: 'agreementId', rows: parties } as const,
    { table: 'agreementFollowUp', owner: 'agreementId', rows: followUps } as const,
    { table: 'agreementRelation', owner: 'fromId', rows: relations } as const,
  ]
  return { key, table: 'agreement', row, parts, ...at(placed) }
}

function outcomeUnit(placed: Placed<'outcomes'>, index: number): Unit {
  const r = placed.record
  const key = `outcomes/${r.slug}`
  const row = {
    id: contentId(key),
    slug: r.slug,
    forumId: contentId(`forums/${r.forum}`),
    sessionId: idInForum('sessions', r.forum, r.session),
    organisationId: idOf('organisations', r.organisation),
    allianceId: idOf('alliances', r.alliance),
    kind: r.kind,
    title: localized(r.title),
    titleAsPrinted: r.titleAsPrinted,
    verb: localized(r.verb),
    verbAsPrinted: r.verbAsPrinted,
    description: localized(r.description),
    points: localizedList(r.points),
    happenedOn: dayValue(r.happenedOn),
    precision: r.precision ?? (r.happenedOn === undefined ? null : 'day'),
    dateAsPrinted: r.dateAsPrinted ?? null,
    position: index,
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'outcome', row, parts: [], ...at(placed) }
}

function appearanceUnit(placed: Placed<'appearances'>, index: number, content: Content): Unit {
  const r = placed.record
  const place = r.agreement ?? r.outcome ?? r.session ?? ''
  const key = `appearances/${r.forum}/${r.person}/${r.role}/${place}`
  const id = contentId(key)
  const row = {
    id,
    personId: contentId(`people/${r.person}`),
    forumId: contentId(`forums/${r.forum}`),
    sessionId: idInForum('sessions', r.forum, r.session),
    agreementId: idOf('agreements', r.agreement),
    partyId: partyId(placed, content),
    outcomeId: idOf('outcomes', r.outcome),
    role: r.role,
    position: index,
    nameAsPrinted: r.nameAsPrinted,
    remark: localized(r.remark),
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  const titles = r.titles.map((title, position) => ({
    id: contentId(`${key}/titles/${position}`),
    appearanceId: id,
    organisationId: idOf('organisations', title.organisation),
    position,
    asPrinted: title.asPrinted,
    text: localized(title.text),
  }))
  const parts = [{ table: 'appearanceTitle', owner: 'appearanceId', rows: titles } as const]
  return { key, table: 'appearance', row, parts, ...at(placed) }
}

/** The party a person signs for, named by its organisation's slug or as printed. */
function partyId(placed: Placed<'appearances'>, content: Content): string | null {
  const { party, agreement } = placed.record
  if (party === undefined || agreement === undefined) return null
  const parties =
    content.agreements.find(({ record }) => record.slug === agreement)?.record.parties ?? []
  const position = parties.findIndex((p) => p.organisation === party || p.asPrinted === party)
  if (position < 0)
    throw new ContentError([
      {
        file: placed.file,
        path: `${placed.path}.party`,
        message: `${agreement} has no such party: ${party}`,
      },
    ])
  return contentId(`agreements/${agreement}/parties/${position}`)
}

function participationUnit(placed: Placed<'participations'>, index: number): Unit {
  const r = placed.record
  const place = r.outcome ?? r.infrastructure ?? r.session ?? ''
  const key = `participations/${r.forum}/${r.organisation}/${r.role}/${place}`
  const row = {
    id: contentId(key),
    organisationId: contentId(`organisations/${r.organisation}`),
    forumId: contentId(`forums/${r.forum}`),
    sessionId: idInForum('sessions', r.forum, r.session),
    outcomeId: idOf('outcomes', r.outcome),
    infrastructureId: idInForum('infrastructure', r.forum, r.infrastructure),
    role: r.role,
    position: index,
    asPrinted: r.asPrinted,
    remark: localized(r.remark),
    doubt: localized(r.doubt),
    citations: citations(r.quotes, placed),
  }
  return { key, table: 'participation', row, parts: [], ...at(placed) }
}
