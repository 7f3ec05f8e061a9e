import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Letter, LetterBlock } from '#lib/platform/mail/letter.ts'
import { renderText } from '#lib/platform/mail/render-text.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { composeLetter } from '../composing/queries.ts'
import { LETTER_LISTS, LETTERS_PER_PAGE, LETTERS_PER_PART } from '../constants.ts'
import type { LetterCounts, LetterList, ListedLetter, ReadLetter } from './types.ts'

const forumName = { forum: { select: { name: true } } } as const
const listedSelect = {
  id: true,
  kind: true,
  createdAt: true,
  attempts: true,
  lastError: true,
  failedAt: true,
  keptAt: true,
  registration: { select: { code: true, ...forumName } },
  invitation: { select: forumName },
  handover: { select: { registration: { select: { code: true, ...forumName } } } },
  test: { select: forumName },
  notice: { select: forumName },
} as const satisfies Prisma.MailOutboxSelect
type ListedRow = Prisma.MailOutboxGetPayload<{ select: typeof listedSelect }>

function toListed({
  registration,
  invitation,
  handover,
  test,
  notice,
  ...row
}: ListedRow): ListedLetter {
  const about = registration ?? handover?.registration
  const forum = (about ?? invitation ?? test ?? notice)?.forum
  return {
    ...row,
    forum: forum ? toText(forum.name) : null,
    registrationCode: about?.code ?? null,
  }
}

const open = { sentAt: null, failedAt: null, droppedAt: null }

/** The forums whose letters are asked for; null for every letter of the portal. */
type ForumIds = readonly string[] | null

/** Letters about these forums: sign-in codes are about none, nor is who has starred something without registering. */
function aboutForums(forumIds: ForumIds): Prisma.MailOutboxWhereInput {
  if (forumIds === null) return {}
  const own = { forumId: { in: [...forumIds] } }
  return {
    OR: [
      ...[{ registration: own }, { invitation: own }, { test: own }],
      { milestoneReminder: own },
      { handover: { registration: own } },
    ],
  }
}

/** How many letters stand where. One query. */
export async function countLetters(forumIds: ForumIds): Promise<LetterCounts> {
  const about =
    forumIds === null
      ? Prisma.empty
      : Prisma.sql`
        LEFT JOIN handover ON handover.id = letter."handoverId"
        LEFT JOIN registration AS about ON about.id = coalesce(letter."registrationId", handover."registrationId")
        LEFT JOIN invitation_code AS invited ON invited.id = letter."invitationId"
        LEFT JOIN mail_test AS tried ON tried.id = letter."testId"
        LEFT JOIN milestone_reminder AS reminded ON reminded.id = letter."milestoneReminderId"
       WHERE coalesce(about."forumId", invited."forumId", tried."forumId", reminded."forumId") = ANY(${forumIds}::uuid[])`
  const [row] = await db.$queryRaw<LetterCounts[]>`
    SELECT count("sentAt")::int AS sent, count("failedAt")::int AS failed, count("droppedAt")::int AS dropped,
           (count(*) FILTER (WHERE "keptAt" IS NOT NULL AND num_nonnulls("sentAt", "failedAt", "droppedAt") = 0))::int AS kept,
           (count(*) FILTER (WHERE "keptAt" IS NULL AND num_nonnulls("sentAt", "failedAt", "droppedAt") = 0))::int AS waiting
      FROM mail_outbox AS letter ${about}`
  return row ?? { sent: 0, failed: 0, dropped: 0, kept: 0, waiting: 0 }
}

/** How many letters were given up. One query. */
export async function countFailedLetters(forumIds: ForumIds): Promise<number> {
  return db.mailOutbox.count({ where: { failedAt: { not: null }, ...aboutForums(forumIds) } })
}

/** The letters of each list, the latest first. */
const LISTS = {
  failed: {
    where: { failedAt: { not: null } },
    orderBy: [{ failedAt: 'desc' }, { number: 'desc' }],
  },
  kept: {
    where: { ...open, keptAt: { not: null } },
    orderBy: [{ keptAt: 'desc' }, { number: 'desc' }],
  },
} as const satisfies Record<LetterList, Pick<Prisma.MailOutboxFindManyArgs, 'where' | 'orderBy'>>

