import { type EventFixture, guidOf, scheduleJson, scheduleXml } from '#tests/factories/schedules.ts'
import type { MadeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser, madeProgramme, programmePath } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** A programme that was drawn up elsewhere is looked at, mended, written as a draft, and brought again. */

const NAMES = { known: '苇岸', other: '没有这个人' }

/** Somebody of this forum, whom the record knows by a traditional alias as well. */
async function madeSpeaker(forum: MadeForum) {
  await sql(
    `insert into person (slug, name, aliases, citations, "updatedAt")
     values ($1, $2, $3, '[]', now())`,
    [`reed-${forum.slug}`, JSON.stringify({ 'zh-Hans': `${NAMES.known}${forum.slug}` }), []],
  )
  return `${NAMES.known}${forum.slug}`
}

const fileOf = (name: string, text: string) => ({
  ...{ name, mimeType: name.endsWith('xml') ? 'text/xml' : 'application/json' },
  buffer: Buffer.from(text),
})

test('a schedule.xml with faults is looked at, mended, confirmed, and stands in the draft; again, it changes', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const forum = await madeProgramme()
  const speaker = await madeSpeaker(forum)
  const [day = ''] = forum.days
  const path = `/zh/organise/${forum.slug}/imports`
  const talk: EventFixture = {
    ...{ guid: guidOf('talk'), title: '芦苇怎样过冬', people: [speaker], abstract: '三个冬天。' },
    ...{ date: `${day}T01:00:00Z`, start: '09:00', duration: '00:45' },
  }
  const panel: EventFixture = {
    ...{ guid: guidOf('panel'), title: '一场雨之后', type: 'panel discussion', room: '侧厅' },
    date: `${day}T10:00:00+08:00`,
  }
  const good = [talk, panel]
  const bad = [
    { ...talk, people: [NAMES.other] },
    { ...panel, type: 'workshop', room: '没有这个厅' },
  ]
  await asOrganiser(page, forum, '顾编辑', baseURL, 'editor')
  await page.setViewportSize({ width: 1280, height: 1_600 })
  await page.goto(path)
  await isSound(page)
  const send = async (name: string, text: string) => {
    await page.locator('#read [name=file]').setInputFiles(fileOf(name, text))
    await page.locator('#read button[type=submit]').click()
  }

  const laughs = '<!DOCTYPE schedule [<!ENTITY a "b">]>\n'
  await send('schedule.xml', scheduleXml(good).replace('<schedule>', `${laughs}<schedule>`))
  await expect(page.locator('#read')).toContainText('自定义的实体或文档类型声明')
  await expect(page.locator('#read .import-said')).toHaveText('#2')

  await send('schedule.xml', scheduleXml(bad))
  await expect(page.locator('.import-decision')).toContainText('有2行不能写入')
  await expect(page.locator('#apply')).toHaveCount(0)
  const rows = page.locator('.import-rows tbody tr')
  await expect(rows.nth(0)).toContainText(`演讲人「${NAMES.other}」：记录里没有这个人`)
  await expect(rows.nth(1)).toContainText('类别「workshop」：没有这一类别')
  await expect(rows.nth(1)).toContainText(
    '会场「没有这个厅」：没有这一项，请改成已有的。可能是：报告厅、侧厅',
  )
  await isSound(page, 'with refused rows')
  await page.setViewportSize({ width: 360, height: 1_600 })
  await fitsThePage(page, 'on a phone')
  await page.setViewportSize({ width: 1280, height: 1_600 })
  await page.locator('#give-up button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已放弃')

  await send('schedule.xml', scheduleXml(good))
  await expect(page.locator('.import-decision')).toContainText('新增2个')
  await expect(rows.nth(0)).toContainText(`演讲人：${speaker}`)
  await expect(rows.nth(0)).toContainText('开始：09:00')
  await page.locator('#apply button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已写入草稿')
  const exported = await page.request.get(`${programmePath(forum, '/export')}?format=json`)
  const parts = (await exported.json()) as Record<string, string>[]
  expect(
    parts.map((part) => [
      part['title.zh-Hans'],
      part['slot0.start'],
      part['slot0.end'],
      part['slot0.room'],
    ]),
  ).toEqual([
    ['芦苇怎样过冬', '09:00', '09:45', 'hall'],
    ['一场雨之后', '10:00', '10:30', 'side'],
  ])
  await page.goto(programmePath(forum))
  await expect(page.locator('main')).toContainText('芦苇怎样过冬')
  await expect(page.locator('main')).toContainText('一场雨之后')

  await page.goto(path)
  await send('schedule.json', scheduleJson([{ ...talk, title: '芦苇怎样过夏' }, panel]))
  await expect(page.locator('.import-decision')).toContainText('新增0个，改动1个')
  await expect(rows.nth(0)).toContainText('标题（简体）：芦苇怎样过冬→芦苇怎样过夏')
})
