import 'server-only'
import {
  afterSlug,
  appearanceSelection,
  refSelection,
  sessionSelection,
  statedListSelection,
} from '#lib/domain/open-data/queries.ts'
import { openAgreement, publicAppearance } from '#lib/domain/record/public/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { CursorKey } from '#lib/platform/http/cursor.ts'
import type { Prisma } from '#prisma/generated/client.ts'

function selection(now: Date) {
  return {
    slug: true,
    scope: true,
    kind: true,
    kindAsPrinted: true,
    title: true,
    titleAsPrinted: true,
    summary: true,
    fields: true,
    fieldsOpen: true,
    forum: { select: { slug: true } },
    session: { select: sessionSelection },
    city: { select: refSelection },
    placement: true,
    place: true,
    signedOn: true,
    signedUntil: true,
    signedPrecision: true,
    dateAsPrinted: true,
    partyForm: true,
    partyFormDoubt: true,
    count: true,
    countAsPrinted: true,
    amount: true,
    currency: true,
    amountAsPrinted: true,
    amountMeaning: true,
    term: true,
    parties: {
      select: {
        id: true,
        organisation: { select: refSelection },
        label: true,
        asPrinted: true,
        isOpen: true,
        doubt: true,
        citations: true,
      },
      orderBy: { position: 'asc' },
    },
    appearances: {
      where: publicAppearance(now),
      select: { ...appearanceSelection, partyId: true },
      orderBy: [{ role: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    },
    followUps: {
      select: {
        state: true,
        title: true,
        on: true,
        precision: true,
        dateAsPrinted: true,
        citations: true,
      },
      orderBy: { position: 'asc' },
    },
    documents: {
      select: { title: true, address: true, citations: true },
      orderBy: { position: 'asc' },
    },
    relations: {
      where: { to: openAgreement(now) },
      select: { kind: true, to: { select: { slug: true } }, citations: true },
      orderBy: [{ kind: 'asc' }, { toId: 'asc' }],
    },
    lists: { select: statedListSelection, orderBy: { slug: 'asc' } },
    doubt: true,
    citations: true,
  } as const satisfies Prisma.AgreementSelect
}

export type OpenAgreementRow = Prisma.AgreementGetPayload<{
  select: ReturnType<typeof selection>
}>

/** Agreements that may be read now, by slug; with `forumId` those of that forum. One query. */
export function listAgreementsForOpenData(
  { forumId, now }: { forumId?: string; now: Date },
  after: CursorKey | null,
  take: number,
): Promise<OpenAgreementRow[]> {
  return db.agreement.findMany({
    relationLoadStrategy: 'join',
    where: {
      AND: [openAgreement(now), forumId === undefined ? {} : { forumId }, afterSlug(after)],
    },
    select: selection(now),
    orderBy: { slug: 'asc' },
    take,
  })
}
