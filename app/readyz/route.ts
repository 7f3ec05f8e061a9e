import { readiness } from '#lib/platform/health/readiness.ts'

export const dynamic = 'force-dynamic'

/** 200 when readers can be sent here, 503 with the parts that are not ready. */
export async function GET(): Promise<Response> {
  const { ready, checks } = await readiness()
  return Response.json(
    { status: ready ? 'ready' : 'not ready', checks },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
