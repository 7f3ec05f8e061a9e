/** A public page in all its languages: its address after the locale, and when its record last changed. */
export type SitemapPage = { path: string; changedAt?: Date }
