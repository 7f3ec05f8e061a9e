import type { Page } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Organisers enter the papers to which their text refers, put them in order, take them out and back. */

const said = (page: Page) => page.locator('main [role=status]').first()
const submit = (page: Page) => page.locator('#reference button[type=submit]').last().click()
const listed = (page: Page) => page.locator('#order tbody th a')

async function enter(page: Page, at: string, title: string) {
  await page.goto(`${at}/new`)
  await page.locator('[name="title.zh-Hans"]').fill(title)
  await page.locator('[name=titleAsPrinted]').fill(title)
  await submit(page)
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
}

test('a paper is refused, corrected, cited, put in order, seen, taken out and put back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/references`
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.goto(at)
  await expect(page.locator('main')).toContainText('还没有引用文件')
  await isSound(page, 'no paper yet')

  await page.locator('.panel-head .act').click()
  await page.locator('[name="title.zh-Hans"]').fill('苇荡规划')
  await page.locator('[name=titleAsPrinted]').fill('《葦蕩規劃》')
  await page.locator('[name=issuedOn]').fill('2021年')
  await submit(page)
  await expect(page.locator('.error-summary')).toContainText('请写成2021-03-11、2021-03或2021')
  await isSound(page, 'refused')
  await page.locator('[name=issuedOn]').fill('2021-03')
  await submit(page)
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
  await page.locator('[data-pick="citation0.document"]').fill('荆门')
  await page.locator('.pick-item').first().click()
  await page.locator('[name="citation0.quote"]').fill('葦蕩規劃')
  await submit(page)
  await expect(said(page)).toHaveText('已存，公开页面会显示。')
  await expect(page.locator('.record-line')).toContainText('出处：1处')
  const own = new URL(page.url()).pathname

  await enter(page, at, '苇荡意见')
  await page.goto(at)
  await expect(listed(page)).toHaveText(['苇荡规划', '苇荡意见'])
  await page.getByRole('button', { name: '上移 苇荡意见' }).focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('已移动。')
  await expect(listed(page)).toHaveText(['苇荡意见', '苇荡规划'])
  await isSound(page, 'in order')

  const reader = await (await browser.newContext({ baseURL })).newPage()
  const shown = async () => {
    await reader.goto(`/zh/forums/${forum.slug}`)
    return reader.locator('#papers p.song').allInnerTexts()
  }
  await expect.poll(shown).toEqual(['《苇荡意见》', '《苇荡规划》'])
  await expect(reader.locator('#papers')).toContainText('2021年3月')
  await page.goto(own)
  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已撤下，读者不再看到；下面可以恢复。')
  await expect.poll(shown).toEqual(['《苇荡意见》'])
  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已恢复，公开页面会显示。')
  await expect.poll(shown).toEqual(['《苇荡意见》', '《苇荡规划》'])
  await reader.context().close()

  // The whole page at once: a field half under a bar that stays in view would count as too small.
  await page.setViewportSize({ width: 360, height: 4_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', '/new', `/${own.split('/').at(-1)}`]) {
      await page.goto(`/${locale}/organise/${forum.slug}/references${rest}`)
      await isSound(page, `${locale}${rest}, dark, on a phone`)
    }
  }
})

test('without JavaScript a paper is entered, refused without a title as printed, and moved', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/references`
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  await enter(plain, at, '甲规划')
  await plain.locator('[name=titleAsPrinted]').fill('')
  await submit(plain)
  await expect(plain.locator('.error-summary')).toContainText('原文所印')
  await enter(plain, at, '乙规划')
  await plain.goto(at)
  await plain.getByRole('button', { name: '上移 乙规划' }).click()
  await expect(said(plain)).toHaveText('已移动。')
  await expect(listed(plain)).toHaveText(['乙规划', '甲规划'])
  await plain.context().close()
})
