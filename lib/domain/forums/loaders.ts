import 'server-only'
import { cache } from 'react'
import { getForumFrame, listForumFrames } from './frame/queries.ts'
import { getForum } from './queries.ts'

// What is published is everybody's, so there is no gate to pass. `cache` lets a page and its metadata share one read.

/** The forums that readers may see, latest first. */
export const loadForums = cache(() => listForumFrames({ now: new Date() }))

/** The head of a forum's pages; null when there is no such forum to show. */
export const loadForumFrame = cache((slug: string) => getForumFrame(slug, { now: new Date() }))

/** Everything that the overview of one forum shows; null when there is no such forum to show. */
export const loadForum = cache((slug: string) => getForum(slug, { now: new Date() }))
