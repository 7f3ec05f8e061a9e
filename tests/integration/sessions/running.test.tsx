import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { AgendaView } from '#components/agenda/agenda-view.tsx'
import { getNextChange } from '#lib/domain/sessions/policy.ts'
import { listSessions } from '#lib/domain/sessions/queries.ts'
import type { AgendaFilters } from '#lib/domain/sessions/schema.ts'
import type { Agenda } from '#lib/domain/sessions/types.ts'
import { daysOf } from '#lib/domain/sessions/utils.ts'
import { instantOf } from '#lib/platform/dates/zone.ts'
import { db } from '#lib/platform/db.ts'
import { mergeContent, readContent } from '#prisma/content/read.ts'
import { loadUnits } from '#prisma/loading/load-units.ts'
import { sampleContent } from '#prisma/sample/sample-content.ts'
import { unitsOf } from '#prisma/seed.ts'
import { dayAfter } from '#tests/factories/slots.ts'

/** A forum on its second day, drawn at moments of that day: the sample, begun the day before. */

const TODAY = '2027-03-09'
const at = (time: string, day = TODAY) => instantOf(day, time, 'Asia/Shanghai')

beforeAll(async () => {
  const content = await readContent()
  mergeContent(content, sampleContent(at('08:00'), -1), 'running.test.tsx')
  await loadUnits(db, unitsOf(content))
})

async function agenda(now: Date): Promise<Agenda> {
  const found = await listSessions('sample', { now })
  if (found === null) throw new Error('the sample is missing')
  return found
}

async function draw(now: Date, filters: AgendaFilters = {}): Promise<string> {
  return renderToStaticMarkup(
    <AgendaView agenda={await agenda(now)} filters={filters} sources={{}} now={now} locale="zh" />,
  )
}

const classesOf = (html: string, slug: string) =>
  html.match(new RegExp(`id="s-${slug}" class="([^"]*)"`))?.[1]?.split(' ') ?? []
const hot = (html: string) =>
  [...(html.match(/<section class="hot".*?<\/section>/s)?.[0] ?? '').matchAll(/<a .*?<\/a>/gs)].map(
    ([link]) => link.replace(/<[^>]+>/g, '|').replace(/[| ]+/g, '|'),
  )
const days = (html: string) =>
  [...html.matchAll(/id="day-(\d{4}-\d{2}-\d{2})"/g)].map(([, day]) => day)

test('opens on today; the other days are a step away', async () => {
  const html = await draw(at('09:30'))
  expect(days(html)).toEqual([TODAY])
  expect(html).toContain(`href="/zh/forums/sample/agenda?day=${dayAfter(TODAY, 1)}"`)
  const tomorrow = await draw(at('09:30'), { day: dayAfter(TODAY, 1) })
  expect(days(tomorrow)).toEqual([dayAfter(TODAY, 1)])
  // What is on today is found from there too.
  expect(tomorrow).toContain(`href="/zh/forums/sample/agenda?day=${TODAY}#s-rain-gardens"`)
  expect(days(await draw(at('09:30'), { day: 'all' }))).toHaveLength(3)
})

describe('what is on and what comes next', () => {
  test('in the morning: two at once, then the second part of one; the cancelled one is neither', async () => {
    const html = await draw(at('09:30'))
    expect(hot(html)).toEqual([
      '|正在进行|透水铺装现场工作坊|至10:30|201会议室|',
      '|正在进行|雨水花园的四季|至10:00|一层报告厅|',
      '|接下来|透水铺装现场工作坊|10:50|201会议室|',
    ])
    expect(classesOf(html, 'rain-gardens')).toContain('now')
    expect(classesOf(html, 'workshop-paving-2')).toContain('next')
    expect(html).toContain('--el:50.0%')
    expect(html).toContain('现在 </span><time dateTime="2027-03-09T09:30:00+08:00">09:30</time>')
  })

  test('as a session ends it is over, to the second', async () => {
    const before = await draw(new Date(at('10:00').getTime() - 1000))
    expect(classesOf(before, 'rain-gardens')).toContain('now')
    expect(classesOf(await draw(at('10:00')), 'rain-gardens')).toContain('past')
  })

  test('at lunch lunch is on, and the signing is next', async () => {
    expect(hot(await draw(at('12:30')))).toEqual([
      '|正在进行|午餐|至13:30|中庭|',
      '|接下来|合作签约|15:20|一层报告厅|',
    ])
  })

  test('in the evening tomorrow is next, and says so', async () => {
    expect(hot(await draw(at('20:00')))).toEqual([
      '|接下来|从水尺读一座城|3月10日|09:00|一层报告厅|',
    ])
  })

  test('a talk inside a block is named with its block and its own end', async () => {
    const first = await draw(at('14:40', dayAfter(TODAY, -1)))
    expect(hot(first)[0]).toBe('|正在进行|行道树喝多少水|至15:30|201会议室|分论坛一：会呼吸的街道|')
  })
})

test('a change is news on the page for a day', async () => {
  expect(await draw(at('09:30'))).toContain('202会议室改至201会议室')
  expect(await draw(at('08:00', dayAfter(TODAY, 1)), { day: TODAY })).not.toContain('202会议室改至')
})

test('before it begins and once it is over nothing is past, on or next: it is a programme, and a record', async () => {
  for (const now of [at('23:59', dayAfter(TODAY, -2)), at('00:00', dayAfter(TODAY, 2))]) {
    const html = await draw(now)
    expect([hot(html), days(html).length]).toEqual([[], 3])
    expect(html).not.toMatch(/class="ses[^"]* (?:past|now|next)/)
  }
})

test('the page is kept until the next thing begins or ends', async () => {
  const next = async (now: Date) => {
    const found = await agenda(now)
    return getNextChange(found.sessions, daysOf(found), { now, zone: found.forum.timeZone })
  }
  expect(await next(at('09:30'))).toEqual(at('10:00'))
  expect(await next(at('10:00'))).toEqual(at('10:20'))
  expect(await next(at('16:00'))).toEqual(at('00:00', dayAfter(TODAY, 1)))
  expect(await next(at('00:00', dayAfter(TODAY, 2)))).toBeNull()
})
