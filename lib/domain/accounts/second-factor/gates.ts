import 'server-only'
import { redirect } from 'next/navigation'
import { getRequestStanding } from '#lib/domain/accounts/gates.ts'
import type { Viewer } from '#lib/domain/accounts/types.ts'
import { setSessionCookie } from '#lib/platform/auth.ts'
import { done, Refusal, type Result } from '#lib/platform/errors/expected.ts'

/** Somebody whose first proof was given, and who has a second factor: to prove it, or prove it again. */
export async function requireFactorOwner(): Promise<Viewer> {
  const standing = await getRequestStanding()
  if (standing.kind === 'anonymous' || !standing.viewer.hasSecondFactor) {
    throw new Refusal('sign_in_required')
  }
  return standing.viewer
}

/** Gives this browser the cookie that its new factor has earned; what it is told of it is the rest. */
export async function withNewCookie<T extends { sid: string }, R extends string>(
  result: Result<T, R>,
): Promise<Result<Omit<T, 'sid'>, R>> {
  if (!result.ok) return result
  const { sid, ...rest } = result.value
  await setSessionCookie(sid)
  return done(rest)
}

/** Gives this browser the cookie that its proof has earned, and leads on. */
export async function goOn(sid: string, path: string): Promise<never> {
  await setSessionCookie(sid)
  redirect(path)
}
