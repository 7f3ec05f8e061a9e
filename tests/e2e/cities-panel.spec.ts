import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Organisers enter a city, are led to the one that the record has, and correct theirs. */

test('a city is entered, refused where its name is known, corrected, and seen by readers', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeForum()
  const name = `苇岸${forum.slug}`
  const at = `/zh/organise/${forum.slug}/cities`
  const said = page.locator('main [role=status]').first()
  const save = page.locator('#city button[type=submit]').last()
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.goto(at)
  await expect(page.locator('.panel-part').first()).toContainText('还没有城市')
  await isSound(page, 'the list')
  await page.locator('.panel-head [href$="/new"]').click()
  await page.locator('[name="name.en"]').fill('Reedbank')
  await save.click()
  await expect(page.locator('.error-summary')).toContainText('简体中文')
  await expect(page.locator('.error-summary')).toContainText('国家或地区')
  await isSound(page, 'refused')
  await page.locator('[name="name.zh-Hans"]').fill('柏林')
  await page.locator('[name="country"]').selectOption({ label: '新加坡' })
  await save.click()
  await expect(page.locator('.error-summary')).toContainText('记录里已有这个名称')
  await expect(page.locator('.known-record a')).toHaveAttribute('href', '/zh/cities/berlin')
  await isSound(page, 'a name that is known')
  await page.locator('[name="name.zh-Hans"]').fill(name)
  await page.locator('[name="name.en"]').fill(`Reedbank ${forum.slug}`)
  await save.click()
  await expect(said).toHaveText('已录入。')
  await page.locator('[name=standing]').selectOption('area')
  await page.locator('[data-pick=parent]').fill('荆门')
  await page.locator('.pick-item').first().click()
  await page.locator('[name="description.zh-Hans"]').fill('湿地边的新区。')
  await page.locator('[data-pick="citation0.document"]').fill('荆门')
  await page.locator('.pick-item').first().click()
  await page.locator('[name="citation0.quote"]').fill('苇岸')
  await save.click()
  await expect(said).toHaveText('已存，公开页已更新。')
  await expect(page.locator('.record-line')).toContainText('出处：1处')
  await page.locator('.panel-head .act').first().click()
  await expect(page.locator('h1')).toContainText(name)
  await expect(page.locator('main')).toContainText('湿地边的新区')
  await expect(page.locator('main')).toContainText('新加坡')
  await expect(page.locator('main')).toContainText('荆门')

  await page.goto(`${at}?q=weian`)
  await expect(page.locator('.panel-part').first()).toContainText(name)
  await page.goto(at)
  await page.locator('.panel-part').last().getByRole('link', { name: '柏林' }).click()
  await expect(page).toHaveURL(/\/zh\/cities\/berlin$/)

  // The whole page at once: a field half under a bar that stays in view would count as too small.
  await page.setViewportSize({ width: 360, height: 5_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', '/new', '?q=zzz']) {
      await page.goto(`/${locale}/organise/${forum.slug}/cities${rest}`)
      await isSound(page, `${locale}${rest}, dark, on a phone`)
    }
  }
})

test('without JavaScript a city is entered; one of the same name leads to it', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  for (const expected of ['已录入', '记录里已有这个名称']) {
    await plain.goto(`/zh/organise/${forum.slug}/cities/new`)
    await plain.locator('[name="name.zh-Hans"]').fill(`苇城${forum.slug}`)
    await plain.locator('[name=country]').selectOption('CN')
    await plain.locator('#city button[type=submit]').last().click()
    await expect(plain.locator('main')).toContainText(expected)
  }
  await plain.locator('.known-record a').click()
  await expect(plain.locator('[name="name.zh-Hans"]')).toHaveValue(`苇城${forum.slug}`)
  await plain.context().close()
})
