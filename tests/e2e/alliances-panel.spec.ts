import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Organisers make a body an alliance, and give it members whom the record does not have yet. */

test('a body becomes an alliance, gets members and services, and readers see them', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const forum = await madeForum()
  const name = `苇盟${forum.slug}`
  const member = `苇洲公司${forum.slug}`
  const at = `/zh/organise/${forum.slug}/alliances`
  const said = page.locator('main [role=status]').first()
  const save = page.locator('#alliance button[type=submit]').last()
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.goto(`/zh/organise/${forum.slug}/organisations/new`)
  await page.locator('[name="name.zh-Hans"]').fill(name)
  await page.locator('[name=kind]').selectOption('alliance')
  await page.locator('#organisation button[type=submit]').last().click()
  await expect(said).toHaveText('已录入。')

  await page.goto(at)
  await expect(page.locator('.panel-part').first()).toContainText('还没有联盟')
  await isSound(page, 'the list')
  await page.locator('.panel-head [href$="/new"]').click()
  await save.click()
  await expect(page.locator('.error-summary')).toContainText('机构')
  await expect(page.locator('.error-summary')).toContainText('简介，简体')
  await isSound(page, 'refused')
  await page.locator('[name=organisation]').selectOption({ label: name })
  await page.locator('[name="description.zh-Hans"]').fill('湿地城市的联盟。')
  await save.click()
  await expect(said).toHaveText('已录入。')

  await page.locator('[data-pick=founder]').fill('泰宁')
  await page.locator('.pick-item').first().click()
  await page.locator('[name="points.zh-Hans"]').fill('湿地监测\n雨水花园')
  await page.locator('[name=memberCountAsPrinted]').fill('二十余家')
  await page.locator('[name="service0.asPrinted"]').fill('苇岸平台')
  await page.locator('[name="member0.asPrinted"]').fill(member)
  await page.locator('[name="member1.asPrinted"]').fill('秘书长郭虹宇')
  await page.locator('[data-pick="member1.person"]').fill('guohongyu')
  await page.locator('.pick-item').first().click()
  await page.locator('[name="member1.office.zh-Hans"]').fill('秘书长')
  await save.click()
  await expect(page.locator('.error-summary')).toContainText('请选一家机构或一位人物')
  await page.locator('[name="member0.newKind"]').selectOption('company')
  await save.click()
  await expect(said).toHaveText('已存，公开页已更新。')
  await expect(page.locator('[data-pick="member0.organisation"]')).toHaveValue(member)
  await page.locator('[data-pick="member1.citation0.document"]').fill('荆门')
  await page.locator('.pick-item').first().click()
  await page.locator('[name="member1.citation0.quote"]').fill('秘书长郭虹宇')
  await page.locator('[data-move="member1.up"]').click()
  await expect(page.locator('[name="member0.citation0.quote"]')).toHaveValue('秘书长郭虹宇')
  await expect(page.locator('[name="member0.asPrinted"]')).toHaveValue('秘书长郭虹宇')
  await save.click()
  // The same sentence stands there already.
  await expect(page.locator('#alliance [name=version]')).toHaveValue('3')
  await expect(page.locator('[name="member0.citation0.quote"]')).toHaveValue('秘书长郭虹宇')
  await expect(page.locator('[name="member1.citation0.quote"]')).toHaveValue('')
  await page.setViewportSize({ width: 1280, height: 9_000 })
  await isSound(page, 'the form')
  await page.locator('.panel-head .act').first().click()
  await expect(page.locator('h1')).toContainText(name)
  await expect(page.locator('main')).toContainText('二十余家')
  await expect(page.locator('#points')).toContainText('雨水花园')
  await expect(page.locator('#services')).toContainText('苇岸平台')
  await expect(page.locator('#officers')).toContainText(member)
  await expect(page.locator('#officers')).toContainText('秘书长')
  await expect(page.locator('#officers q')).toHaveText('秘书长郭虹宇')

  await page.goto(`${at}?q=weimeng`)
  await expect(page.locator('.panel-part').first()).toContainText(name)
  // The whole page at once: a field half under a bar that stays in view would count as too small.
  await page.setViewportSize({ width: 360, height: 9_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', '/new', '?q=zzz']) {
      await page.goto(`/${locale}/organise/${forum.slug}/alliances${rest}`)
      await isSound(page, `${locale}${rest}, dark, on a phone`)
    }
  }
})

test('without JavaScript a body becomes an alliance once, and is then no more on the list', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const name = `苇会${forum.slug}`
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  await plain.goto(`/zh/organise/${forum.slug}/organisations/new`)
  await plain.locator('[name="name.zh-Hans"]').fill(name)
  await plain.locator('#organisation button[type=submit]').last().click()
  await plain.goto(`/zh/organise/${forum.slug}/alliances/new`)
  await plain.locator('[name=organisation]').selectOption({ label: name })
  await plain.locator('[name="description.zh-Hans"]').fill('湿地城市的联盟。')
  await plain.locator('[name="member0.asPrinted"]').fill('泰宁')
  await plain.locator('[name="member0.organisation"]').selectOption('taining-group')
  await plain.locator('#alliance button[type=submit]').last().click()
  await expect(plain.locator('main')).toContainText('已录入')
  await expect(plain.locator('[name="member0.organisation"]')).toHaveValue('taining-group')
  await plain.goto(`/zh/organise/${forum.slug}/alliances/new`)
  await expect(plain.locator('[name=organisation] option')).toHaveCount(1)
  await plain.context().close()
})
