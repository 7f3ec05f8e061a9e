import 'server-only'
import { publishedForum } from '#lib/domain/record/public/queries.ts'
import { forumRefSelect, toForumRef, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { questionArgs, toQuestion } from './questions/queries.ts'
import { sessionPlacesArgs, toSessionPlaces } from './session-places/queries.ts'
import type { RegistrationForum, RegistrationOffer } from './types.ts'
import { toTerms } from './utils.ts'

export const settingsSelection = {
  opensAt: true,
  closesAt: true,
  cancelledAt: true,
  waitingList: true,
  needsApproval: true,
  changesUntil: true,
  acceptWithin: true,
} as const satisfies Prisma.RegistrationSettingsSelect

export const ticketTypeSelection = {
  id: true,
  slug: true,
  name: true,
  capacity: true,
  confirmed: true,
  waitlisted: true,
  isHidden: true,
} as const satisfies Prisma.TicketTypeSelect

export const consentTextSelect = {
  id: true,
  slug: true,
  textVersion: true,
  title: true,
  body: true,
  isRequired: true,
} as const satisfies Prisma.ConsentTextSelect

/** The forum with what `toTerms` needs of it. */
export const forumFactsSelect = {
  ...forumRefSelect,
  id: true,
  venue: true,
} as const satisfies Prisma.ForumSelect
type ForumFactsRow = Prisma.ForumGetPayload<{ select: typeof forumFactsSelect }>
export const toForumFacts = (row: ForumFactsRow): RegistrationForum => ({
  ...toForumRef(row),
  id: row.id,
  venue: toTextOrNull(row.venue),
})

/** What a published forum offers to those who register; null when it takes none. One query. */
export async function getRegistrationOffer(slug: string): Promise<RegistrationOffer | null> {
  const forum = await db.forum.findFirst({
    relationLoadStrategy: 'join',
    where: { ...publishedForum, slug, registrationSettings: { isNot: null } },
    select: {
      ...forumFactsSelect,
      registrationSettings: { select: settingsSelection },
      ticketTypes: { select: ticketTypeSelection, orderBy: [{ position: 'asc' }, { slug: 'asc' }] },
      consentTexts: {
        where: { retiredAt: null },
        select: consentTextSelect,
        orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      },
      questions: questionArgs,
      sessionPlaces: sessionPlacesArgs,
    },
  })
  const terms = forum && toTerms(forum)
  if (!forum || !terms) return null
  return {
    forumId: forum.id,
    forum: toForumFacts(forum),
    terms,
    ticketTypes: forum.ticketTypes.map((type) => ({ ...type, name: toText(type.name) })),
    consentTexts: forum.consentTexts.map((text) => ({
      ...text,
      title: toText(text.title),
      body: toText(text.body),
    })),
    questions: forum.questions.map(toQuestion),
    sessionPlaces: forum.sessionPlaces.map(toSessionPlaces),
  }
}

/** What was answered under this key before, and to which request; null when the key is new. */
export async function getKeptAnswer(keyHash: string) {
  return db.idempotencyKey.findUnique({
    where: { keyHash },
    select: { requestHash: true, answer: true, registrationId: true },
  })
}
