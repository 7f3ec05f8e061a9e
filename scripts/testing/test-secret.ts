/** What the keys of portals under test are derived from. */
export const TEST_SECRET = 'a secret for tests, and for nothing else at all'
