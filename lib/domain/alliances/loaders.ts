import 'server-only'
import { cache } from 'react'
import { getAlliance, listAlliances } from './queries.ts'

// What is published is everybody's, so there is no gate to pass. `cache` lets a page and its metadata share one read.

/** Every alliance of the record. */
export const loadAlliances = cache(() => listAlliances({ now: new Date() }))

/** One alliance; null when there is none to show. */
export const loadAlliance = cache((slug: string) => getAlliance(slug, { now: new Date() }))
