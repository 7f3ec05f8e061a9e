/** Letters of a line, and of a text of several lines, in the form of a record. */
export const LINE_MAX = 300
export const TEXT_MAX = 4_000

/** Citations that a record's form takes. */
export const CITATIONS_MAX = 8

/** Points of a text that has them. */
export const POINTS_MAX = 40
