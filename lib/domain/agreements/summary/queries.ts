import 'server-only'
import {
  agreementRefSelect,
  forumRefSelect,
  organisationRefSelect,
  refSelect,
  sessionRefSelect,
  toAgreementRef,
  toForumRef,
  toOrganisationRefOrNull,
  toRefOrNull,
  toSessionRefOrNull,
  toText,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { AgreementAmount, AgreementSummary, Party, StatedCount } from '../types.ts'

/** What a row of the register and the whole entry read alike. */

export const partySelect = {
  label: true,
  asPrinted: true,
  isOpen: true,
  doubt: true,
  organisation: { select: organisationRefSelect },
} as const satisfies Prisma.AgreementPartySelect
type PartyRow = Prisma.AgreementPartyGetPayload<{ select: typeof partySelect }>

export function toParty(row: PartyRow): Party {
  const organisation = toOrganisationRefOrNull(row.organisation)
  return {
    // A CHECK in the database: a party without an organisation has a label. A retired one has its print.
    name:
      row.label === null ? (organisation?.name ?? { 'zh-Hans': row.asPrinted }) : toText(row.label),
    organisation,
    asPrinted: row.asPrinted,
    isOpen: row.isOpen,
    doubt: toTextOrNull(row.doubt),
  }
}

export const headSelect = {
  ...agreementRefSelect,
  kindAsPrinted: true,
  placement: true,
  place: true,
  signedUntil: true,
  dateAsPrinted: true,
  partyForm: true,
  partyFormDoubt: true,
  count: true,
  countAsPrinted: true,
  amount: true,
  currency: true,
  amountAsPrinted: true,
  amountMeaning: true,
  forum: { select: forumRefSelect },
  session: { select: sessionRefSelect },
  city: { select: refSelect },
} as const satisfies Prisma.AgreementSelect
type HeadRow = Prisma.AgreementGetPayload<{ select: typeof headSelect }>

export function toHead(row: HeadRow): Omit<AgreementSummary, 'parties'> {
  return {
    ...toAgreementRef(row),
    kindAsPrinted: row.kindAsPrinted,
    placement: row.placement,
    place: toTextOrNull(row.place),
    signedUntil: toPartialDate(row.signedUntil, row.signedPrecision),
    dateAsPrinted: row.dateAsPrinted,
    partyForm: row.partyForm,
    partyFormDoubt: toTextOrNull(row.partyFormDoubt),
    count: toCount(row),
    amount: toAmount(row),
    forum: row.forum && toForumRef(row.forum),
    session: toSessionRefOrNull(row.session),
    city: toRefOrNull(row.city),
  }
}

function toCount(row: HeadRow): StatedCount | null {
  if (row.count === null || row.countAsPrinted === null) return null
  return { value: row.count, asPrinted: row.countAsPrinted }
}

function toAmount(row: HeadRow): AgreementAmount | null {
  if (row.amount === null || row.currency === null || row.amountAsPrinted === null) return null
  return {
    asPrinted: row.amountAsPrinted,
    // toString would turn to exponents for very large values
    value: row.amount.toFixed(),
    currency: row.currency,
    meaning: toTextOrNull(row.amountMeaning),
  }
}

export const summarySelect = {
  ...headSelect,
  parties: { orderBy: { position: 'asc' }, select: partySelect },
} as const satisfies Prisma.AgreementSelect
type SummaryRow = Prisma.AgreementGetPayload<{ select: typeof summarySelect }>

export const toSummary = (row: SummaryRow): AgreementSummary => ({
  ...toHead(row),
  parties: row.parties.map(toParty),
})
