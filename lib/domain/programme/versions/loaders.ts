import 'server-only'
import { cache } from 'react'
import { getReadVersion, listReadVersions } from './queries.ts'

// What was published is everybody's, so there is no gate to pass. `cache` lets a page and its metadata share one read.

/** The versions of a forum's programme; null when there is no such forum to show. */
export const loadReadVersions = cache((slug: string) => listReadVersions(slug))

/** One of them, by the number in its address; null when there is none such to show. */
export const loadReadVersion = cache((slug: string, number: string) =>
  /^[1-9]\d{0,5}$/.test(number) ? getReadVersion(slug, Number(number)) : null,
)
