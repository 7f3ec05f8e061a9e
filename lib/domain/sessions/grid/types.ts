/** One thing to be placed: minutes since midnight of the day, in the forum's zone; `to` may pass 1440. */
export type GridItem = {
  key: string
  from: number
  to: number
  /** Null where the room is not known */
  room: string | null
  /** A break makes no column of its own */
  isBreak: boolean
}

/** A room and how many lanes it needs: more than one only where the record lets two things overlap in it. */
export type GridColumn = { room: string | null; lane: number; lanes: number }

/** Lines of the grid count from 1, as in CSS; ends are exclusive. */
export type GridPlace = {
  key: string
  /** Nothing else goes on: it takes all rooms */
  isWhole: boolean
  column: number
  columnEnd: number
  row: number
  rowEnd: number
}

export type Grid = {
  /** Minutes that one row stands for: 10, or 5 or 1 where times need it */
  rowMinutes: number
  /** The first row's start, on a half hour, so that long ticks are real half hours */
  origin: number
  rows: number
  columns: GridColumn[]
  /** Lanes of all columns together */
  lanes: number
  places: GridPlace[]
}
