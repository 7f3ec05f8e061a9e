import type { NextRequest } from 'next/server'
import { mayTry, tooMany } from '#lib/domain/accounts/federation/gates.ts'
import { isOffered } from '#lib/platform/auth/providers.ts'
import { federatedStart } from '#lib/platform/auth.ts'
import { missingRoute } from '#lib/platform/http/open-data-route.ts'
import { ownPath } from '#lib/platform/http/own-path.ts'
import { DEFAULT_LOCALE } from '#lib/platform/i18n/locales.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ provider: string }> }

/** Leads to the service that is to say who somebody is. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { provider } = await params
  if (!isOffered(provider)) return missingRoute().GET(request, { params })
  if (!(await mayTry(request))) return tooMany(provider)
  const next = ownPath(request.nextUrl.searchParams.get('next')) ?? `/${DEFAULT_LOCALE}/me`
  return new Response(null, {
    status: 303,
    headers: { location: await federatedStart(provider, next) },
  })
}
