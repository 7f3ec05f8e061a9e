import { makeSession, type RecordOf } from '#tests/factories/content.ts'
import { slotAt } from '#tests/factories/slots.ts'

type Session = RecordOf<'sessions'>
type Days = readonly [string, string, string]

/** Three days with every kind of time a programme can have: exact, parallel, half a day, a day, order only, unknown. */
export function sampleSessions(forum: string, days: Days, changedAt: string): Session[] {
  return [
    ...firstDay(forum, days[0]),
    ...secondDay(forum, days[1], changedAt),
    ...thirdDay(forum, days[2]),
  ]
}

function firstDay(forum: string, day: string): Session[] {
  return [
    makeSession({
      slug: 'sign-in-day-1',
      forum,
      kind: 'break',
      title: { zh: '签到', en: 'Sign-in' },
      slots: [slotAt(day, '08:20', '09:00', 'courtyard')],
    }),
    makeSession({
      slug: 'opening',
      forum,
      kind: 'opening',
      title: { zh: '开幕', en: 'Opening' },
      slots: [slotAt(day, '09:00', '09:30', 'hall')],
    }),
    makeSession({
      slug: 'main-forum',
      forum,
      kind: 'main_forum',
      title: { zh: '主论坛：城市如何留住雨水', en: 'Main forum: how a city keeps its rain' },
      slots: [slotAt(day, '09:30', '11:30', 'hall')],
    }),
    makeSession({
      slug: 'keynote-rain',
      forum,
      parent: 'main-forum',
      title: { zh: '一场雨的账本', en: 'The ledger of one rainfall' },
      slots: [slotAt(day, '09:30', '10:20', 'hall')],
    }),
    makeSession({
      slug: 'keynote-monitoring',
      forum,
      parent: 'main-forum',
      title: { zh: '十年监测告诉我们什么', en: 'What ten years of monitoring tell us' },
      slots: [slotAt(day, '10:40', '11:30', 'hall')],
    }),
    makeSession({
      slug: 'lunch-day-1',
      forum,
      kind: 'break',
      title: { zh: '午餐', en: 'Lunch' },
      slots: [slotAt(day, '11:30', '13:30', 'courtyard')],
    }),
    makeSession({
      slug: 'sub-forum-streets',
      forum,
      kind: 'sub_forum',
      title: { zh: '分论坛一：会呼吸的街道', en: 'Sub-forum 1: streets that breathe' },
      slots: [slotAt(day, '13:30', '15:30', '201')],
    }),
    makeSession({
      slug: 'streets-permeable',
      forum,
      parent: 'sub-forum-streets',
      title: { zh: '透水铺装的得与失', en: 'Permeable paving: gains and losses' },
      slots: [slotAt(day, '13:30', '14:20', '201')],
    }),
    makeSession({
      slug: 'streets-trees',
      forum,
      parent: 'sub-forum-streets',
      title: { zh: '行道树喝多少水', en: 'How much street trees drink' },
      slots: [slotAt(day, '14:30', '15:30', '201')],
    }),
    makeSession({
      slug: 'sub-forum-pipes',
      forum,
      kind: 'sub_forum',
      title: { zh: '分论坛二：地下的管网', en: 'Sub-forum 2: the pipes below' },
      slots: [slotAt(day, '13:30', '15:30', '202')],
    }),
    makeSession({
      slug: 'pipes-overflow',
      forum,
      parent: 'sub-forum-pipes',
      title: { zh: '溢流从哪里来', en: 'Where overflow comes from' },
      slots: [slotAt(day, '13:30', '14:30', '202')],
    }),
    makeSession({
      slug: 'pipes-models',
      forum,
      parent: 'sub-forum-pipes',
      title: { zh: '内涝模型的误差', en: 'Errors in flood models' },
      slots: [slotAt(day, '14:30', '15:30', '202')],
    }),
    makeSession({
      slug: 'matchmaking',
      forum,
      kind: 'matchmaking',
      title: { zh: '技术供需对接', en: 'Technology matchmaking' },
      capacity: 40,
      slots: [slotAt(day, '13:30', '15:30', '203')],
    }),
    makeSession({
      slug: 'tea-day-1',
      forum,
      kind: 'break',
      title: { zh: '茶歇', en: 'Tea break' },
      slots: [slotAt(day, '15:30', '15:50', 'courtyard')],
    }),
    makeSession({
      slug: 'roundtable',
      forum,
      kind: 'roundtable',
      title: { zh: '圆桌：谁来养护', en: 'Roundtable: who maintains it' },
      slots: [slotAt(day, '15:50', '17:00', 'hall')],
    }),
  ]
}

function secondDay(forum: string, day: string, changedAt: string): Session[] {
  return [
    makeSession({
      slug: 'workshop-paving',
      forum,
      kind: 'panel',
      title: { zh: '透水铺装现场工作坊', en: 'Permeable paving workshop' },
      capacity: 30,
      change: { zh: '202会议室改至201会议室', en: 'moved from Room 202 to Room 201' },
      changedAt,
      slots: [slotAt(day, '09:00', '10:30', '201'), slotAt(day, '10:50', '12:00', '201')],
    }),
    makeSession({
      slug: 'rain-gardens',
      forum,
      title: { zh: '雨水花园的四季', en: 'A rain garden through the seasons' },
      slots: [slotAt(day, '09:00', '10:00', 'hall')],
    }),
    makeSession({
      slug: 'wetland-night',
      forum,
      status: 'cancelled',
      title: { zh: '湿地夜巡', en: 'Wetlands by night' },
      slots: [slotAt(day, '10:20', '11:20', 'hall')],
    }),
    makeSession({
      slug: 'lunch-day-2',
      forum,
      kind: 'break',
      title: { zh: '午餐', en: 'Lunch' },
      slots: [slotAt(day, '12:00', '13:30', 'courtyard')],
    }),
    makeSession({
      slug: 'street-tour',
      forum,
      kind: 'tour',
      title: { zh: '街区导览', en: 'Walk through the quarter' },
      slots: [{ precision: 'half_day', day, half: 'afternoon' }],
    }),
    makeSession({
      slug: 'signing',
      forum,
      kind: 'signing',
      title: { zh: '合作签约', en: 'Signing of agreements' },
      slots: [slotAt(day, '15:20', '16:00', 'hall')],
    }),
    makeSession({
      slug: 'booklet',
      forum,
      kind: 'release',
      title: { zh: '成果册发布', en: 'Release of the booklet of results' },
      slots: [{ precision: 'order', day, room: 'hall' }],
    }),
    makeSession({
      slug: 'green-roofs',
      forum,
      kind: 'exhibition',
      title: { zh: '屋顶绿化展', en: 'Green roofs, an exhibition' },
      slots: [{ precision: 'day', day, room: 'courtyard' }],
    }),
  ]
}

function thirdDay(forum: string, day: string): Session[] {
  return [
    makeSession({
      slug: 'closing-lecture',
      forum,
      title: { zh: '从水尺读一座城', en: 'Reading a city from its staff gauge' },
      slots: [slotAt(day, '09:00', '10:00', 'hall')],
    }),
    makeSession({
      slug: 'closing',
      forum,
      kind: 'ceremony',
      title: { zh: '闭幕', en: 'Closing' },
      slots: [slotAt(day, '10:00', '10:30', 'hall')],
    }),
    makeSession({
      slug: 'site-visit',
      forum,
      kind: 'tour',
      title: { zh: '调蓄池参观', en: 'Visit to the storage basin' },
      slots: [{ precision: 'unknown', day }],
    }),
  ]
}
