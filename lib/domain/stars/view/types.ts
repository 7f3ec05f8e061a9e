/** `forum/session`, both slugs: how a device remembers a star. */
export type StarKey = string

/** My agenda in the words of one language: what a browser shows without knowing dates or languages. */
export type AgendaView = { days: AgendaDay[]; clashes: ClashLine[]; keys: StarKey[] }

export type AgendaDay = { id: string; label: string; entries: AgendaEntry[] }

export type AgendaEntry = {
  key: StarKey
  href: string
  title: string
  /** Set where the title is in another language than the page. */
  lang?: string
  time: string
  room: string | null
  forum: string
  isCancelled: boolean
  hasClash: boolean
}

/** Two sessions drawn on one small axis; shares of its length, 0 to 100. */
export type ClashLine = {
  id: string
  day: string
  words: string
  from: string
  to: string
  overlap: [start: number, end: number]
  bars: { key: StarKey; title: string; time: string; start: number; end: number }[]
}
