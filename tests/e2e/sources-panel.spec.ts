import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Organisers enter a document, correct it, and cite it in a fact. */

test('a document is entered, corrected, and cited where it is searched for', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeForum()
  const title = `苇岸日报${forum.slug}`
  const at = `/zh/organise/${forum.slug}/sources`
  const said = page.locator('main [role=status]').first()
  const save = page.locator('#source button[type=submit]').last()
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.goto(at)
  await expect(page.locator('main')).toContainText('还没有文献')
  await isSound(page, 'no document yet')
  await page.locator('.panel-head [href$="/new"]').click()
  await page.locator('[name="title.en"]').fill('Reed Daily')
  await save.click()
  await expect(page.locator('.error-summary')).toContainText('简体中文')
  await isSound(page, 'refused')
  await page.locator('[name="title.zh-Hans"]').fill(title)
  await page.locator('[name="publisher.zh-Hans"]').fill('苇岸报社')
  await save.click()
  await expect(said).toHaveText('已录入，各处表单现在都能引用。')
  await page.locator('[name=publishedOn]').fill('2026-11-20')
  await save.click()
  await expect(said).toHaveText('已存，公开页面会显示。')

  await page.goto(`/zh/organise/${forum.slug}/people/new`)
  await page.locator('[name="name.zh-Hans"]').fill(`苇证人${forum.slug}`)
  await page.locator('[data-pick="citation0.document"]').fill(title)
  await page.locator('.pick-item').first().click()
  await page.locator('[name="citation0.quote"]').fill('苇证人')
  await page.locator('#person button[type=submit]').last().click()
  await expect(page.locator('.record-line')).toContainText('出处：1处')
  await expect(page.locator('[data-pick="citation0.document"]')).toHaveValue(title)

  // The whole page at once: a field half under a bar that stays in view would count as too small.
  await page.setViewportSize({ width: 360, height: 3_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', '/new']) {
      await page.goto(`/${locale}/organise/${forum.slug}/sources${rest}`)
      await isSound(page, `${locale}${rest}, dark, on a phone`)
    }
  }
})

test('without JavaScript a document is entered; one of the same title is refused in a sentence', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  for (const expected of ['已录入', '记录里已有同题的文献']) {
    await plain.goto(`/zh/organise/${forum.slug}/sources/new`)
    await plain.locator('[name="title.zh-Hans"]').fill(`苇岸周报${forum.slug}`)
    await plain.locator('#source button[type=submit]').last().click()
    await expect(plain.locator('main')).toContainText(expected)
  }
  await plain.context().close()
})
