import 'server-only'
import { cache } from 'react'
import { getSession, listSessions } from './queries.ts'

// What is published is everybody's, so there is no gate to pass. `cache` lets a page and its metadata share one read.

/** The agenda of a forum; null when there is no such forum to show. */
export const loadAgenda = cache((forumSlug: string) => listSessions(forumSlug, { now: new Date() }))

/** One session with all that it is tied to; null when there is none to show. */
export const loadSession = cache((forumSlug: string, slug: string) =>
  getSession(forumSlug, slug, { now: new Date() }),
)
