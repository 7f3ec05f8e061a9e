import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { MadeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { addPart, asOrganiser, madeProgramme } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** A manager makes the next edition of a forum, and confirms who is part of it. */

/** A forum of two days with a talk, its speaker, and a host. */
async function heldForum(page: Page, baseURL: string | undefined) {
  const forum = await madeProgramme()
  await asOrganiser(page, forum, '沈经理', baseURL)
  const talk = await addPart(page, forum, {
    ...{ title: '湿地与城', day: forum.days[1], start: '09:00', end: '10:00', room: 'hall' },
  })
  const person = `reed-${randomBytes(4).toString('hex')}`
  await sql(
    `with lu as (
       insert into person (slug, name, citations, "updatedAt")
       values ($2, '{"zh-Hans": "芦苇清", "en": "Lu Weiqing"}', '[]', now()) returning id),
     named as (
       update session_draft as draft set fields = fields || jsonb_build_object('person.' || $2 || '~speaker', E'0\\n芦苇清\\n苇院院长')
         from forum_session as own where own.id = draft."sessionId" and own."forumId" = $1 and own.slug = $3),
     host as (
       insert into organisation (slug, name, kind, citations, "updatedAt")
       values ('of-' || $2, '{"zh-Hans": "苇城水务院", "en": "Reed Water"}', 'institute', '[]', now()) returning id)
     insert into participation ("organisationId", "forumId", role, position, "asPrinted", citations, "updatedAt")
     select host.id, $1, 'host', 0, '苇城水务院', '[]', now() from host`,
    [forum.id, person, talk],
  )
  return { ...forum, talk }
}

const newAddress = () => `wei-${randomBytes(4).toString('hex')}`

async function fillCopy(page: Page, address: string, startsOn: string) {
  await page.locator('[name="description.zh-Hans"]').fill('第二届，两天。')
  await page.locator('[name=address]').fill(address)
  await page.locator('[name=startsOn]').fill(startsOn)
}

const slotsOf = async (address: string) =>
  sql<{ day: string; start: string; room: string }>(
    `select fields->>'slot0.day' as day, fields->>'slot0.start' as start, fields->>'slot0.room' as room
       from session_draft as draft join forum on forum.id = draft."forumId" where forum.slug = $1`,
    [address],
  )

test('the next edition is copied with its days moved, and its people are confirmed one by one', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  const forum = await heldForum(page, baseURL)
  await page.goto(`/zh/organise/${forum.slug}`)
  await page.getByRole('link', { name: '复制为新一届' }).click()
  await expect(page.locator('[name="name.zh-Hans"]')).toHaveValue('报名状态试验论坛')
  await expect(page.getByText('机构的角色，作为提议（1项）')).toBeVisible()
  await isSound(page, 'the form')

  const address = newAddress()
  await fillCopy(page, address, '2031-05')
  await page.getByRole('button', { name: '复制为新一届' }).click()
  await expect(page.locator('.error-summary')).toContainText('请填写到日的日期')
  await expect(page.locator('[name=address]')).toHaveValue(address)
  await page.locator('[name=startsOn]').fill('2031-05-10')
  await page.getByRole('button', { name: '复制为新一届' }).click()
  await expect(page).toHaveURL(new RegExp(`/zh/organise/${address}/proposals\\?copied=1$`))
  await expect(page.locator('main [role=status]').first()).toHaveText('已复制，现在是草稿。')
  // The second day is the second day again, at the same hour in the same room.
  expect(await slotsOf(address)).toEqual([{ day: '2031-05-11', start: '09:00', room: 'hall' }])

  await expect(page.locator('.proposals-table tbody tr')).toHaveCount(2)
  await isSound(page, 'the proposals')
  await page.setViewportSize({ width: 360, height: 780 })
  await isSound(page, 'the proposals on a phone')
  await page.setViewportSize({ width: 1440, height: 900 })

  // Nobody is chosen: that is said, and nothing happens.
  await page.getByRole('button', { name: '确认所选' }).click()
  await expect(page.locator('.error-summary')).toContainText('请先勾选')
  // The overview and publishing say so while they wait.
  await page.goto(`/zh/organise/${address}`)
  await expect(page.locator('.panel-todo li')).toHaveText([
    '还有2项人物与机构待确认，不会出现在公开页',
  ])
  await page.goto(`/zh/organise/${address}/programme/publish`)
  await expect(page.locator('.proposals-note')).toContainText('还有2项人物与机构待确认')
  await isSound(page, 'publishing')
  await page.locator('.proposals-note a').click()

  await page.getByRole('checkbox', { name: '选择芦苇清' }).check()
  await page.getByRole('button', { name: '确认所选' }).click()
  await expect(page.locator('main [role=status]').first()).toHaveText('已确认1项。')
  await page.getByRole('checkbox', { name: '选择苇城水务院' }).check()
  await page.getByRole('button', { name: '放弃所选' }).click()
  await expect(page.locator('main [role=status]').first()).toHaveText('已放弃1项。')
  await expect(page.locator('.empty')).toContainText('都已处理')
  await isSound(page, 'all decided')
  await page.goto(`/zh/organise/${address}/programme/${forum.talk}`)
  await expect(page.locator('#session input[name][value="芦苇清"]')).toHaveCount(1)
  await expect(page.locator('#session')).toContainText('苇院院长')
  await page.goto(`/zh/organise/${address}`)
  await expect(page.locator('.panel-todo')).toHaveCount(0)
  await context.close()
})

