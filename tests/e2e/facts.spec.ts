import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** Organisers say what a forum is, and where its rooms are. */

test('an organiser corrects a forum’s facts, adds a room, and readers see it', async ({
  page,
  baseURL,
}) => {
  const forum = await madeForum()
  const path = `/zh/organise/${forum.slug}/facts`
  await asOrganiser(page, forum, '沈编辑', baseURL)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(path)
  await expect(page.locator('.panel-part').first()).toContainText('没有会场')
  await isSound(page)
  await page.locator('[name="name.zh-Hans"]').first().fill('国际绿城论坛')
  await page.locator('[name=startsOn]').fill('下个月')
  await page.locator('#facts button[type=submit]').last().click()
  await expect(page.locator('.error-summary')).toContainText('请填写日历上有的一天')
  await expect(page.locator('[name="name.zh-Hans"]').first()).toHaveValue('国际绿城论坛')
  await page.locator('[name=startsOn]').fill('')
  await page.locator('[name=endsOn]').fill('')
  await page.locator('#facts-state').selectOption('draft')
  await page.locator('#facts button[type=submit]').last().click()
  await expect(page.locator('main [role=status]').first()).toHaveText('已存，公开页已更新。')
  await expect(page.locator('.is-clash').first()).toContainText('国际')
  expect((await page.request.get(`/zh/forums/${forum.slug}`)).status()).toBe(404)
  // Published again, with days.
  await page.locator('[name=startsOn]').fill('2026-12-01')
  await page.locator('[name=endsOn]').fill('2026-12-02')
  await page.locator('#facts-state').selectOption('published')
  await page.locator('#facts button[type=submit]').last().click()
  await expect(page.locator('#facts [name=version]')).toHaveValue('3')
  const reader = await page.request.get(`/zh/forums/${forum.slug}`)
  expect([reader.status(), (await reader.text()).includes('国际绿城论坛')]).toEqual([200, true])

  await page.locator('#add-room [name="name.zh-Hans"]').fill('芦苇厅')
  await page.locator('#add-room [name=capacity]').fill('80')
  await page.locator('#add-room button').click()
  await expect(page.locator('#rooms summary').first()).toContainText('芦苇厅')
  await page.locator('#rooms summary').first().click()
  await isSound(page, 'with a room')
  const room = page.locator('#rooms > details').first()
  const seats = room.locator('.session-form [name=capacity]')
  const said = page.locator('main [role=status]').first()
  // A room that was saved is folded again.
  const reopened = async () => {
    await page.goto(path)
    await room.locator('summary').first().click()
  }
  await reopened()
  await seats.fill('90')
  await room.locator('.session-form button').click()
  await expect(said).toHaveText('会场已存。')
  await reopened()
  await room.getByRole('button', { name: '撤销我的上一步' }).click()
  await expect(said).toHaveText('已撤销您的这一步。')
  await reopened()
  await expect(seats).toHaveValue('80')
  await room.getByRole('button', { name: '重做', exact: true }).click()
  await expect(said).toHaveText('已重做您的这一步。')
  await reopened()
  await expect(seats).toHaveValue('90')
  await room.locator('summary').last().click()
  await expect(room.locator('.record-history li')).toHaveCount(4)
  await isSound(page, 'with the history of a room')
  await page.goto(`/zh/organise/${forum.slug}/programme`)
  await expect(page.locator('.grid-heads')).toContainText('芦苇厅')
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(path)
  await fitsThePage(page, 'on a phone')
})
