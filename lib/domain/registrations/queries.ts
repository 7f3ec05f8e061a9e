import 'server-only'
import { publishedForum } from '#lib/domain/record/public/queries.ts'
import { forumRefSelect, toForumRef, toText, toTextOrNull } from '#lib/domain/record/queries.ts'
import { db, type Tx } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { questionArgs, toQuestion } from './questions/queries.ts'
import { sessionKeySelect, sessionPlacesArgs, toSessionPlaces } from './session-places/queries.ts'
import type { ConsentText, DecidingOffer, RegistrationForum, RegistrationOffer } from './types.ts'
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

type ConsentTextRow = Prisma.ConsentTextGetPayload<{ select: typeof consentTextSelect }>
export const toConsentText = (text: ConsentTextRow): ConsentText => ({
  ...text,
  title: toText(text.title),
  body: toText(text.body),
})

/** Those in force, in order. */
export const consentTextArgs = {
  where: { retiredAt: null },
  select: consentTextSelect,
  orderBy: [{ position: 'asc' }, { slug: 'asc' }],
} as const satisfies Prisma.Forum$consentTextsArgs

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

const offered = (slug: string) =>
  ({
    ...publishedForum,
    slug,
    registrationSettings: { isNot: null },
  }) satisfies Prisma.ForumWhereInput

/** What `termsOrClosed` judges by: a forum's days, and when and how it takes registrations. */
export const daysAndSettings = {
  startsOn: true,
  startPrecision: true,
  endsOn: true,
  endPrecision: true,
  timeZone: true,
  registrationSettings: { select: settingsSelection },
} as const satisfies Prisma.ForumSelect

/** When and how a forum takes registrations, and its kinds of place. */
export const termsSelect = {
  ...daysAndSettings,
  id: true,
  ticketTypes: { select: ticketTypeSelection, orderBy: [{ position: 'asc' }, { slug: 'asc' }] },
} as const satisfies Prisma.ForumSelect

/** What of an offer decides about a registration. */
const decidingSelect = {
  ...termsSelect,
  consentTexts: consentTextArgs,
  questions: questionArgs,
} as const satisfies Prisma.ForumSelect
type DecidingRow = Prisma.ForumGetPayload<{ select: typeof decidingSelect }>

function toDeciding(forum: DecidingRow | null) {
  const terms = forum && toTerms(forum)
  if (!forum || !terms) return null
  return {
    forumId: forum.id,
    terms,
    ticketTypes: forum.ticketTypes.map((type) => ({ ...type, name: toText(type.name) })),
    consentTexts: forum.consentTexts.map(toConsentText),
    questions: forum.questions.map(toQuestion),
  }
}

/** What a published forum offers to those who register, for pages; null when it takes none. One query. */
export async function getRegistrationOffer(
  slug: string,
  tx: Tx = db,
): Promise<RegistrationOffer | null> {
  const forum = await tx.forum.findFirst({
    relationLoadStrategy: 'join',
    where: offered(slug),
    select: { ...forumFactsSelect, ...decidingSelect, sessionPlaces: sessionPlacesArgs },
  })
  const deciding = toDeciding(forum)
  if (!forum || !deciding) return null
  return {
    ...deciding,
    forum: toForumFacts(forum),
    sessionPlaces: forum.sessionPlaces.map(toSessionPlaces),
  }
}

/** The same as far as a registration is decided by it: read once for each, so it reads no more. One query. */
export async function getDecidingOffer(
  slug: string,
  { withSessions }: { withSessions: boolean },
): Promise<DecidingOffer | null> {
  const where = offered(slug)
  if (!withSessions) {
    const plain = { relationLoadStrategy: 'join', where, select: decidingSelect } as const
    const deciding = toDeciding(await db.forum.findFirst(plain))
    return deciding && { ...deciding, sessionPlaces: [] }
  }
  const forum = await db.forum.findFirst({
    relationLoadStrategy: 'join',
    where,
    select: {
      ...decidingSelect,
      sessionPlaces: { where: sessionPlacesArgs.where, select: sessionKeySelect },
    },
  })
  const deciding = toDeciding(forum)
  if (!forum || !deciding) return null
  return {
    ...deciding,
    sessionPlaces: forum.sessionPlaces.map(({ sessionId, session: { slug } }) => ({
      sessionId,
      slug,
    })),
  }
}

/** What was answered under this key before, and to which request; null when the key is new. */
export async function getKeptAnswer(keyHash: string) {
  return db.idempotencyKey.findUnique({
    where: { keyHash },
    select: { requestHash: true, answer: true, registrationId: true },
  })
}
