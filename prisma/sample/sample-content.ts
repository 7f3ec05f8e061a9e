import { dayInZone } from '#lib/platform/dates/zone.ts'
import type { ContentFile } from '#prisma/content/schema.ts'
import { makeForum, makeSource } from '#tests/factories/content.ts'
import { dayAfter } from '#tests/factories/slots.ts'
import { sampleAppearances, samplePeople } from './sample-people.ts'
import { sampleOrganisations, sampleParticipations, sampleRooms } from './sample-places.ts'
import { sampleRegistration } from './sample-registration.ts'
import { sampleSessions } from './sample-sessions.ts'

export const SAMPLE_FORUM = 'sample'
/** Far enough ahead that registration is open, near enough that the agenda looks like next week's. */
const STARTS_IN_DAYS = 7

/** The sample forum, three days long, beginning a week after `now` (day in China). */
export function sampleContent(now: Date, startsInDays: number = STARTS_IN_DAYS): ContentFile {
  const today = dayInZone(now, 'Asia/Shanghai')
  const first = dayAfter(today, startsInDays)
  const days = [first, dayAfter(first, 1), dayAfter(first, 2)] as const
  return {
    sources: [makeSource()],
    organisations: sampleOrganisations(),
    people: samplePeople(),
    forums: [
      makeForum({
        slug: SAMPLE_FORUM,
        isSample: true,
        name: { zh: '绿城论坛示例场', en: 'Green City Forums Sample' },
        nameAsPrinted: '绿城论坛示例场',
        theme: { zh: '试一试议程、报名与签到', en: 'Try the agenda, registration and check-in' },
        themeAsPrinted: '试一试议程、报名与签到',
        description: {
          zh: '供试用的论坛：三天、五处会场，主论坛之外有同时进行的分论坛。人物、机构与题目均为虚构。',
          en: 'A forum for trying things out: three days, five rooms, and parallel sub-forums beside the main forum. People, organisations and titles are made up.',
        },
        startsOn: days[0],
        endsOn: days[2],
        venue: { zh: '示例会议中心', en: 'Sample Conference Centre' },
        venueAsPrinted: '示例会议中心',
        mode: 'hybrid',
        capacity: 100,
      }),
    ],
    rooms: sampleRooms(SAMPLE_FORUM),
    sessions: sampleSessions(SAMPLE_FORUM, days, `${today}T08:00:00+08:00`),
    appearances: sampleAppearances(SAMPLE_FORUM),
    participations: sampleParticipations(SAMPLE_FORUM),
    ...sampleRegistration(SAMPLE_FORUM, first),
  }
}
