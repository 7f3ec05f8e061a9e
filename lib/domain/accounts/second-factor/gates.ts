import 'server-only'
import { getRequestStanding } from '#lib/domain/accounts/gates.ts'
import type { Viewer } from '#lib/domain/accounts/types.ts'
import { Refusal } from '#lib/platform/errors/expected.ts'

/** Somebody whose first proof was given; opens nothing but the proof of the second. */
export async function requireHalfSignedIn(): Promise<Viewer> {
  const standing = await getRequestStanding()
  if (standing.kind !== 'second_factor_due') throw new Refusal('sign_in_required')
  return standing.viewer
}
