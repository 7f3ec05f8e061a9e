/** So many days before a milestone is due its forum's organisers are reminded for the second time. */
export const SOON_DAYS = 3

/** For so many days a reminder is made good that nothing was there to write. */
export const REMINDED_LATE_DAYS = 7

/** Milestones that one letter names; it counts the rest. */
export const NAMED_IN_LETTER = 20
