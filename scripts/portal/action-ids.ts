import { derivedKey } from '#lib/platform/secrets.ts'

/**
 * What the ids of server actions are salted with when the portal is built: always the same, so that
 * a rebuild changes the id of no action whose file and name stay. It is no secret (ids stand in
 * every page), and an image that is built where the secret is not known has the same ids.
 */
const BUILD_SALT = 'green-city-forums: action ids v1'

/** Settings of a build; with another salt (32 characters) every action gets another id. */
export const actionIdSettings = (salt = BUILD_SALT) => ({
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(salt).toString('base64'),
})

/**
 * Settings of a web server: what Next would encrypt for itself in a page (no action of ours holds
 * such values) is encrypted with a key that no build contains.
 */
export function actionKeySettings(secret: string): Record<string, string> {
  const key = derivedKey(secret, 'action-encryption').toString('base64')
  return { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }
}
