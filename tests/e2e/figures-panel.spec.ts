import type { Page } from '@playwright/test'
import { type MadeForum, madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

/** Organisers enter the numbers that sources state, and readers see them where they are about something. */

const said = (page: Page) => page.locator('main [role=status]').first()
const submit = (page: Page) => page.locator('#figure button[type=submit]').last().click()
const listed = (page: Page) => page.locator('#order tbody th a')

async function enter(page: Page, at: string, label: string, value: string) {
  await page.goto(`${at}/new`)
  await page.locator('[name="label.zh-Hans"]').fill(label)
  await page.locator('[name=value]').fill(value)
  await page.locator('[name=asPrinted]').fill(value)
  await submit(page)
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
}

/** What came of a forum: the slug. */
async function madeOutcome(forum: MadeForum): Promise<string> {
  const slug = `report-${forum.slug}`
  await sql(
    `insert into outcome (slug, "forumId", kind, title, "titleAsPrinted", verb, "verbAsPrinted", position, citations, "updatedAt")
     values ($2, $1, 'report', '{"zh-Hans": "苇岸报告"}', '苇岸报告', '{"zh-Hans": "发布"}', '发布', 0, '[]', now())`,
    [forum.id, slug],
  )
  return slug
}

test('a figure is refused, corrected, put in order, seen, taken out and put back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/figures`
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.goto(at)
  await expect(page.locator('main')).toContainText('还没有数字')
  await isSound(page, 'no figure yet')

  await page.locator('.panel-head [href$="/new"]').click()
  await page.locator('[name="label.zh-Hans"]').fill('苇荡面积')
  await page.locator('[name=asPrinted]').fill('40至60公顷')
  await submit(page)
  const summary = page.locator('.error-summary')
  await expect(summary).toContainText('请填写确数，或者下限、上限')
  await page.locator('[name=atLeast]').fill('60')
  await page.locator('[name=atMost]').fill('40')
  await page.locator('[data-pick="city"]').fill('jingmen')
  await page.locator('.pick-item').filter({ hasText: '荆门' }).first().click()
  await submit(page)
  await expect(summary).toContainText('上限不能小于下限')
  await isSound(page, 'refused')
  await page.locator('[name=atLeast]').fill('40')
  await page.locator('[name=atMost]').fill('60')
  await page.locator('[name="unit.zh-Hans"]').fill('公顷')
  await submit(page)
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
  await expect(page.locator('[data-pick="city"]')).toHaveValue('荆门')
  await isSound(page, 'entered')
  const own = new URL(page.url()).pathname

  await enter(page, at, '参会人数', '300')
  await page.goto(at)
  await expect(listed(page)).toHaveText(['苇荡面积', '参会人数'])
  await page.getByRole('button', { name: '上移 参会人数' }).focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('已移动。')
  await expect(listed(page)).toHaveText(['参会人数', '苇荡面积'])
  await isSound(page, 'in order')

  const reader = await (await browser.newContext({ baseURL })).newPage()
  const shown = async () => {
    await reader.goto(`/zh/forums/${forum.slug}`)
    const rows = await reader.locator('#figures .figure-row').allInnerTexts()
    return rows.map((row) => row.split('\n')[0])
  }
  await expect.poll(shown).toEqual(['参会人数', '苇荡面积'])
  await expect(reader.locator('#figures')).toContainText('40–60公顷')
  await page.goto(own)
  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已撤下，读者不再看到；下面可以恢复。')
  await expect.poll(shown).toEqual(['参会人数'])
  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已恢复，公开页面会显示。')
  await expect.poll(shown).toEqual(['参会人数', '苇荡面积'])
  await reader.context().close()

  // The whole page at once: a field half under a bar that stays in view would count as too small.
  await page.setViewportSize({ width: 360, height: 4_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', '/new', `/${own.split('/').at(-1)}`]) {
      await page.goto(`/${locale}/organise/${forum.slug}/figures${rest}`)
      await isSound(page, `${locale}${rest}, dark, on a phone`)
    }
  }
})

test('without JavaScript the parts of an outcome’s total are entered, and readers see the sum once it is right', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeForum()
  const outcome = await madeOutcome(forum)
  const at = `/zh/organise/${forum.slug}`
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  for (const [label, value] of [
    ['全部', '5'],
    ['湿地', '2'],
    ['河岸', '3'],
  ] as const) {
    await plain.goto(`${at}/outcomes/${outcome}`)
    await plain.getByRole('link', { name: '为它录入数字' }).click()
    await plain.locator('[name="label.zh-Hans"]').fill(label)
    await plain.locator('[name=value]').fill(value)
    await plain.locator('[name=asPrinted]').fill(value)
    await plain.locator('summary', { hasText: '分组' }).click()
    await plain.locator('[name=group]').fill('项目')
    if (label === '全部') await plain.locator('[name=total]').selectOption('yes')
    await submit(plain)
    await expect(said(plain)).toHaveText('已录入，公开页面会显示。')
    await plain.goto(`${at}/figures`)
    if (label === '湿地') await expect(plain.locator('main')).toContainText('合计却是5')
  }
  await expect(plain.locator('main')).toContainText('各项相加为5，与合计相符')
  const sum = async () => {
    await plain.goto(`/zh/forums/${forum.slug}/outcomes`)
    return plain.locator('.equation').allInnerTexts()
  }
  await expect.poll(async () => (await sum()).join().replaceAll(/\s/g, '')).toContain('5=2+3')
  await plain.context().close()
})
