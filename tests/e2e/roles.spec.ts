import type { Page } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { addPart, asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Organisers say which organisations take part and as what, and see what their records lack. */

const said = (page: Page) => page.locator('main [role=status]').first()
const submit = (page: Page) => page.locator('#participation button[type=submit]').last().click()
const bodies = (page: Page) => page.locator('.panel-table tbody th')

async function add(page: Page, at: string, letters: string, name: string) {
  await page.goto(`${at}/new`)
  const body = page.locator('[data-pick="organisation"]')
  await body.fill(letters)
  await page.locator('.pick-item').filter({ hasText: name }).first().click()
  await expect(body).toHaveValue(name)
  await page.locator('[name=asPrinted]').fill(name)
  await submit(page)
  await expect(said(page)).toHaveText('已添加，公开页面会显示。')
}

test('roles are added, put in order by the keyboard, corrected and taken out, and readers see each step', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/roles`
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.goto(at)
  await expect(page.locator('main')).toContainText('还没有机构')
  await isSound(page, 'nobody takes part')
  await add(page, at, 'shilidaxue', '示例大学')
  await add(page, at, '示例設計院', '示例设计院')
  await expect(bodies(page)).toHaveText(['示例大学', '示例设计院'])
  await isSound(page, 'two hosts')

  await page.getByRole('button', { name: '上移 示例设计院' }).focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('已移动。')
  await expect(bodies(page)).toHaveText(['示例设计院', '示例大学'])

  // The same in the same role is refused by its field.
  await page.goto(`${at}/new`)
  await page.locator('[data-pick="organisation"]').fill('示例大学')
  await page.locator('.pick-item').first().click()
  await page.locator('[name=asPrinted]').fill('示例大学')
  await submit(page)
  await expect(page.locator('.error-summary')).toContainText('在同一处已有这个角色')
  await isSound(page, 'refused')

  await page.goto(at)
  await bodies(page).first().locator('a').click()
  await page.locator('[name=role]').selectOption('guiding')
  await submit(page)
  await expect(said(page)).toHaveText('已存，公开页面会显示。')
  const reader = await (await browser.newContext({ baseURL })).newPage()
  const asRead = async () => {
    await reader.goto(`/zh/forums/${forum.slug}`)
    const text = await reader.locator('main').innerText()
    const [guiding, host] = [text.indexOf('示例设计院'), text.indexOf('示例大学')]
    return guiding > 0 && guiding < host
  }
  await expect.poll(asRead).toBe(true)
  await reader.context().close()

  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已去掉。')
  await expect(bodies(page)).toHaveText(['示例大学'])

  await page.setViewportSize({ width: 360, height: 780 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', '/new']) {
      await page.goto(`/${locale}/organise/${forum.slug}/roles${rest}`)
      await isSound(page, `${locale}${rest}, dark, on a phone`)
    }
  }
})

test('without JavaScript a role is added and moved', async ({ browser, baseURL }) => {
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/roles`
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  for (const name of ['示例大学', '示例设计院']) {
    await plain.goto(`${at}/new`)
    await plain.locator('[name=organisation]').selectOption({ label: name })
    await plain.locator('[name=asPrinted]').fill(name)
    await submit(plain)
  }
  await plain.getByRole('button', { name: '上移 示例设计院' }).click()
  await expect(bodies(plain)).toHaveText(['示例设计院', '示例大学'])
  await plain.context().close()
})

test('what the records lack stands on one page, and above each form', async ({ page, baseURL }) => {
  const forum = await madeForum()
  await asOrganiser(page, forum, '罗编辑', baseURL, 'editor')
  await addPart(page, forum, { title: '合作签约' })
  await page.goto(`/zh/organise/${forum.slug}/completeness`)
  await expect(page.locator('.complete-part h2')).toHaveText([
    ...[
      '论坛本身',
      '议程（草稿）',
      '人物',
      '机构',
      '协议',
      '成果',
      '数字',
      '称号',
      '经过',
      '建设',
      '引用文件',
    ],
  ])
  const line = page.locator('.complete-part').nth(2)
  await expect(line.locator('meter')).toHaveCount(2)
  await isSound(page, 'completeness')
  await line.locator('summary').click()
  await isSound(page, 'what lacks something')
  await line.locator('td, th').locator('a').click()
  await expect(page.locator('.record-line')).toContainText('英文')
  await page.setViewportSize({ width: 360, height: 780 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh', 'zh-hant', 'en']) {
    await page.goto(`/${locale}/organise/${forum.slug}/completeness`)
    await page.locator('.complete-part summary').first().click()
    await isSound(page, `completeness in ${locale}, dark, on a phone`)
  }
})
