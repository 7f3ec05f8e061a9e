import type { z } from 'zod'
import {
  presentAppearance,
  presentDay,
  presentDecimal,
  presentRefOrNull,
  presentSession,
  presentSources,
  presentStatedList,
} from '#lib/domain/open-data/utils.ts'
import type { Speaker } from '#lib/platform/i18n/open-text.ts'
import type { OpenAgreementRow } from './queries.ts'
import type { openAgreementSchema } from './schema.ts'

function presentAmount(row: OpenAgreementRow, say: Speaker) {
  const value = presentDecimal(row.amount)
  // A CHECK keeps the three together; a record without one of them has no amount to give.
  if (value === null || row.currency === null || row.amountAsPrinted === null) return null
  return {
    asPrinted: row.amountAsPrinted,
    value,
    currency: row.currency,
    meaning: say.textOrNull(row.amountMeaning),
  }
}

export function presentAgreement(
  row: OpenAgreementRow,
  say: Speaker,
): z.infer<typeof openAgreementSchema> {
  const orderOfParty = new Map(row.parties.map(({ id }, index) => [id, index + 1]))
  return {
    slug: row.slug,
    scope: row.scope,
    kind: row.kind,
    kindAsPrinted: row.kindAsPrinted,
    title: say.text(row.title),
    titleAsPrinted: row.titleAsPrinted,
    summary: say.textOrNull(row.summary),
    fields: say.list(row.fields),
    fieldsOpen: row.fieldsOpen,
    forum: row.forum?.slug ?? null,
    session: presentSession(row.session, say),
    city: presentRefOrNull(row.city, say),
    placement: row.placement,
    place: say.textOrNull(row.place),
    signedOn: presentDay(row.signedOn, row.signedPrecision),
    signedUntil: presentDay(row.signedUntil, row.signedPrecision),
    dateAsPrinted: row.dateAsPrinted,
    partyForm: row.partyForm,
    partyFormDoubt: say.textOrNull(row.partyFormDoubt),
    count:
      row.count === null || row.countAsPrinted === null
        ? null
        : { asPrinted: row.countAsPrinted, value: row.count },
    amount: presentAmount(row, say),
    term: say.textOrNull(row.term),
    parties: row.parties.map((party, index) => ({
      order: index + 1,
      organisation: presentRefOrNull(party.organisation, say),
      label: say.textOrNull(party.label),
      asPrinted: party.asPrinted,
      isOpen: party.isOpen,
      doubt: say.textOrNull(party.doubt),
      sources: presentSources(party.citations, say),
    })),
    people: row.appearances.map((one, index) => ({
      ...presentAppearance(one, index + 1, say),
      party: one.partyId === null ? null : (orderOfParty.get(one.partyId) ?? null),
    })),
    followUps: row.followUps.map((step) => ({
      state: step.state,
      title: say.text(step.title),
      on: presentDay(step.on, step.precision),
      dateAsPrinted: step.dateAsPrinted,
      sources: presentSources(step.citations, say),
    })),
    documents: row.documents.map(({ title, address, citations }) => ({
      title: say.text(title),
      address,
      sources: presentSources(citations, say),
    })),
    relations: row.relations.map(({ kind, to, citations }) => ({
      kind,
      agreement: to.slug,
      sources: presentSources(citations, say),
    })),
    lists: row.lists.map((list) => presentStatedList(list, say)),
    doubt: say.textOrNull(row.doubt),
    sources: presentSources(row.citations, say),
  }
}
