import 'server-only'
import { openAgreement, publicAppearance } from '#lib/domain/record/public/queries.ts'
import {
  agreementRefSelect,
  listSelect,
  personRefSelect,
  titleArgs,
  toAgreementRef,
  toCitations,
  toPersonRef,
  toStatedList,
  toText,
  toTextOrNull,
  toTexts,
  toTitle,
} from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { inOrderSent } from '../files/queries.ts'
import { headSelect, partySelect, toHead, toParty } from '../summary/queries.ts'
import type { AgreementDetail, AgreementRelation, Signer } from '../types.ts'

const signerSelect = {
  role: true,
  partyId: true,
  nameAsPrinted: true,
  remark: true,
  doubt: true,
  citations: true,
  person: { select: personRefSelect },
  titles: titleArgs,
} as const satisfies Prisma.AppearanceSelect
type SignerRow = Prisma.AppearanceGetPayload<{ select: typeof signerSelect }>

const toSigner = (row: SignerRow): Signer => ({
  person: toPersonRef(row.person),
  nameAsPrinted: row.nameAsPrinted,
  titles: row.titles.map(toTitle),
  remark: toTextOrNull(row.remark),
  doubt: toTextOrNull(row.doubt),
  citations: toCitations(row.citations),
})

const relationSelect = (now: Date) =>
  ({
    relations: {
      where: { to: openAgreement(now) },
      select: { kind: true, citations: true, to: { select: agreementRefSelect } },
    },
    relatedBy: {
      where: { from: openAgreement(now) },
      select: { kind: true, citations: true, from: { select: agreementRefSelect } },
    },
  }) as const satisfies Prisma.AgreementSelect

export const detailSelect = (now: Date) =>
  ({
    ...headSelect,
    ...relationSelect(now),
    summary: true,
    fields: true,
    fieldsOpen: true,
    term: true,
    doubt: true,
    citations: true,
    updatedAt: true,
    parties: {
      orderBy: { position: 'asc' },
      select: { ...partySelect, id: true, citations: true },
    },
    appearances: {
      where: { AND: [publicAppearance(now), { role: { in: ['signatory', 'witness'] } }] },
      orderBy: { position: 'asc' },
      select: signerSelect,
    },
    followUps: {
      orderBy: { position: 'asc' },
      select: {
        state: true,
        title: true,
        on: true,
        precision: true,
        dateAsPrinted: true,
        citations: true,
      },
    },
    documents: {
      orderBy: { position: 'asc' },
      select: { title: true, address: true, citations: true },
    },
    files: { orderBy: [...inOrderSent], select: { id: true, title: true } },
    lists: { orderBy: { slug: 'asc' }, select: listSelect },
  }) as const satisfies Prisma.AgreementSelect
type DetailRow = Prisma.AgreementGetPayload<{ select: ReturnType<typeof detailSelect> }>

export function toDetail(row: DetailRow): AgreementDetail {
  const signatories = row.appearances.filter(({ role }) => role === 'signatory')
  return {
    ...toHead(row),
    summary: toTextOrNull(row.summary),
    fields: toTexts(row.fields),
    fieldsOpen: row.fieldsOpen,
    term: toTextOrNull(row.term),
    parties: row.parties.map((party) => ({
      ...toParty(party),
      citations: toCitations(party.citations),
      signatories: signatories.filter(({ partyId }) => partyId === party.id).map(toSigner),
    })),
    unplacedSignatories: signatories.filter(({ partyId }) => partyId === null).map(toSigner),
    witnesses: row.appearances.filter(({ role }) => role === 'witness').map(toSigner),
    followUps: row.followUps.map((step) => ({
      state: step.state,
      title: toText(step.title),
      on: toPartialDate(step.on, step.precision),
      dateAsPrinted: step.dateAsPrinted,
      citations: toCitations(step.citations),
    })),
    documents: [
      ...row.files.map(({ id, title }) => ({
        ...{ title: toText(title), address: `/documents/${id}.pdf`, citations: [] },
      })),
      ...row.documents.map((document) => ({
        title: toText(document.title),
        address: document.address,
        citations: toCitations(document.citations),
      })),
    ],
    relations: toRelations(row),
    lists: row.lists.map(toStatedList),
    doubt: toTextOrNull(row.doubt),
    citations: toCitations(row.citations),
    updatedAt: row.updatedAt.toISOString(),
  }
}

function toRelations(row: DetailRow): AgreementRelation[] {
  return [
    ...row.relations.map(({ kind, citations, to }) => ({
      kind,
      direction: 'to' as const,
      agreement: toAgreementRef(to),
      citations: toCitations(citations),
    })),
    ...row.relatedBy.map(({ kind, citations, from }) => ({
      kind,
      direction: 'from' as const,
      agreement: toAgreementRef(from),
      citations: toCitations(citations),
    })),
  ]
}
