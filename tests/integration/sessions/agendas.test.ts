import { describe, expect, test } from 'vitest'
import { layOutAgenda } from '#lib/domain/sessions/layout/utils.ts'
import { listSessions } from '#lib/domain/sessions/queries.ts'
import type { Agenda } from '#lib/domain/sessions/types.ts'

/** The agendas of the five forums against their texts: what there is, what holds what, who is named where. */

const now = new Date('2026-11-23T00:00:00Z')

async function agendaOf(slug: string): Promise<Agenda> {
  const agenda = await listSessions(slug, { now })
  if (agenda === null) throw new Error(`${slug} has no agenda`)
  return agenda
}

const outline = ({ sessions }: Agenda) =>
  sessions.map(
    ({ slug, parentSlug, kind }) => `${parentSlug ? `${parentSlug}/` : ''}${slug} ${kind}`,
  )

describe('what each text tells, in its order', () => {
  test('Zhongguancun: remarks, ten talks, a signing', async () => {
    expect(outline(await agendaOf('zhongguancun-2023'))).toEqual([
      'opening-remarks opening',
      'talks keynote_block',
      'talks/flood-resilience talk',
      'talks/water-conservation-flood-design talk',
      'talks/industrialisation talk',
      'talks/urban-water-systems talk',
      'talks/challenges-and-future talk',
      'talks/beijing-runoff-control talk',
      'talks/beijing-sub-centre talk',
      'talks/overflow-pollution-control talk',
      'talks/german-stormwater-rules talk',
      'talks/microfluidic-monitoring talk',
      'signing signing',
    ])
  })

  test('Jingmen: an opening, a main forum, three sub-forums, a report, a signing, visits, a presentation', async () => {
    expect(outline(await agendaOf('jingmen-2017'))).toEqual([
      'opening opening',
      'main-forum main_forum',
      'new-energy-vehicles sub_forum',
      'eco-city-jingmen sub_forum',
      'general-aviation sub_forum',
      'report-release release',
      'project-signing signing',
      'study-visits tour',
      'project-presentation presentation',
    ])
  })

  test('Sino-Singapore: two exhibitions, four presentations in a block, keynotes, an unveiling, a launch, a signing', async () => {
    expect(outline(await agendaOf('sino-singapore-2025'))).toEqual([
      'touring-exhibition exhibition',
      'achievements-exhibition exhibition',
      'presentations presentation',
      'presentations/new-towns-in-china presentation',
      'presentations/singapore-green-plan presentation',
      'presentations/upgraded-demonstration-zone presentation',
      'presentations/circular-economy presentation',
      'keynotes keynote_block',
      'centre-unveiling ceremony',
      'alliances-launch launch',
      'signing signing',
    ])
  })

  test('EC-Link is a project of years and has no programme of sessions', async () => {
    expect(outline(await agendaOf('ec-link'))).toEqual([])
  })

  test('Pujiang: an opening of four parts, six topics, an afternoon of three parts', async () => {
    expect(outline(await agendaOf('pujiang-2023'))).toEqual([
      'opening opening',
      'opening/remarks opening',
      'opening/catalogue-release release',
      'opening/signing signing',
      'opening/platform-launch launch',
      'keynotes keynote_block',
      'keynotes/talk-sdg-acceleration talk',
      'keynotes/talk-product-carbon-footprint talk',
      'keynotes/talk-green-technology-future talk',
      'keynotes/talk-marine-green-energy talk',
      'keynotes/talk-kasikornbank-decarbonisation talk',
      'keynotes/talk-transition-finance talk',
      'matchmaking matchmaking',
      'matchmaking/matchmaking-keynotes keynote_block',
      'matchmaking/roadshow roadshow',
      'matchmaking/roundtable roundtable',
    ])
  })
})

