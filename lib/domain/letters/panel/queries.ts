import 'server-only'
import { toText } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Letter, LetterBlock } from '#lib/platform/mail/letter.ts'
import { renderText } from '#lib/platform/mail/render-text.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { composeLetter } from '../composing/queries.ts'
import { LETTERS_PER_PAGE } from '../constants.ts'
import type { LetterCounts, ListedLetter, ReadLetter } from './types.ts'

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
} as const satisfies Prisma.MailOutboxSelect
type ListedRow = Prisma.MailOutboxGetPayload<{ select: typeof listedSelect }>

function toListed({ registration, invitation, handover, ...row }: ListedRow): ListedLetter {
  const about = registration ?? handover?.registration
  const forum = (about ?? invitation)?.forum
  return {
    ...row,
    forum: forum ? toText(forum.name) : null,
    registrationCode: about?.code ?? null,
  }
}

const open = { sentAt: null, failedAt: null, droppedAt: null }

/** How many letters stand where. One query. */
export async function countLetters(): Promise<LetterCounts> {
  const [row] = await db.$queryRaw<LetterCounts[]>`
    SELECT count("sentAt")::int AS sent, count("failedAt")::int AS failed, count("droppedAt")::int AS dropped,
           (count(*) FILTER (WHERE "keptAt" IS NOT NULL AND num_nonnulls("sentAt", "failedAt", "droppedAt") = 0))::int AS kept,
           (count(*) FILTER (WHERE "keptAt" IS NULL AND num_nonnulls("sentAt", "failedAt", "droppedAt") = 0))::int AS waiting
      FROM mail_outbox`
  return row ?? { sent: 0, failed: 0, dropped: 0, kept: 0, waiting: 0 }
}

/** Letters that were given up, the latest first. One query. */
export async function listFailedLetters(): Promise<ListedLetter[]> {
  const rows = await db.mailOutbox.findMany({
    relationLoadStrategy: 'join',
    where: { failedAt: { not: null } },
    orderBy: [{ failedAt: 'desc' }, { number: 'desc' }],
    take: LETTERS_PER_PAGE,
    select: listedSelect,
  })
  return rows.map(toListed)
}

/** Letters that were shown instead of sent, the latest first. One query. */
export async function listKeptLetters(): Promise<ListedLetter[]> {
  const rows = await db.mailOutbox.findMany({
    relationLoadStrategy: 'join',
    where: { ...open, keptAt: { not: null } },
    orderBy: [{ keptAt: 'desc' }, { number: 'desc' }],
    take: LETTERS_PER_PAGE,
    select: listedSelect,
  })
  return rows.map(toListed)
}

/**
 * One kept or given-up letter as it would go out at this moment; null where there is none. Of a sign-in
 * letter code and link are left out: whoever reads them could sign in as its recipient.
 */
export async function getLetter(
  id: string,
  setting: { origin: string; now: Date },
): Promise<ReadLetter | null> {
  const row = await db.mailOutbox.findFirst({
    relationLoadStrategy: 'join',
    where: { id, OR: [{ failedAt: { not: null } }, { ...open, keptAt: { not: null } }] },
    select: {
      ...listedSelect,
      ...{ registrationId: true, challengeId: true, invitationId: true, handoverId: true },
      locale: true,
    },
  })
  if (!row) return null
  const { registrationId, challengeId, invitationId, handoverId, locale, ...listed } = row
  const composed = await composeLetter(
    { kind: row.kind, registrationId, challengeId, invitationId, handoverId, locale },
    setting,
  )
  if (!composed.ok) return { ...toListed(listed), to: null }
  const isMasked = row.kind === 'code'
  const letter = isMasked ? masked(composed.letter) : composed.letter
  return {
    ...toListed(listed),
    to: composed.to,
    subject: letter.subject,
    text: renderText(letter, setting.origin),
    fileNames: (letter.attachments ?? []).map(({ fileName }) => fileName),
    isMasked,
  }
}

const hide = (text: string) => text.replace(/\d{6}/g, '••••••')

/** Every code and every link taken out. */
function masked(letter: Letter): Letter {
  return {
    ...letter,
    subject: hide(letter.subject),
    preheader: hide(letter.preheader),
    blocks: letter.blocks.filter(({ kind }) => kind !== 'button').map(maskedBlock),
  }
}

function maskedBlock(block: LetterBlock): LetterBlock {
  if (block.kind === 'code') return { ...block, code: '••••••' }
  return 'text' in block ? { ...block, text: hide(block.text) } : block
}
