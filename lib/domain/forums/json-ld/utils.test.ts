import { describe, expect, test } from 'vitest'
import { sessionJsonLd } from '#lib/domain/sessions/json-ld/utils.ts'
import { type JsonLd, jsonLdText } from '#lib/platform/seo/json-ld.ts'
import { type ForumFacts, forumJsonLd } from './utils.ts'

const reader = { locale: 'en', origin: 'https://forums.test' } as const
const text = (zh: string, en: string) => ({ 'zh-Hans': zh, en })
const forum: ForumFacts = {
  slug: 'river-2026',
  kind: 'conference',
  name: text('江河论坛', 'River Forum'),
  description: text('一个论坛。', 'A forum.'),
  startsOn: { on: '2026-11-21', precision: 'day' },
  endsOn: { on: '2026-11-23', precision: 'day' },
  city: { slug: 'jingmen', name: text('荆门市', 'Jingmen') },
  venue: text('会展中心', 'Convention Centre'),
  mode: 'hybrid',
  umbrellas: [],
  participations: [],
}

describe('a forum', () => {
  test('has a name, whole dates, a place with an address, and nothing invented', () => {
    expect(forumJsonLd(forum, reader)).toEqual({
      '@type': 'Event',
      name: 'River Forum',
      description: 'A forum.',
      url: 'https://forums.test/en/forums/river-2026',
      inLanguage: 'en',
      startDate: '2026-11-21',
      endDate: '2026-11-23',
      location: {
        '@type': 'Place',
        name: 'Convention Centre',
        address: { '@type': 'PostalAddress', addressLocality: 'Jingmen' },
      },
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    })
  })

  test('without a place on record has none, and no address that says so', () => {
    const node = forumJsonLd({ ...forum, city: null, venue: null, mode: null }, reader) as JsonLd
    expect(JSON.parse(jsonLdText(node))).not.toHaveProperty('location')
    expect(node).not.toHaveProperty('eventAttendanceMode')
    expect(node).not.toHaveProperty('eventStatus')
  })

  test('without a date is no event; a programme is a project', () => {
    expect(forumJsonLd({ ...forum, startsOn: null, endsOn: null }, reader)).toBeNull()
    expect(forumJsonLd({ ...forum, kind: 'programme', startsOn: null }, reader)).toEqual({
      '@type': 'Project',
      name: 'River Forum',
      description: 'A forum.',
      url: 'https://forums.test/en/forums/river-2026',
    })
  })
})

describe('a session', () => {
  const slot = { precision: 'exact', half: null, day: '2026-11-21', room: null } as const
  const session = { slug: 'talk', title: text('演讲', 'Talk'), status: 'scheduled' } as const
  const whole = { ...forum, timeZone: 'Asia/Shanghai' }

  test('with a time has it with its offset, else the day, never midnight', () => {
    const startsAt = '2026-11-21T01:00:00Z'
    const exact = sessionJsonLd(
      { ...session, slots: [{ ...slot, startsAt, endsAt: '2026-11-21T01:30:00Z' }] },
      whole,
      reader,
    )
    expect(exact).toMatchObject({
      startDate: '2026-11-21T09:00:00+08:00',
      endDate: '2026-11-21T09:30:00+08:00',
      url: 'https://forums.test/en/forums/river-2026/sessions/talk',
      superEvent: { name: 'River Forum', url: 'https://forums.test/en/forums/river-2026' },
    })
    const half = { ...slot, precision: 'half_day', half: 'afternoon' } as const
    const afternoon = sessionJsonLd(
      { ...session, slots: [{ ...half, startsAt: null, endsAt: null }] },
      whole,
      reader,
    )
    expect(afternoon?.startDate).toBe('2026-11-21')
  })

  test('of which not even the day is known is not marked up', () => {
    const unknown = {
      ...slot,
      precision: 'unknown',
      day: null,
      startsAt: null,
      endsAt: null,
    } as const
    expect(sessionJsonLd({ ...session, slots: [unknown] }, whole, reader)).toBeNull()
  })

  test('that is cancelled says so and keeps its date', () => {
    const slots = [{ ...slot, startsAt: null, endsAt: null }]
    const node = sessionJsonLd({ ...session, status: 'cancelled', slots }, whole, reader)
    expect(node).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2026-11-21',
    })
  })
})

test('no text of the record can end the script', () => {
  expect(jsonLdText({ '@type': 'Event', name: '</script><script>alert(1)' })).not.toContain('<')
})
