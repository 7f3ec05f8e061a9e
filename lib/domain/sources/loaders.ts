import 'server-only'
import { cache } from 'react'
import { listSources } from './queries.ts'

/** Every document of the record by slug, read once per page; documents are everybody's. */
export const loadSources = cache(() => listSources())