/** The latest of a list. One query. */
export async function listLetters(list: LetterList, forumIds: ForumIds): Promise<ListedLetter[]> {
  const rows = await db.mailOutbox.findMany({
    relationLoadStrategy: 'join',
    where: { ...LISTS[list].where, ...aboutForums(forumIds) },
    orderBy: [...LISTS[list].orderBy],
    take: LETTERS_PER_PAGE,
    select: listedSelect,
  })
  return rows.map(toListed)
}

/** All letters of a list, or (null) of both. A query for every so many. */
export async function* listLettersForExport(
  tx: Tx,
  forumIds: ForumIds,
  list: LetterList | null,
): AsyncGenerator<ListedLetter> {
  for (const one of list === null ? LETTER_LISTS : [list]) {
    let last: string | undefined
    do {
      const rows: ListedRow[] = await tx.mailOutbox.findMany({
        relationLoadStrategy: 'join',
        where: { ...LISTS[one].where, ...aboutForums(forumIds) },
        orderBy: [...LISTS[one].orderBy],
        ...(last && { cursor: { id: last }, skip: 1 }),
        take: LETTERS_PER_PART,
        select: listedSelect,
      })
      yield* rows.map(toListed)
      last = rows.length < LETTERS_PER_PART ? undefined : rows.at(-1)?.id
    } while (last)
  }
}

/**
 * One kept or given-up letter as it would go out at this moment; null where there is none about these
 * forums. Of a sign-in letter code and link are left out: whoever reads them could sign in as its
 * recipient. Managers are shown no links: whoever has one acts in the recipient's name.
 */
export async function getLetter(
  id: string,
  setting: { origin: string; now: Date },
  forumIds: ForumIds,
): Promise<ReadLetter | null> {
  const row = await db.mailOutbox.findFirst({
    relationLoadStrategy: 'join',
    where: {
      id,
      OR: [{ failedAt: { not: null } }, { ...open, keptAt: { not: null } }],
      AND: aboutForums(forumIds),
    },
    select: {
      ...listedSelect,
      ...{ registrationId: true, challengeId: true, invitationId: true, handoverId: true },
      ...{ messageId: true, testId: true, milestoneReminderId: true },
      ...{ accountId: true, noticeId: true, locale: true },
    },
  })
  if (!row) return null
  const { registrationId, challengeId, invitationId, handoverId, ...rest } = row
  const { messageId, testId, milestoneReminderId, accountId, noticeId, locale, ...listed } = rest
  const composed = await composeLetter(
    {
      ...{ kind: row.kind, registrationId, challengeId, invitationId, handoverId },
      ...{ messageId, testId, milestoneReminderId, accountId, noticeId, locale },
    },
    { ...setting, forOrganiser: true },
  )
  if (!composed.ok) return { ...toListed(listed), to: null }
  const hidden = row.kind === 'code' ? 'code' : forumIds === null ? null : 'link'
  const letter = lessOf(composed.letter, hidden)
  return {
    ...toListed(listed),
    to: composed.to,
    subject: letter.subject,
    text: renderText(letter, setting.origin),
    fileNames: (letter.attachments ?? []).map(({ fileName }) => fileName),
    masked: hidden,
  }
}

const hide = (text: string) => text.replace(/\d{6}/g, '••••••')

/** Every link taken out, and every code of a sign-in letter. */
function lessOf(letter: Letter, hidden: 'code' | 'link' | null): Letter {
  if (hidden === null) return letter
  const blocks = letter.blocks.filter(({ kind }) => kind !== 'button')
  if (hidden === 'link') return { ...letter, blocks }
  return {
    ...letter,
    subject: hide(letter.subject),
    preheader: hide(letter.preheader),
    blocks: blocks.map(maskedBlock),
  }
}

function maskedBlock(block: LetterBlock): LetterBlock {
  if (block.kind === 'code') return { ...block, code: '••••••' }
  return 'text' in block ? { ...block, text: hide(block.text) } : block
}
