export type Way = 'up' | 'down'

/** A record as it stands in an order. Only peers change places with one another: what was taken out is none. */
export type Ordered = { id: string; position: number; isPeer: boolean }
