import { loadFeed } from '#lib/domain/stars/feed/loaders.ts'
import { CALENDAR_MEDIA_TYPE } from '#lib/platform/calendar/calendar-of.ts'
import { personalFile } from '#lib/platform/http/personal-file.ts'

export const dynamic = 'force-dynamic'

/** Somebody's agenda for a calendar program, which cannot sign in: the address is the key, and can be taken back. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ feed: string }> },
): Promise<Response> {
  const body = await loadFeed((await params).feed)
  return personalFile(
    body === null ? null : { body, type: CALENDAR_MEDIA_TYPE, name: 'agenda.ics' },
  )
}
