/**
 * Set on an answer that must not be kept although it is everybody's, because it holds counts that
 * move with each registration. It is for our own page layer and goes no further.
 */
export const FLEETING_HEADER = 'x-portal-fleeting'
