import 'server-only'
import { customFetch } from '@auth/core'
import type { Provider } from 'next-auth/providers'
import WeChat from 'next-auth/providers/wechat'
import { env } from '../env.ts'

/** Other services that say who somebody is; each is offered when all that belongs to it is set. */
export const PROVIDER_IDS = ['oidc', 'wechat'] as const
export type ProviderId = (typeof PROVIDER_IDS)[number]

export type OfferedProvider = {
  id: ProviderId /** Null: its own name in each language. */
  name: string | null
}

/** What may be offered on the sign-in page. Half a configuration does not start (lib/platform/env.ts). */
export function offeredProviders(): OfferedProvider[] {
  const offered: OfferedProvider[] = []
  const { OIDC_ISSUER, OIDC_NAME, WECHAT_APP_ID } = env
  if (OIDC_ISSUER) offered.push({ id: 'oidc', name: OIDC_NAME ?? new URL(OIDC_ISSUER).hostname })
  if (WECHAT_APP_ID) offered.push({ id: 'wechat', name: null })
  return offered
}

export const isOffered = (id: string): id is ProviderId =>
  offeredProviders().some((one) => one.id === id)

/** A service that does not answer holds up nobody for longer. */
const PATIENCE_MS = 5_000
const inTime: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })

type Asked = { tokens: { access_token?: string; openid?: unknown }; provider: object }

/**
 * Whom WeChat names. As its provider in next-auth asks, which has no time limit: the hook is for the
 * other requests.
 */
async function askWeChat({ tokens, provider }: Asked) {
  const { userinfo } = provider as { userinfo: { url: URL | string } }
  const url = new URL(userinfo.url)
  url.searchParams.set('access_token', tokens.access_token ?? '')
  url.searchParams.set('openid', String(tokens.openid))
  url.searchParams.set('lang', 'zh_CN')
  return (await inTime(url)).json()
}

/** The same for next-auth. */
export function configuredProviders(): Provider[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, WECHAT_APP_ID, WECHAT_APP_SECRET } = env
  const providers: Provider[] = []
  if (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET) {
    providers.push({
      id: 'oidc',
      name: 'OIDC',
      type: 'oidc',
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid email' } },
      profile: ({ sub }) => ({ id: sub }),
      [customFetch]: inTime,
    })
  }
  if (WECHAT_APP_ID && WECHAT_APP_SECRET) {
    const options = { clientId: WECHAT_APP_ID, clientSecret: WECHAT_APP_SECRET }
    const { userinfo, ...wechat } = WeChat({ ...options, platformType: 'WebsiteApp' })
    providers.push({
      ...wechat,
      [customFetch]: inTime,
      userinfo: { ...(userinfo as object), request: askWeChat },
      // The union id names a person to all services of one owner; not every account has one.
      profile: ({ unionid, openid }) => ({ id: unionid ?? openid }),
    })
  }
  return providers
}

/** Who somebody is to another service. Only an address that the service has verified is told. */
export type FederatedPerson = {
  provider: ProviderId
  subject: string
  verifiedEmail: string | null
}

type Profile = { email?: unknown; email_verified?: unknown } | null | undefined

/** Reads what a provider said; null where it said nothing that can be used. */
export function federatedPerson(
  account: { provider: string; providerAccountId: string } | null | undefined,
  profile: Profile,
): FederatedPerson | null {
  const { provider, providerAccountId: subject } = account ?? {}
  const id = PROVIDER_IDS.find((one) => one === provider)
  if (!id || typeof subject !== 'string' || subject === '') return null
  // The claim is a boolean (OIDC Core §5.1); a text that says "false" would be true.
  const isVerified = profile?.email_verified === true && typeof profile.email === 'string'
  return { provider: id, subject, verifiedEmail: isVerified ? (profile.email as string) : null }
}
