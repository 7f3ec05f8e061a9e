import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { CODE_LENGTH } from '#lib/domain/accounts/constants.ts'
import { sealedId, unsealId } from '#lib/platform/sealed-id.ts'
import { keyFor } from '#lib/platform/secrets.ts'

/** The six digits of one challenge, derived with a key that is not in the database and stored nowhere. */
export function codeOf(challengeId: string): string {
  const mac = createHmac('sha256', keyFor('sign-in-code')).update(challengeId).digest()
  // 48 bits: that some codes are likelier than others is beyond the seventh digit.
  const number = mac.readUIntBE(0, 6) % 10 ** CODE_LENGTH
  return String(number).padStart(CODE_LENGTH, '0')
}

/** Whether these digits are the challenge's; compared in constant time. */
export function isCodeOf(challengeId: string, code: string): boolean {
  const given = Buffer.from(code)
  const right = Buffer.from(codeOf(challengeId))
  return given.length === right.length && timingSafeEqual(given, right)
}

/** The part of the address that the letter links to. */
export const linkTokenOf = (challengeId: string) => sealedId('sign-in-link', challengeId, 1)

/** The challenge that a link's token names; null for one that we did not make. */
export function readLinkToken(token: string): string | null {
  const read = unsealId('sign-in-link', token)
  return read?.version === 1 ? read.id : null
}

/** The token of a set-up link: it says the same of its own kind, and nothing for the other. */
export const setUpTokenOf = (challengeId: string) => sealedId('sign-in-link', challengeId, 2)

export function readSetUpToken(token: string): string | null {
  const read = unsealId('sign-in-link', token)
  return read?.version === 2 ? read.id : null
}
