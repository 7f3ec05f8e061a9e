import type { NextRequest } from 'next/server'
import { admitFederated, mayTry, tooMany } from '#lib/domain/accounts/federation/gates.ts'
import { isOffered } from '#lib/platform/auth/providers.ts'
import { federatedCallback } from '#lib/platform/auth.ts'
import { missingRoute } from '#lib/platform/http/open-data-route.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ provider: string }> }

/** Where a service leads back to, with what it says about somebody. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { provider } = await params
  if (!isOffered(provider)) return missingRoute().GET(request, { params })
  if (!(await mayTry(request))) return tooMany(provider)
  return federatedCallback(request, provider, admitFederated)
}
