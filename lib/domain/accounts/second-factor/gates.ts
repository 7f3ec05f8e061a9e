import 'server-only'
import { redirect } from 'next/navigation'
import { getRequestStanding } from '#lib/domain/accounts/gates.ts'
import type { Viewer } from '#lib/domain/accounts/types.ts'
import { setSessionCookie } from '#lib/platform/auth.ts'
import { Refusal } from '#lib/platform/errors/expected.ts'

/** Somebody whose first proof was given, and who has a second factor: to prove it, or prove it again. */
export async function requireFactorOwner(): Promise<Viewer> {
  const standing = await getRequestStanding()
  if (standing.kind === 'anonymous' || !standing.viewer.hasSecondFactor) {
    throw new Refusal('sign_in_required')
  }
  return standing.viewer
}

/** Gives this browser the cookie that its proof has earned, and leads on. */
export async function goOn(sid: string, path: string): Promise<never> {
  await setSessionCookie(sid)
  redirect(path)
}
