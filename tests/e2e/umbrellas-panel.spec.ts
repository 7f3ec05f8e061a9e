import type { Page } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Managers enter the larger event that their forum belongs to, choose it, and readers see it at the head of the forum. */

const said = (page: Page) => page.locator('main [role=status]').first()
const submit = (page: Page) => page.locator('#umbrella button[type=submit]').last().click()

async function enter(page: Page, at: string, name: string) {
  await page.goto(`${at}/new`)
  await page.locator('[name="name.zh-Hans"]').fill(name)
  await submit(page)
  await expect(said(page)).toContainText('已录入')
}

test('a larger event is refused, entered, chosen, seen, kept while it is used, and taken out', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  // The whole page at once: what is half under a bar that stays in view would count as too small.
  await page.setViewportSize({ width: 1280, height: 4_000 })
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/umbrellas`
  const name = `苇岸大会${forum.slug}`
  await asOrganiser(page, forum, '沈主任', baseURL, 'manager')
  await page.goto(`/zh/organise/${forum.slug}/facts`)
  await page
    .locator('.panel-side, nav')
    .getByRole('link', { name: '所属活动', exact: true })
    .last()
    .click()
  await expect(page).toHaveURL(at)
  await expect(page.locator('main')).toContainText('还没有活动')
  await expect(page.locator('main')).toContainText('2023中关村论坛')
  await isSound(page, 'the record has some')

  await page.locator('.panel-head .act').click()
  await page.locator('[name="name.zh-Hans"]').fill('2023中關村論壇')
  await submit(page)
  await expect(page.locator('main')).toContainText('记录里已有这个名称')
  await isSound(page, 'refused')
  await page.locator('[name="name.zh-Hans"]').fill(name)
  await page.locator('[name=aliases]').fill('苇会')
  await page.locator('[data-pick="parent"]').fill('zhongguancunluntan')
  await page.locator('.pick-item').filter({ hasText: '2023中关村论坛' }).first().click()
  await submit(page)
  await expect(said(page)).toContainText('已录入')
  await expect(page.locator('[data-pick="parent"]')).toHaveValue('2023中关村论坛')
  await isSound(page, 'entered')
  const own = new URL(page.url()).pathname

  await page.goto(`/zh/organise/${forum.slug}/facts`)
  await page.locator('[data-pick="umbrella"]').fill('苇会')
  await page.locator('.pick-item').filter({ hasText: name }).first().click()
  await page.locator('#facts button[type=submit]').last().click()
  await expect(said(page)).toBeVisible()
  await expect(page.locator('[data-pick="umbrella"]')).toHaveValue(name)
  await isSound(page, 'chosen')

  const reader = await (await browser.newContext({ baseURL })).newPage()
  const seen = async () => {
    await reader.goto(`/zh/forums/${forum.slug}`)
    return (await reader.locator('main').innerText()).includes(name)
  }
  await expect.poll(seen).toBe(true)
  await expect(reader.locator('main')).toContainText('2023中关村论坛')

  await page.goto(own)
  await page.locator('#removal button').click()
  await expect(page.locator('#removal')).toContainText('记录里还有地方提到')
  await isSound(page, 'in use')

  await page.goto(`/zh/organise/${forum.slug}/facts`)
  await page.locator('[data-pick="umbrella"]').fill('')
  await page.locator('#facts [name=umbrella]').selectOption('', { force: true })
  await page.locator('#facts button[type=submit]').last().click()
  await expect.poll(seen).toBe(false)
  await reader.context().close()
  await page.goto(own)
  await page.locator('#removal button').click()
  await expect(page.locator('#removal button')).toHaveText('恢复到记录中')
  await isSound(page, 'taken out')

  await page.setViewportSize({ width: 360, height: 4_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', '/new', `/${own.split('/').at(-1)}`]) {
      await page.goto(`/${locale}/organise/${forum.slug}/umbrellas${rest}`)
      await isSound(page, `${locale}${rest}, dark, on a phone`)
    }
  }
})

test('without JavaScript an event is entered and chosen', async ({ browser, baseURL }) => {
  const forum = await madeForum()
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'manager')
  const name = `苇洲大会${forum.slug}`
  await enter(plain, `/zh/organise/${forum.slug}/umbrellas`, name)
  await plain.goto(`/zh/organise/${forum.slug}/facts`)
  await plain.locator('[name=umbrella]').selectOption({ label: name })
  await plain.locator('#facts button[type=submit]').last().click()
  await plain.goto(`/zh/forums/${forum.slug}`)
  await expect(plain.locator('main')).toContainText(name)
  await plain.context().close()
})