test('no text gives a time: none is shown, and only Pujiang knows half a day', async () => {
  const slugs = ['zhongguancun-2023', 'jingmen-2017', 'sino-singapore-2025', 'pujiang-2023']
  for (const slug of slugs) {
    const { sessions } = await agendaOf(slug)
    const slots = sessions.flatMap((session) => session.slots)
    expect(slots.filter(({ startsAt, endsAt }) => startsAt ?? endsAt)).toEqual([])
    const halves = sessions.filter((session) => session.slots.some(({ half }) => half !== null))
    expect(halves.map((session) => session.slug)).toEqual(
      slug === 'pujiang-2023'
        ? ['matchmaking', 'matchmaking-keynotes', 'roadshow', 'roundtable']
        : [],
    )
  }
})

test('the days as the page draws them', async () => {
  const days = async (slug: string) => {
    const { sessions, rooms, forum } = await agendaOf(slug)
    const moment = { now, zone: forum.timeZone }
    return layOutAgenda(
      sessions,
      rooms.map((room) => room.slug),
      moment,
    ).map((day) => [day.type, day.day, day.items.length])
  }
  expect(await days('zhongguancun-2023')).toEqual([['untimed', '2023-05-30', 3]])
  // The summit lasted three days; which part was on which is not said.
  expect(await days('jingmen-2017')).toEqual([['untimed', null, 9]])
  expect(await days('sino-singapore-2025')).toEqual([
    ['untimed', '2025-09-18', 6],
    ['untimed', null, 1],
  ])
  expect(await days('pujiang-2023')).toEqual([['untimed', '2023-09-11', 3]])
})

describe('people', () => {
  const named = async (slug: string) =>
    (await agendaOf(slug)).sessions.flatMap(({ slug: session, people }) =>
      people.length > 0
        ? [[session, ...people.map(({ nameAsPrinted, role }) => `${nameAsPrinted} ${role}`)]]
        : [],
    )

  test('the ten talks have the speakers the text gives them', async () => {
    const talks = (await named('zhongguancun-2023')).slice(1, -1)
    expect(talks.map(([, speaker]) => speaker)).toEqual([
      '王家卓 speaker',
      '郭纯园 speaker',
      '潘晓军 speaker',
      '彭赤焰 speaker',
      '李俊奇 speaker',
      '张书函 speaker',
      '刘振锋 speaker',
      '高琼 speaker',
      '朱珑珑 speaker',
      '武治 speaker',
    ])
  })

  test('the six topics of Pujiang have no speakers, because the text assigns none', async () => {
    expect(await named('pujiang-2023')).toEqual([
      [
        'remarks',
        '劉多 opening_speaker',
        '韓萬迪 opening_speaker',
        '祝學華 opening_speaker',
        '愛德華•卡卡 video_message',
      ],
      ['catalogue-release', '祝學華 releaser'],
    ])
  })

  test('titles are those printed there: Pan Xiaojun speaks with more of them than he witnesses with', async () => {
    const { sessions } = await agendaOf('zhongguancun-2023')
    const titles = (session: string) =>
      sessions
        .find(({ slug }) => slug === session)
        ?.people.find(({ person }) => person.slug === 'pan-xiaojun')?.titles.length
    expect([titles('industrialisation'), titles('signing')]).toEqual([3, 1])
  })
})

test('lists that a text leaves open or only counts stay with their session', async () => {
  const lists = async (slug: string) =>
    (await agendaOf(slug)).sessions.flatMap(({ slug: session, lists: own }) =>
      own.map(({ isOpen, statedCount }) => [session, isOpen, statedCount]),
    )
  expect(await lists('zhongguancun-2023')).toEqual([['opening-remarks', true, null]])
  expect(await lists('pujiang-2023')).toEqual([
    ['keynotes', false, 6],
    ['keynotes', true, null],
    ['matchmaking-keynotes', true, null],
    ['roadshow', true, 6],
    ['roundtable', true, null],
  ])
  expect((await agendaOf('jingmen-2017')).lists.map(({ statedCount }) => statedCount)).toEqual([3])
})

test('an unknown forum has no agenda', async () => {
  expect(await listSessions('nowhere', { now })).toBeNull()
})
