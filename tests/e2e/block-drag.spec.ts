import type { Page } from '@playwright/test'
import type { MadeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import {
  addPart,
  asOrganiser,
  madeProgramme,
  onGrid,
  pickUp,
  programmePath,
  slotOf,
} from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

/** A block is moved with everything in it on the grid, by hand and by keys, and on a phone by its form. */

/** A block in the hall from nine to twelve, with a talk there, one in the other room and one beside the block. */
async function madeBlock(page: Page, forum: MadeForum & { days: string[] }) {
  const [day = ''] = forum.days
  const inHall = (title: string, start: string, end: string) =>
    addPart(page, forum, { title, day, start, end, room: 'hall' })
  const block = await inHall('湿地专场', '09:00', '12:00')
  const talk = await inHall('雨水花园', '09:30', '10:00')
  const workshop = await addPart(page, forum, {
    ...{ title: '工作坊', day, start: '10:00', end: '11:00', room: 'side' },
  })
  const beside = await inHall('闭幕', '16:00', '16:30')
  await sql(
    `update session_draft set fields = fields || jsonb_build_object('parent', $2::text)
      where "sessionId" in (select id from forum_session where "forumId" = $1 and slug = any($3))`,
    [forum.id, block, [talk, workshop]],
  )
  return { block, talk, workshop, beside }
}
type Made = Awaited<ReturnType<typeof madeBlock>>

const standing = async (forum: MadeForum, { block, talk, workshop, beside }: Made) =>
  Promise.all([block, talk, workshop, beside].map((slug) => slotOf(forum, slug)))

test('by hand: the parts are seen to go along, and go back as one', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeProgramme()
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.setViewportSize({ width: 1440, height: 1200 })
  const made = await madeBlock(page, forum)
  const before = await standing(forum, made)
  await page.goto(programmePath(forum))
  const column = await page.locator('.grid-column').first().boundingBox()
  const from = await onGrid(page, '湿地专场').boundingBox()
  if (!column || !from) throw new Error('nothing to drag')
  const x = from.x + from.width / 2
  await page.mouse.move(x, from.y + 30)
  await page.mouse.down()
  await page.mouse.move(x + 10, from.y + 40, { steps: 3 })
  await page.mouse.move(x + column.width, from.y + 30 + 42, { steps: 6 })
  const ghosts = page.locator('.grid-ghost')
  await expect(ghosts).toHaveText([
    '09:30–12:30 湿地专场',
    '10:00–10:30 雨水花园',
    '10:30–11:30 工作坊',
  ])
  await expect(page.locator('.grid-column').nth(1).locator('.grid-ghost')).toHaveCount(3)
  await expect(page.locator('.grid-block.is-dragged')).toHaveCount(3)
  await isSound(page, 'a block under way')
  await page.mouse.up()
  // Where they were put at once, and saved.
  await expect(onGrid(page, '雨水花园')).toContainText('10:00–10:30')
  await expect(page.locator('.grid-said')).toHaveText('已存')
  const moved = [
    ['09:30', '12:30', 'side'],
    ['10:00', '10:30', 'side'],
    ['10:30', '11:30', 'side'],
    ['16:00', '16:30', 'hall'],
  ]
  expect(await standing(forum, made)).toEqual(moved)
  await expect(page.locator('.live-changes')).toHaveText('')
  await expect(page.locator('.panel-note').first()).toHaveText('4处改动尚未发布')

  // Back, and a colleague sees it; a part of it alone still moves alone.
  const context = await browser.newContext({ baseURL })
  const colleague = await context.newPage()
  await asOrganiser(colleague, forum, '罗青禾', baseURL, 'editor')
  await colleague.setViewportSize({ width: 1280, height: 900 })
  const watching = colleague.waitForRequest((one) => one.url().endsWith('/programme/changes'))
  await colleague.goto(programmePath(forum))
  await watching
  await page.locator('#undo button').click()
  await expect(page.locator('main [role=status]').first()).toHaveText('已撤销，共3场。')
  expect(await standing(forum, made)).toEqual(before)
  await expect(onGrid(colleague, '雨水花园')).toContainText('09:30–10:00')
  await onGrid(page, '雨水花园').focus()
  await pickUp(page)
  await page.keyboard.press('Shift+ArrowDown')
  await expect(ghosts).toHaveCount(1)
  await page.keyboard.press('Space')
  await expect(page.locator('.grid-said')).toHaveText('已存')
  expect(await slotOf(forum, made.block)).toEqual(before[0])
  expect(await slotOf(forum, made.talk)).toEqual(['10:00', '10:30', 'hall'])
  await context.close()
})

