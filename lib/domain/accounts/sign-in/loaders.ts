import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { serviceName } from '#lib/domain/accounts/federation/utils.ts'
import { getRequestStanding } from '#lib/domain/accounts/gates.ts'
import { readPendingIdentity } from '#lib/platform/auth/pending-identity.ts'
import { isOffered, offeredProviders } from '#lib/platform/auth/providers.ts'
import { ownPath } from '#lib/platform/http/own-path.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { getChallenge } from './queries.ts'
import type { SignInPage } from './types.ts'
import { readLinkToken } from './utils.ts'

type Query = Record<string, string | string[] | undefined>

/**
 * Where to go after signing in, of what the address says, and the services that can be used for it;
 * whoever is signed in is already there, unless they come to prove it again: by the second factor where
 * there is one, else by signing in once more, which takes the place of the sign-in there is.
 */
export async function loadSignIn(locale: Locale, query: Query): Promise<SignInPage> {
  const next = ownPath(query.next)
  const standing = await getRequestStanding()
  const pending = await readPendingIdentity()
  // Whoever comes back from a service while signed in is asked there whether it is to be linked.
  const home = pending ? `/${locale}/me/security` : (next ?? `/${locale}/me`)
  const isAgain = query.again === '1'
  const failed = offeredName(query.failed, locale)
  if (standing.kind === 'signed_in') {
    // Whoever comes back from a service that failed is told so.
    if (!isAgain && failed === null) redirect(home)
    if (isAgain && standing.viewer.hasSecondFactor) {
      redirect(`/${locale}/sign-in/second-factor?again=1&next=${encodeURIComponent(home)}`)
    }
  }
  const providers = offeredProviders().map(({ id }) => ({
    id,
    name: serviceName(id, locale),
    path: `/api/auth/start/${id}?next=${encodeURIComponent(next ?? `/${locale}/me`)}`,
  }))
  return {
    ...{ next, providers, failed },
    pending: offeredName(pending?.provider, locale),
    again: standing.kind === 'signed_in' ? standing.viewer.email : null,
  }
}

const offeredName = (id: unknown, locale: Locale) =>
  typeof id === 'string' && isOffered(id) ? serviceName(id, locale) : null

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The code under way that the address names; without one, back to the beginning. */
export async function loadChallenge(locale: Locale, query: Query) {
  const id = typeof query.c === 'string' && UUID.test(query.c) ? query.c : null
  const now = new Date()
  const challenge = id === null ? null : await getChallenge(id, now)
  if (!challenge) redirect(`/${locale}/sign-in`)
  const waitSeconds = Math.ceil((challenge.resendAt.getTime() - now.getTime()) / 1_000)
  const leftMs = (challenge.expiresAt ?? now).getTime() - now.getTime()
  return {
    challenge,
    minutes: Math.max(1, Math.round(leftMs / 60_000)),
    waitSeconds: Math.max(0, waitSeconds),
    wasSentAgain: query.sent === 'again',
  }
}

/** What a mailed link leads to; a token that we did not make leads nowhere. Opening it uses nothing up. */
export async function loadLink(token: string) {
  const id = readLinkToken(token)
  const challenge = id === null ? null : await getChallenge(id, new Date())
  if (!challenge) notFound()
  return { email: challenge.email, isOver: challenge.expiresAt === null }
}
