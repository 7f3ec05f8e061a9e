/** Where the pages on one's own data stand, after the language. */
export function dataPath(token: string | null): string {
  return token === null ? 'me/data' : `registrations/${token}/data`
}