test('by keys: said, kept within its day, and put back with the name of what stands in the way', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeProgramme()
  const [, second = ''] = forum.days
  await asOrganiser(page, forum, '键盘', baseURL, 'editor')
  await page.setViewportSize({ width: 1440, height: 1200 })
  const made = await madeBlock(page, forum)
  await page.goto(programmePath(forum))
  const block = onGrid(page, '湿地专场')
  const spoken = page.locator('[id^=DndLiveRegion]')
  await block.focus()
  await pickUp(page)
  await expect(spoken).toContainText('已拿起湿地专场和其中2场')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(spoken).toContainText('09:10–12:10，侧厅')
  await expect(page.locator('.grid-ghost')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(page.locator('.grid-ghost')).toHaveCount(0)
  expect((await standing(forum, made))[0]).toEqual(['09:00', '12:00', 'hall'])

  await block.focus()
  await pickUp(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(spoken).toHaveText('已移到09:10–12:10，报告厅。')
  await expect(page.locator('.grid-said')).toHaveText('已存')
  const moved = [
    ['09:10', '12:10', 'hall'],
    ['09:40', '10:10', 'hall'],
    ['10:10', '11:10', 'side'],
    ['16:00', '16:30', 'hall'],
  ]
  expect(await standing(forum, made)).toEqual(moved)
  // On again at once, from what the last move has left.
  await expect(block).toContainText('09:10–12:10')
  await block.focus()
  await pickUp(page)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect.poll(() => slotOf(forum, made.workshop)).toEqual(['10:05', '11:05', 'side'])

  // On another day one stands so early that it would fall out of it: all go back, and it is named.
  await sql(
    `update session_draft set fields = fields || jsonb_build_object('slot0.day', $2::text, 'slot0.start', '00:10', 'slot0.end', '00:40')
      where "sessionId" = (select id from forum_session where "forumId" = $1 and slug = $3)`,
    [forum.id, second, made.workshop],
  )
  await page.reload()
  await block.focus()
  await pickUp(page)
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('Space')
  await expect(page.locator('.grid-said')).toHaveText(/“工作坊”会落到另一天/)
  await expect(block).toContainText('09:05–12:05')
  await isSound(page, 'a block that was put back')
})

test('on a phone: from the list to the form, with the room', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const forum = await madeProgramme()
  const context = await browser.newContext({
    ...{ baseURL, hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
  })
  const page = await context.newPage()
  await asOrganiser(page, forum, '手机', baseURL, 'editor')
  const made = await madeBlock(page, forum)
  await page.goto(programmePath(forum))
  const ways = page.locator('.programme-table .move-to')
  await expect(ways).toHaveCount(1)
  await expect(ways).toHaveAccessibleName('移到… 湿地专场，整块')
  await isSound(page, 'the list on a phone')
  await ways.tap()
  await expect(page.locator('#block-move')).toBeInViewport()
  await page.locator('#shift [name=start]').fill('13:00')
  await page.locator('#shift [name=room]').selectOption('side')
  await page.locator('#shift button').tap()
  await expect(page.locator('main [role=status]').first()).toHaveText('已移动3场，是草稿。')
  const moved = [
    ['13:00', '16:00', 'side'],
    ['13:30', '14:00', 'side'],
    ['14:00', '15:00', 'side'],
    ['16:00', '16:30', 'hall'],
  ]
  expect(await standing(forum, made)).toEqual(moved)
  await context.close()
})
