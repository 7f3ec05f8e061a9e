import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { getRequestStanding } from '#lib/domain/accounts/gates.ts'
import { readPendingIdentity } from '#lib/platform/auth/pending-identity.ts'
import { offeredProviders } from '#lib/platform/auth/providers.ts'
import { ownPath } from '#lib/platform/http/own-path.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { getChallenge } from './queries.ts'
import type { SignInPage } from './types.ts'
import { readLinkToken } from './utils.ts'

type Query = Record<string, string | string[] | undefined>

/**
 * Where to go after signing in, of what the address says, and the services that can be used for it;
 * whoever is signed in is already there.
 */
export async function loadSignIn(locale: Locale, query: Query): Promise<SignInPage> {
  const next = ownPath(query.next)
  const { kind } = await getRequestStanding()
  const pending = await readPendingIdentity()
  // Whoever comes back from a service while signed in is asked there whether it is to be linked.
  const home = pending ? `/${locale}/me/security` : (next ?? `/${locale}/me`)
  if (kind === 'signed_in') redirect(home)
  const providers = offeredProviders().map(({ id, name }) => ({
    id,
    name: name ?? getT(locale, 'accounts')(`signIn.${id === 'wechat' ? 'wechat' : 'oidc'}`),
    path: `/api/auth/start/${id}?next=${encodeURIComponent(next ?? `/${locale}/me`)}`,
  }))
  const nameOf = (id: unknown) => providers.find((one) => one.id === id)?.name ?? null
  return { next, providers, failed: nameOf(query.failed), pending: nameOf(pending?.provider) }
}

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
