/** One part on the grid of a day, as plain as it travels to the browser. */
export type GridPart = {
  session: string
  /** Which of its times this is. */
  slot: number
  version: number
  title: string
  /** Language of the title. */
  lang: string
  href: string
  from: number
  to: number
  /** Slug; null where the room is open. */
  room: string | null
  /** Slug of the block it belongs to. */
  parent: string | null
  /** Slugs of every block that takes it along when it is moved. */
  within: readonly string[]
  /** How many parts it takes along itself, on whatever day; a part that is no block takes none. */
  holds: number
  state: 'same' | 'fresh' | 'changed' | 'cancelled'
  isClashing: boolean
}

export type GridRoom = { slug: string | null; name: string; seats: string | null }

/** Where a part stands within its room's column. */
export type Lane = { lane: number; lanes: number; isStrip: boolean }
