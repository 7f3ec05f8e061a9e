import type { Page } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** What is typed into a record's form and not saved outlives the page; it is its own account's alone. */

const offer = (page: Page) => page.locator('.kept-typing')
const venue = (page: Page) => page.locator('[name="venue.zh-Hans"]')
const save = (page: Page) => page.locator('#facts button[type=submit]').last().click()
const keptKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('typed:')))

test('a closed page loses nothing; saving and signing out leave nothing', async ({
  page,
  context,
  baseURL,
}) => {
  const forum = await madeForum()
  const path = `/zh/organise/${forum.slug}/facts`
  await asOrganiser(page, forum, '沈编辑', baseURL)
  await page.goto(path)
  await expect(offer(page)).toBeHidden()
  const before = await venue(page).inputValue()
  await venue(page).fill('芦苇馆')
  await expect.poll(() => keptKeys(page)).toHaveLength(1)
  await page.close()

  const again = await context.newPage()
  await again.goto(`/en/organise/${forum.slug}/facts`)
  await expect(offer(again)).toContainText('did not save')
  await isSound(again, 'offered')
  await expect(venue(again)).toHaveValue(before)
  await offer(again).getByRole('button', { name: 'Discard it' }).focus()
  await again.keyboard.press('Shift+Tab')
  await again.keyboard.press('Enter')
  await expect(offer(again)).toBeHidden()
  await expect(venue(again)).toHaveValue('芦苇馆')
  await save(again)
  await expect(again.locator('main [role=status]').first()).toContainText('Saved')
  await expect.poll(() => keptKeys(again)).toEqual([])
  await again.reload()
  await expect(offer(again)).toBeHidden()
  await expect(venue(again)).toHaveValue('芦苇馆')

  // Discarded, it does not come back.
  await venue(again).fill('西馆')
  await expect.poll(() => keptKeys(again)).toHaveLength(1)
  await again.reload()
  await offer(again).getByRole('button', { name: 'Discard it' }).click()
  await again.reload()
  await expect(offer(again)).toBeHidden()

  // Another account on this browser sees none of it, and takes it away.
  await venue(again).fill('东馆')
  await expect.poll(() => keptKeys(again)).toHaveLength(1)
  await context.clearCookies()
  await asOrganiser(again, forum, '罗编辑', baseURL)
  await again.goto(path)
  await expect.poll(() => keptKeys(again)).toEqual([])
  await expect(offer(again)).toBeHidden()

  // Signing out takes one's own away.
  await venue(again).fill('北馆')
  await expect.poll(() => keptKeys(again)).toHaveLength(1)
  await again.goto('/zh/me')
  await again.getByRole('button', { name: '退出登录' }).click()
  await expect(again).not.toHaveURL(/\/me$/)
  await expect.poll(() => keptKeys(again)).toEqual([])
})

test('what others changed meanwhile is met, not overwritten; a refusal keeps what was typed', async ({
  page,
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const path = `/zh/organise/${forum.slug}/facts`
  await asOrganiser(page, forum, '沈编辑', baseURL)
  await page.goto(path)
  await venue(page).fill('芦苇馆')
  await page.locator('[name=startsOn]').fill('下个月')
  await save(page)
  await expect(page.locator('.error-summary')).toBeVisible()
  await expect.poll(() => keptKeys(page)).toHaveLength(1)

  const other = await (await browser.newContext({ baseURL })).newPage()
  await asOrganiser(other, forum, '罗编辑', baseURL)
  await other.goto(path)
  await venue(other).fill('西馆')
  await save(other)
  await expect(other.locator('main [role=status]').first()).toContainText('已存')

  await page.goto(path)
  await offer(page).getByRole('button', { name: '接着写' }).click()
  await expect(page.locator('[name=startsOn]')).toHaveValue('下个月')
  await page.locator('[name=startsOn]').fill('2026-12-01')
  await page.locator('[name=endsOn]').fill('2026-12-02')
  await save(page)
  await expect(page.locator('.conflict')).toContainText('西馆')
  await expect(page.locator('.conflict')).toContainText('芦苇馆')
  await other.context().close()
})