test('without JavaScript, on a phone: an edition is copied, all are confirmed, one is reconsidered', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...{ baseURL: baseURL ?? '', javaScriptEnabled: false },
    viewport: { width: 360, height: 780 },
  })
  const page = await context.newPage()
  const scripted = await browser.newPage()
  const forum = await heldForum(scripted, baseURL)
  await scripted.close()
  await asOrganiser(page, forum, '沈经理', baseURL)
  const address = newAddress()
  const copy = async () => {
    await page.goto(`/en/organise/${forum.slug}/copy`)
    await fitsThePage(page)
    await fillCopy(page, address, '2031-05-10')
    await page.getByRole('button', { name: 'Copy as a new edition' }).click()
  }
  await copy()
  await expect(page).toHaveURL(new RegExp(`/en/organise/${address}/proposals\\?copied=1$`))
  // Sent again, it is no second forum.
  await copy()
  await expect(page.locator('.error-summary')).toContainText('goes by this address already')
  await page.goto(`/en/organise/${address}/proposals`)
  await fitsThePage(page)
  await page.getByRole('button', { name: 'Confirm all' }).click()
  await expect(page.locator('main [role=status]').first()).toHaveText('2 proposals confirmed.')
  const bodies = () => countBodies(address)
  expect(await bodies()).toBe(1)
  await page.getByRole('checkbox', { name: /Choose Reed Water/ }).check()
  await page.getByRole('button', { name: 'Reconsider those chosen' }).click()
  await expect(page.locator('main [role=status]').first()).toContainText('1 proposal waits again')
  expect(await bodies()).toBe(0)
  await context.close()
})

test('an editor confirms and does not copy', async ({ page, baseURL }) => {
  const forum: MadeForum = await madeProgramme()
  await asOrganiser(page, forum, '罗编辑', baseURL, 'editor')
  await page.goto(`/zh/organise/${forum.slug}`)
  await expect(page.getByRole('link', { name: '复制为新一届' })).toHaveCount(0)
  await page.goto(`/zh/organise/${forum.slug}/proposals`)
  await expect(page.locator('.empty')).toContainText('没有提议')
})

async function countBodies(address: string): Promise<number> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count from participation join forum on forum.id = participation."forumId" where forum.slug = $1`,
    [address],
  )
  return row?.count ?? 0
}
