import { describe, expect, test } from 'vitest'
import type { RiverAgreement, RiverForum } from '#lib/domain/forums/river/types.ts'
import { riverEntries } from './entries.tsx'

const text = (zh: string, en?: string) => ({ 'zh-Hans': zh, ...(en ? { en } : {}) })
const day = (on: string) => ({ on, precision: 'day' as const })

function forum(over: Partial<RiverForum> = {}): RiverForum {
  return {
    slug: 'jingmen-2017',
    name: text('2017年中国新型城市论坛荆门峰会'),
    shortName: text('荆门峰会'),
    kind: 'conference',
    mode: null,
    isSample: false,
    motif: 'gate',
    timeZone: 'Asia/Shanghai',
    startsOn: day('2017-11-19'),
    endsOn: day('2017-11-21'),
    city: { slug: 'jingmen', name: text('荆门') },
    umbrella: { slug: 'u', name: text('中国新型城市论坛') },
    agreements: [],
    isAgreementTotalUnknown: false,
    events: [],
    counts: { talks: 0, outcomes: 0, pilots: 0, themes: 0 },
    running: [],
    ...over,
  }
}

const agreement = (over: Partial<RiverAgreement> = {}): RiverAgreement => ({
  slug: 'a',
  scope: 'single',
  count: null,
  placement: 'at_forum',
  title: text('战略合作协议'),
  place: null,
  signedOn: day('2017-11-19'),
  amount: null,
  ...over,
})

const at = { locale: 'zh', today: '2026-11-22' } as const

describe('entries of the river', () => {
  test('an aggregate brings the lines it counts, and its sum', () => {
    const amount = { value: '12330000000', currency: 'CNY' }
    const sum = agreement({ scope: 'aggregate', count: 16, amount })
    const [entry] = riverEntries([forum({ agreements: [sum] })], at)
    expect(entry?.tributary).toMatchObject({ single: 0, aggregate: 16, name: '荆门峰会' })
    expect(entry?.tributary.details).toEqual(['属中国新型城市论坛', '汇总：16 项协议，123.3亿元'])
    expect(entry?.when).toBe('2017年11月19日–21日')
  })

  test('a total that the source leaves open is said to be unknown', () => {
    const open = forum({ agreements: [agreement()], isAgreementTotalUnknown: true, umbrella: null })
    const [entry] = riverEntries([open], at)
    expect(entry?.tributary.totalUnknown).toBe(true)
    expect(entry?.tributary.details).toEqual(['写明协议 1 项，总数□未记载'])
  })

  test('what was signed elsewhere has its own source, and is not counted at the forum', () => {
    const earlier = agreement({
      slug: 'declaration',
      placement: 'elsewhere',
      place: text('布鲁塞尔'),
      signedOn: { on: '2012-05-01', precision: 'month' },
    })
    const entries = riverEntries([forum({ agreements: [earlier] })], at)
    expect(entries.map((e) => [e.tributary.slug, e.tributary.single])).toEqual([
      ['jingmen-2017', 0],
      ['declaration', 1],
    ])
    expect(entries[1]).toMatchObject({ when: '2012年5月', href: '/zh/agreements/declaration' })
    expect(entries[1]?.tributary.startsOn).toBe('2012-05')
  })

  test('a programme without dates begins with the first event on record and stays open', () => {
    const event = {
      slug: 'e',
      isAnnouncement: false,
      title: text('启动招标'),
      startsOn: { on: '2012-11-01', precision: 'month' as const },
      endsOn: null,
      city: null,
    }
    const announced = { ...event, slug: 'x', isAnnouncement: true, startsOn: day('2020-06-02') }
    const programme = forum({
      slug: 'ec-link',
      kind: 'programme',
      startsOn: null,
      endsOn: null,
      events: [event, announced],
    })
    const entries = riverEntries([programme], at)
    expect(entries.map((e) => e.tributary.kind)).toEqual(['announced', 'programme'])
    expect(entries[1]?.tributary).toMatchObject({
      startsOn: '2012-11',
      recordedUntil: '2020-06-02',
    })
    expect(entries[1]?.when).toBe('2012年11月起有记载')
  })

  test('without any date nothing stands on the axis', () => {
    expect(riverEntries([forum({ startsOn: null, endsOn: null })], at)).toEqual([])
  })

  test('while a forum runs the day is counted, before it is to come', () => {
    const running = riverEntries(
      [forum({ startsOn: day('2026-11-21'), endsOn: day('2026-11-23') })],
      at,
    )
    expect(running[0]).toMatchObject({ when: '2026年11月21日–23日　第2天', isUpcoming: false })
    const coming = riverEntries([forum({ startsOn: day('2026-12-01'), endsOn: null })], at)
    expect(coming[0]?.isUpcoming).toBe(true)
  })

  test('a name without English is marked as Chinese', () => {
    const [entry] = riverEntries([forum()], { ...at, locale: 'en' })
    expect(entry?.name).toMatchObject({ text: '2017年中国新型城市论坛荆门峰会', lang: 'zh-Hans' })
  })
})
