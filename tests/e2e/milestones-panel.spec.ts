import type { Page } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Organisers say what happened on the way, put it in order, take it out and back, and readers see each step. */

const said = (page: Page) => page.locator('main [role=status]').first()
const submit = (page: Page) => page.locator('#milestone button[type=submit]').last().click()
const listed = (page: Page) => page.locator('#order tbody th a')

async function enter(page: Page, at: string, title: string, kind = 'milestone') {
  await page.goto(`${at}/new`)
  await page.locator('[name="title.zh-Hans"]').fill(title)
  await page.locator('[name=kind]').selectOption(kind)
  await submit(page)
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
}

test('what happened is refused, corrected, put in order by the keyboard, seen, taken out and put back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/milestones`
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.goto(`/zh/organise/${forum.slug}/agreements`)
  await page
    .locator('.panel-side, nav')
    .getByRole('link', { name: '经过', exact: true })
    .last()
    .click()
  await expect(page).toHaveURL(at)
  await expect(page.locator('main')).toContainText('还没有录入')
  await isSound(page, 'nothing yet')

  await page.locator('.panel-head .act').click()
  await page.locator('[name="title.en"]').fill('Reed Shore begins')
  await page.locator('[name=startsOn]').fill('2026-11-22')
  await page.locator('[name=endsOn]').fill('2026-12')
  await submit(page)
  const summary = page.locator('.error-summary')
  await expect(summary).toContainText('请先填写简体中文')
  await expect(summary).toContainText('同为日、月或年')
  await isSound(page, 'refused')
  await page.locator('[name="title.zh-Hans"]').fill('苇岸开工')
  await page.locator('[name=endsOn]').fill('2026-11-23')
  await page.locator('[data-pick="city"]').fill('jingmen')
  await page.locator('.pick-item').filter({ hasText: '荆门' }).first().click()
  await submit(page)
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
  await expect(page.locator('[data-pick="city"]')).toHaveValue('荆门')
  await isSound(page, 'entered')
  const own = new URL(page.url()).pathname

  await enter(page, at, '苇岸二期', 'plan')
  await enter(page, at, '苇岸首届', 'past_event')
  await page.goto(at)
  await expect(page.locator('#order h2')).toHaveText(['经过', '今后'])
  await expect(listed(page)).toHaveText(['苇岸开工', '苇岸首届', '苇岸二期'])
  await page.getByRole('button', { name: '上移 苇岸首届' }).focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('已移动。')
  await expect(listed(page)).toHaveText(['苇岸首届', '苇岸开工', '苇岸二期'])
  await isSound(page, 'in order')

  const reader = await (await browser.newContext({ baseURL })).newPage()
  const shown = async () => {
    await reader.goto(`/zh/forums/${forum.slug}`)
    return reader.locator('#course h3, #plan h3').allInnerTexts()
  }
  await expect.poll(shown).toEqual(['苇岸首届', '苇岸开工', '苇岸二期'])

  await page.goto(own)
  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已撤下，读者不再看到；下面可以恢复。')
  await expect.poll(shown).toEqual(['苇岸首届', '苇岸二期'])
  await page.goto(at)
  await expect(page.locator('.panel-part h2').last()).toHaveText('已撤下')
  await isSound(page, 'one taken out')
  await page.getByRole('link', { name: '苇岸开工' }).click()
  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已恢复，公开页面会显示。')
  await expect.poll(shown).toEqual(['苇岸首届', '苇岸开工', '苇岸二期'])
  await reader.context().close()

  // The whole page at once: a field half under a bar that stays in view would count as too small.
  await page.setViewportSize({ width: 360, height: 4_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', '/new', `/${own.split('/').at(-1)}`]) {
      await page.goto(`/${locale}/organise/${forum.slug}/milestones${rest}`)
      await isSound(page, `${locale}${rest}, dark, on a phone`)
    }
  }
})

test('without JavaScript it is entered, moved and taken out', async ({ browser, baseURL }) => {
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/milestones`
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  for (const title of ['苇岸开工', '苇岸首届']) await enter(plain, at, title)
  await plain.goto(at)
  await plain.getByRole('button', { name: '上移 苇岸首届' }).click()
  await expect(listed(plain)).toHaveText(['苇岸首届', '苇岸开工'])
  await listed(plain).first().click()
  await plain.locator('#removal button').click()
  await plain.goto(at)
  await expect(listed(plain)).toHaveText(['苇岸开工'])
  await plain.context().close()
})
