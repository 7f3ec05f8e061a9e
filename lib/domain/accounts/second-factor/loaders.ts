import 'server-only'
import { redirect } from 'next/navigation'
import QRCode from 'qrcode'
import { listSessions } from '#lib/domain/accounts/account-sessions/queries.ts'
import { listIdentities } from '#lib/domain/accounts/federation/queries.ts'
import { serviceName } from '#lib/domain/accounts/federation/utils.ts'
import { getRequestStanding, requirePageViewer } from '#lib/domain/accounts/gates.ts'
import { mustProveSecondFactor } from '#lib/domain/accounts/policy.ts'
import { readPendingIdentity } from '#lib/platform/auth/pending-identity.ts'
import { offeredProviders } from '#lib/platform/auth/providers.ts'
import { totpAddress, typedSecret } from '#lib/platform/auth/totp.ts'
import { formatDateTime } from '#lib/platform/dates/format-time.ts'
import { ownPath } from '#lib/platform/http/own-path.ts'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import { getPendingTotp, getSecondFactors } from './queries.ts'
import { SECURITY_NOTICES, type SecurityPage } from './types.ts'

/** Times of sign-ins; readers elsewhere recognise the day. */
const ZONE = 'Asia/Shanghai'

type Query = Record<string, string | string[] | undefined>

/** Everything of /me/security. */
export async function loadSecurity(locale: Locale, query: Query): Promise<SecurityPage> {
  const viewer = await requirePageViewer(locale, `/${locale}/me/security`)
  const [factors, sessions, identities, pending] = await Promise.all([
    getSecondFactors(viewer.accountId),
    listSessions(viewer, new Date()),
    listIdentities(viewer.accountId),
    readPendingIdentity(),
  ])
  const word = (at: Date) => formatDateTime(at, ZONE, locale)
  return {
    email: viewer.email,
    sessions: sessions.map(({ publicId, device, createdAt, lastSeenAt }) => ({
      ...{ publicId, device, isThis: publicId === viewer.sessionPublicId },
      ...{ signedInAt: word(createdAt), seenAt: word(lastSeenAt) },
    })),
    factors: {
      hasPassword: factors.hasPassword,
      appSince: factors.totpSince && word(factors.totpSince),
      recoveryCodesLeft: factors.recoveryCodesLeft,
      passkeys: factors.passkeys.map(({ id, label, createdAt }) => ({
        ...{ id, label, addedAt: word(createdAt) },
      })),
    },
    services: {
      linked: identities.map(({ provider, createdAt }) => ({
        ...{ provider, name: serviceName(provider, locale), since: word(createdAt) },
      })),
      pending: pending && serviceName(pending.provider, locale),
      isAny: offeredProviders().length > 0 || identities.length > 0,
    },
    isRequired: mustProveSecondFactor(viewer),
    isProofDue: !viewer.isFreshlyProven,
    notice: SECURITY_NOTICES.find((one) => one === query.done) ?? null,
  }
}

/**
 * The secret for an authenticator app, as QR code and as text; null after its first code, when this
 * page is drawn once more to show the recovery codes. Nobody sees it whose proof is no longer fresh.
 */
export async function loadAuthenticator(locale: Locale) {
  const viewer = await requirePageViewer(locale, `/${locale}/me/security/authenticator`)
  const secret = await getPendingTotp(viewer.accountId)
  if (!secret) {
    // Nobody has begun to set one up: there is nothing here to show, or to call done.
    const { totpSince } = await getSecondFactors(viewer.accountId)
    if (!totpSince) redirect(`/${locale}/me/security`)
    return { app: null, isProofDue: false }
  }
  if (!viewer.isFreshlyProven) return { app: null, isProofDue: true }
  const address = totpAddress(secret, getT('en', 'common')('siteName'), viewer.email)
  const svg = await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  const typed = typedSecret(secret).replaceAll(/(.{4})(?=.)/g, '$1 ')
  return { app: { svg, secret: typed }, isProofDue: false }
}

/**
 * The second step of signing in, or, with `again`, that step once more; whoever is in neither is led to
 * where they belong.
 */
export async function loadSecondFactor(locale: Locale, query: Query) {
  const next = ownPath(query.next)
  const standing = await getRequestStanding()
  const isSignedIn = standing.kind === 'signed_in'
  const isAgain = isSignedIn && query.again === '1' && standing.viewer.hasSecondFactor
  if (isSignedIn && !isAgain) redirect(next ?? `/${locale}/me`)
  if (standing.kind === 'anonymous') redirect(`/${locale}/sign-in`)
  const { totpSince, passkeys, recoveryCodesLeft } = await getSecondFactors(
    standing.viewer.accountId,
  )
  return {
    next,
    isAgain,
    hasApp: totpSince !== null || recoveryCodesLeft > 0,
    hasPasskey: passkeys.length > 0,
  }
}
