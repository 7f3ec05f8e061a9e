import 'server-only'
import { cache } from 'react'
import { getTheme, listThemes } from './queries.ts'

// What is published is everybody's, so there is no gate to pass. `cache` lets a page and its metadata share one read.

/** One theme; null when there is none to show. */
export const loadTheme = cache((slug: string) => getTheme(slug))

/** Every theme of the record. */
export const loadThemes = cache(() => listThemes())
