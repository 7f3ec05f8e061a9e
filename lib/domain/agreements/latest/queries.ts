import 'server-only'
import type { Party } from '#lib/domain/agreements/types.ts'
import {
  agreementRefSelect,
  forumRefSelect,
  openAgreement,
  organisationRefSelect,
  toAgreementRef,
  toForumRef,
  toOrganisationRef,
  toText,
  toTextOrNull,
} from '#lib/domain/record/queries.ts'
import { toPartialDate } from '#lib/platform/dates/partial-date.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { LedgerEntry } from './types.ts'

const entrySelect = {
  ...agreementRefSelect,
  kindAsPrinted: true,
  signedUntil: true,
  place: true,
  partyForm: true,
  partyFormDoubt: true,
  count: true,
  countAsPrinted: true,
  amount: true,
  currency: true,
  amountAsPrinted: true,
  amountMeaning: true,
  forum: { select: forumRefSelect },
  parties: {
    orderBy: { position: 'asc' },
    select: {
      label: true,
      asPrinted: true,
      isOpen: true,
      doubt: true,
      organisation: { select: organisationRefSelect },
    },
  },
} as const satisfies Prisma.AgreementSelect
type EntryRow = Prisma.AgreementGetPayload<{ select: typeof entrySelect }>

/** The latest entries of the register, single ones and aggregates together, newest first. One query. */
export async function listLatestAgreements({
  now,
  limit,
}: {
  now: Date
  limit: number
}): Promise<LedgerEntry[]> {
  const rows = await db.agreement.findMany({
    relationLoadStrategy: 'join',
    where: openAgreement(now),
    orderBy: [{ signedOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: limit,
    select: entrySelect,
  })
  return rows.map(toEntry)
}

function toEntry(row: EntryRow): LedgerEntry {
  return {
    ...toAgreementRef(row),
    kindAsPrinted: row.kindAsPrinted,
    signedUntil: toPartialDate(row.signedUntil, row.signedPrecision),
    forum: row.forum && toForumRef(row.forum),
    place: toTextOrNull(row.place),
    partyForm: row.partyForm,
    partyFormDoubt: toTextOrNull(row.partyFormDoubt),
    parties: row.parties.map(toParty),
    count:
      row.count === null
        ? null
        : { value: row.count, asPrinted: row.countAsPrinted ?? String(row.count) },
    amount:
      row.amount === null || row.currency === null
        ? null
        : {
            asPrinted: row.amountAsPrinted ?? '',
            value: row.amount.toString(),
            currency: row.currency,
            meaning: toTextOrNull(row.amountMeaning),
          },
  }
}

function toParty(row: EntryRow['parties'][number]): Party {
  const organisation = row.organisation && toOrganisationRef(row.organisation)
  return {
    name: row.label === null && organisation ? organisation.name : toText(row.label),
    organisation,
    asPrinted: row.asPrinted,
    isOpen: row.isOpen,
    doubt: toTextOrNull(row.doubt),
  }
}
