import type { Page } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Organisers enter the works that their sources tell of, with a figure, put them in order, take them out and back. */

const said = (page: Page) => page.locator('main [role=status]').first()
const submit = (page: Page, form = 'infrastructure') =>
  page.locator(`#${form} button[type=submit]`).last().click()
const listed = (page: Page) => page.locator('#order tbody th a')

async function enter(page: Page, at: string, name: string) {
  await page.goto(`${at}/new`)
  await page.locator('[name="name.zh-Hans"]').fill(name)
  await page.locator('[name=nameAsPrinted]').fill(name)
  await submit(page)
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
}

test('a work is refused, corrected, cited, put in order, seen, taken out with its figure and put back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/infrastructure`
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.goto(at)
  await expect(page.locator('main')).toContainText('还没有建设项目')
  await isSound(page, 'no work yet')

  await page.locator('.panel-head .act').click()
  await page.locator('[name="name.en"]').fill('Reed Hall')
  await page.locator('[name=nameAsPrinted]').fill('葦館')
  await submit(page)
  await expect(page.locator('.error-summary')).toContainText('请先填写简体中文')
  await isSound(page, 'refused')
  await page.locator('[name="name.zh-Hans"]').fill('苇馆')
  await page.locator('[name=state]').selectOption('under_construction')
  await page.locator('[name=stateAsPrinted]').fill('在建')
  await page.locator('[data-pick="city"]').fill('jingmen')
  await page.locator('.pick-item').filter({ hasText: '荆门' }).first().click()
  await submit(page)
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
  await page.locator('[data-pick="citation0.document"]').fill('荆门')
  await page.locator('.pick-item').first().click()
  await page.locator('[name="citation0.quote"]').fill('葦館')
  await submit(page)
  await expect(said(page)).toHaveText('已存，公开页面会显示。')
  await expect(page.locator('.record-line')).toContainText('出处：1处')
  const own = new URL(page.url()).pathname

  await page.getByRole('link', { name: '为它录入数字' }).click()
  await expect(page.locator('[data-pick="infrastructure"]')).toHaveValue('苇馆')
  await page.locator('[name="label.zh-Hans"]').fill('座席')
  await page.locator('[name=value]').fill('800')
  await page.locator('[name=asPrinted]').fill('800座')
  await submit(page, 'figure')
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')

  await enter(page, at, '苇堤')
  await page.goto(at)
  await expect(listed(page)).toHaveText(['苇馆', '苇堤'])
  await page.getByRole('button', { name: '上移 苇堤' }).focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('已移动。')
  await expect(listed(page)).toHaveText(['苇堤', '苇馆'])
  await isSound(page, 'in order')

  const reader = await (await browser.newContext({ baseURL })).newPage()
  const shown = async () => {
    await reader.goto(`/zh/forums/${forum.slug}`)
    const works = await reader.locator('#works h3').allInnerTexts()
    return [works, await reader.locator('#figures .figure-row').count()]
  }
  await expect.poll(shown).toEqual([['苇堤 规划', '苇馆 在建'], 1])
  await page.goto(own)
  await expect(page.locator('main')).toContainText('同时不再看到写明属于它的1个数字、0个机构角色')
  await isSound(page, 'before it is taken out')
  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已撤下，读者不再看到；下面可以恢复。')
  await expect(page.locator('main')).toContainText('读者现在看不到；恢复后一并回来')
  await expect.poll(shown).toEqual([['苇堤 规划'], 0])
  await page.goto(`/zh/organise/${forum.slug}/figures`)
  await expect(page.locator('main')).toContainText('已撤下，读者看不到这个数字。')
  await isSound(page, 'the figure of a work that was taken out')
  await page.goto(own)
  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已恢复，公开页面会显示。')
  await expect.poll(shown).toEqual([['苇堤 规划', '苇馆 在建'], 1])
  await reader.context().close()

  // The whole page at once: a field half under a bar that stays in view would count as too small.
  await page.setViewportSize({ width: 360, height: 4_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', '/new', `/${own.split('/').at(-1)}`]) {
      await page.goto(`/${locale}/organise/${forum.slug}/infrastructure${rest}`)
      await isSound(page, `${locale}${rest}, dark, on a phone`)
    }
  }
})

test('without JavaScript a work is entered, refused without a name as printed, and moved', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/infrastructure`
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  await enter(plain, at, '甲馆')
  await plain.locator('[name=nameAsPrinted]').fill('')
  await submit(plain)
  await expect(plain.locator('.error-summary')).toContainText('原文所印的名称')
  await enter(plain, at, '乙馆')
  await plain.goto(at)
  await plain.getByRole('button', { name: '上移 乙馆' }).click()
  await expect(said(plain)).toHaveText('已移动。')
  await expect(listed(plain)).toHaveText(['乙馆', '甲馆'])
  await plain.context().close()
})
