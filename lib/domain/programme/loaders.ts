import 'server-only'
import { pageForumScope } from '#lib/domain/accounts/gates.ts'
import { listOwnEdits } from '#lib/domain/edits/queries.ts'
import type { Steps } from '#lib/domain/edits/types.ts'
import { stepsOf } from '#lib/domain/edits/utils.ts'
import { listSourceChoices } from '#lib/domain/sources/queries.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { listenTo } from '#lib/platform/notices/channel.ts'
import type { Board } from './board/types.ts'
import { boardOf } from './board/utils.ts'
import { judgeClashes } from './clashes/queries.ts'
import type { JudgedClash } from './clashes/types.ts'
import { PROGRAMME_EVENTS, PROGRAMME_ROLES } from './constants.ts'
import { listProgrammeVersions } from './publishing/queries.ts'
import type { ProgrammeVersion } from './publishing/types.ts'
import { getProgramme, listSessionEdits } from './queries.ts'
import { getRequests } from './reviewing/queries.ts'
import type { Requests } from './reviewing/types.ts'
import { countAffected } from './telling/queries.ts'
import { movedOf } from './telling/utils.ts'
import type { DraftSession, Programme, SessionEdit } from './types.ts'

export type ProgrammePage = { programme: Programme; clashes: JudgedClash[]; steps: Steps }

/** The programme as it is drawn up, what clashes in it, and what the reader may take back; null for others. */
export async function loadProgramme(
  locale: Locale,
  path: string,
  slug: string,
): Promise<ProgrammePage | null> {
  const scope = await pageForumScope(locale, path, slug, PROGRAMME_ROLES)
  if (!scope) return null
  const { forumId, viewer } = scope
  const [programme, own] = await Promise.all([
    getProgramme(forumId),
    listOwnEdits({ forumId, actor: viewer.accountId, events: PROGRAMME_EVENTS }),
  ])
  if (!programme) return null
  return { programme, clashes: await judgeClashes(programme), steps: stepsOf(own) }
}

export type SessionPage = ProgrammePage & {
  session: DraftSession
  edits: SessionEdit[]
  documents: { slug: string; title: string }[]
}

/** One part of the programme with its edits, for its form; null where there is nothing for this reader. */
export async function loadDraftSession(
  locale: Locale,
  path: string,
  slug: string,
  sessionSlug: string,
): Promise<SessionPage | null> {
  const page = await loadProgramme(locale, path, slug)
  const session = page?.programme.sessions.find((one) => one.slug === sessionSlug)
  if (!page || !session) return null
  const [edits, documents] = await Promise.all([
    listSessionEdits(session.sessionId),
    listSourceChoices(locale),
  ])
  return { ...page, session, edits, documents }
}

export type PublishingPage = ProgrammePage & {
  versions: ProgrammeVersion[]
  letters: number
  requests: Requests
}

/** The programme beside its versions, for publishing, and how many letters would tell of it. */
export async function loadPublishing(
  locale: Locale,
  path: string,
  slug: string,
): Promise<PublishingPage | null> {
  const page = await loadProgramme(locale, path, slug)
  if (!page) return null
  const { forumId, sessions, rooms, timeZone } = page.programme
  const moved = movedOf(sessions, rooms, { now: new Date(), timeZone })
  const [versions, letters, requests] = await Promise.all([
    listProgrammeVersions(forumId),
    countAffected(forumId, moved),
    getRequests(forumId),
  ])
  return { ...page, versions, letters, requests }
}

/** The page's board for one day, fetched anew; null for everybody who does not draw it up. */
export async function loadBoard(
  locale: Locale,
  path: string,
  slug: string,
  day: string | undefined,
): Promise<Board | null> {
  const page = await loadProgramme(locale, path, slug)
  return page && boardOf({ locale, ...page, day })
}

/**
 * Watches the programme of one forum: the returned function calls `tell` whenever somebody has changed
 * a part of it, until what it returns is called. Null for everybody who does not draw it up.
 */
export async function loadWatch(
  locale: Locale,
  path: string,
  slug: string,
): Promise<((tell: () => void) => () => void) | null> {
  const scope = await pageForumScope(locale, path, slug, PROGRAMME_ROLES)
  if (!scope) return null
  const mark = `"forumId" : "${scope.forumId}"`
  return (tell) =>
    listenTo('programme', (payload) => {
      if (payload === null || payload.includes(mark)) tell()
    })
}
