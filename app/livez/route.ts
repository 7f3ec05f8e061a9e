export const dynamic = 'force-dynamic'

/** The process answers; nothing else is looked at, so that a slow database does not get it killed. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } })
}
