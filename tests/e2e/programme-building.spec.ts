import type { Page } from '@playwright/test'
import type { MadeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser, madeProgramme, onGrid, programmePath } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { fitsThePage } from './sound-page.ts'

/** A two-day programme of forty parts, built with a mouse, with keys alone, and on a phone. */
test.setTimeout(300_000)

const COUNT = 40
/** Twenty parts a day in two rooms, half an hour each. */
const planOf = (days: readonly string[]) =>
  Array.from({ length: COUNT }, (_, index) => {
    const place = index % 20
    const minute = 9 * 60 + Math.floor(place / 2) * 30
    const clock = (at: number) =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    return {
      title: `第${index + 1}场`,
      day: days[Math.floor(index / 20)] ?? '',
      start: clock(minute),
      end: clock(minute + 30),
      room: place % 2 ? 'side' : 'hall',
    }
  })
type Planned = ReturnType<typeof planOf>[number]

/** What the draft has, part by part. */
async function drafted(forum: MadeForum) {
  const rows = await sql<{ fields: Record<string, string>; title: string }>(
    `select draft.fields, own.title ->> 'zh-Hans' as title from session_draft as draft
       join forum_session as own on own.id = draft."sessionId" where own."forumId" = $1`,
    [forum.id],
  )
  return rows
    .map(({ title, fields }) => ({
      title,
      day: fields['slot0.day'],
      start: fields['slot0.start'],
      end: fields['slot0.end'],
      room: fields['slot0.room'],
    }))
    .toSorted((a, b) => Number(/\d+/.exec(a.title)?.[0]) - Number(/\d+/.exec(b.title)?.[0]))
}

/** Fills the form of a new part by whatever the page offers to a hand, and sends it. */
async function addByHand(page: Page, one: Planned, withTime = true) {
  await page.locator('.panel-head-ways a.btn').click()
  await page.locator('[name="title.zh-Hans"]').fill(one.title)
  await page.locator('[name="slot0.day"]').selectOption(one.day)
  if (withTime) {
    await page.locator('[name="slot0.start"]').fill(one.start)
    await page.locator('[name="slot0.end"]').fill(one.end)
    await page.locator('[name="slot0.room"]').selectOption(one.room)
  }
  await page.locator('#session button[type=submit]').click()
  await expect(page).toHaveURL(/\?created=1$/)
  await page.locator('.panel-head-ways a[href$="/programme"]').click()
  await expect(page.locator('.programme-days')).toBeVisible()
}

test('with a mouse: parts are added, and the last ten pulled to their times', async ({
  page,
  baseURL,
}) => {
  const forum = await madeProgramme()
  const plan = planOf(forum.days)
  await asOrganiser(page, forum, '鼠标', baseURL)
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.goto(programmePath(forum))
  for (const [index, one] of plan.entries()) await addByHand(page, one, index < 30)
  await page.locator('.programme-days a').nth(1).click()
  await expect(page.locator('.grid-tray li')).toHaveCount(10)
  for (const one of plan.slice(30)) {
    const from = await page
      .getByRole('link', { name: one.title, exact: true })
      .first()
      .boundingBox()
    const column = await page
      .locator('.grid-column')
      .nth(one.room === 'side' ? 1 : 0)
      .boundingBox()
    if (!from || !column) throw new Error('nothing to pull')
    const [hour = 0, minute = 0] = one.start.split(':').map(Number)
    await page.mouse.move(from.x + 10, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x - 20, from.y + 12, { steps: 2 })
    const y = column.y + ((hour - 8) * 60 + minute) * 1.4 + 1
    await page.mouse.move(column.x + 60, y, { steps: 4 })
    await expect(page.locator('.grid-ghost')).toContainText(one.start)
    await page.mouse.up()
    await expect(onGrid(page, one.title)).toContainText(`${one.start}–${one.end}`)
  }
  await expect.poll(() => drafted(forum)).toEqual(plan)
})

test('with keys alone', async ({ page, baseURL }) => {
  const forum = await madeProgramme()
  const plan = planOf(forum.days)
  await asOrganiser(page, forum, '键盘', baseURL)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(programmePath(forum))
  const tabTo = async (selector: string) => {
    for (let times = 0; times < 60; times++) {
      await page.keyboard.press('Tab')
      const isThere = await page.evaluate(
        (wanted) => document.activeElement?.matches(wanted) ?? false,
        selector,
      )
      if (isThere) return
    }
    throw new Error(`no key leads to ${selector}`)
  }
  const choose = async (name: string, place: number) => {
    await tabTo(`[name="${name}"]`)
    for (let times = 0; times < place; times++) await page.keyboard.press('ArrowDown')
  }
  for (const one of plan) {
    await tabTo('.panel-head-ways a.btn')
    await page.keyboard.press('Enter')
    await expect(page.locator('[name="title.zh-Hans"]')).toBeVisible()
    await tabTo('[name="title.zh-Hans"]')
    await page.keyboard.insertText(one.title)
    await choose('slot0.day', forum.days.indexOf(one.day) + 1)
    await tabTo('[name="slot0.start"]')
    await page.keyboard.type(one.start)
    await tabTo('[name="slot0.end"]')
    await page.keyboard.type(one.end)
    await choose('slot0.room', one.room === 'hall' ? 1 : 2)
    await tabTo('#session button[type=submit]')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\?created=1$/)
    await tabTo('.panel-head-ways a[href$="/programme"]')
    await page.keyboard.press('Enter')
    await expect(page.locator('.programme-days')).toBeVisible()
  }
  expect(await drafted(forum)).toEqual(plan)
})

test('on a phone: the same forms under a thumb, and every part can be moved by its form', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeProgramme()
  const plan = planOf(forum.days)
  const context = await browser.newContext({
    baseURL,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  await asOrganiser(page, forum, '手机', baseURL)
  await page.goto(programmePath(forum))
  for (const one of plan) await addByHand(page, one)
  await fitsThePage(page, 'the programme on a phone')
  expect(await drafted(forum)).toEqual(plan)
  // "Move to": two parts change places by their forms.
  await expect(page.locator('.programme-table').first().locator('tbody tr')).toHaveCount(20)
  await page.getByRole('link', { name: '第1场', exact: true }).first().tap()
  await page.locator('[name="slot0.room"]').selectOption('side')
  await page.locator('#session button[type=submit]').last().tap()
  await expect(page.locator('.clash-what')).toContainText('侧厅同时有两场')
  await fitsThePage(page, 'a part on a phone')
  await context.close()
})
