import type { ForumTab } from '#lib/domain/forums/constants.ts'

/** The address, after the locale, at which organisers see a page of their forum as readers will. */
export const previewPath = (slug: string, tab: ForumTab): string =>
  tab === 'agenda' ? `organise/${slug}/programme/preview/all` : `organise/${slug}/preview/${tab}`

/** The same of one part of the programme. */
export const sessionPreviewPath = (slug: string, session: string): string =>
  `organise/${slug}/preview/sessions/${session}`
