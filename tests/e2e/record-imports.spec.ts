import { csvOf } from './csv-file.ts'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** Lists of people and organisations are looked at, written and taken back. */

/** Rows are judged and written in one transaction; a busy machine takes its time. */
const WHOLE = { timeout: 30_000 }

test('people of a list are looked at row by row, written at once, and taken back at once', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const forum = await madeForum()
  const path = `/zh/organise/${forum.slug}/imports`
  await asOrganiser(page, forum, '顾编辑', baseURL, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(path)
  await isSound(page)

  // Begun with the template, as one is told to.
  const link = page.locator('tr', { hasText: '人物' }).getByRole('link', { name: '模板（CSV）' })
  const template = await page.request.get((await link.getAttribute('href')) ?? '')
  const heading = (await template.text()).trim()
  expect(heading).toContain('"地址","名称，简体","名称，繁体","名称，英文"')

  const mark = forum.slug.slice(-6)
  const [reed, heron] = [`芦苇${mark}`, `苍鹭${mark}`]
  const first = `${heading}\r\n,${reed},,Lu Wei ${mark},,,,CN\r\n,${heron},,,,,,China\r\n`
  await page.locator('#read [name=kind]').selectOption('人物')
  await page.locator('#read [name=file]').setInputFiles(csvOf('讲者.csv', first))
  await page.locator('#read button[type=submit]').click()
  await expect(page.locator('.import-decision')).toContainText('有1行不能写入', WHOLE)
  await expect(page.locator('[data-verdict=refused]')).toContainText(
    '国家或地区「China」：请填写国家或地区的代码，两个拉丁字母。',
  )
  await isSound(page, 'with a refused row')

  // The refused rows, mended, are brought back as they came.
  const refused = page.getByRole('link', { name: '下载不能写入的行（CSV）' })
  const file = await page.request.get((await refused.getAttribute('href')) ?? '')
  const mended = (await file.text()).replace('"China"', '"SG"')
  await page.goto(path)
  await page.locator('#read [name=kind]').selectOption('人物')
  const mendedFile = { name: '改好.csv', mimeType: 'text/csv', buffer: Buffer.from(mended) }
  await page.locator('#read [name=file]').setInputFiles(mendedFile)
  await page.locator('#read button[type=submit]').click()
  await expect(page.locator('.import-decision')).toContainText('新增1个', WHOLE)
  await page.locator('#apply button').click()
  await expect(page.locator('main [role=status]').first()).toHaveText(
    '已写入，公开页已更新。',
    WHOLE,
  )
  await page.getByRole('link', { name: heron }).click()
  await expect(page.locator('[name=country]')).toHaveValue('SG')

  // Whoever is there is changed, and not entered twice.
  const again = `名称，简体,国家或地区,别名\r\n${heron},CN,\r\n${reed},,\r\n苍 鷺${mark},,\r\n`
  await page.goto(path)
  await page.locator('#read [name=kind]').selectOption('人物')
  await page.locator('#read [name=file]').setInputFiles(csvOf('再来.csv', again))
  await page.locator('#read button[type=submit]').click()
  await expect(page.locator('.import-rows tbody tr').nth(0)).toContainText(
    '国家或地区：SG→CN',
    WHOLE,
  )
  await expect(page.locator('.import-rows tbody tr').nth(2)).toContainText('与另一行说的是同一个')
  for (const width of [768, 360]) {
    await page.setViewportSize({ width, height: 780 })
    await isSound(page, `at ${width} px`)
  }
  await page.locator('#give-up button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已放弃')
  await fitsThePage(page, 'all imports on a phone')

  await page.getByRole('link', { name: '改好.csv' }).click()
  await page.locator('#undo button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已全部撤销', WHOLE)
  await page.goto(`/zh/organise/${forum.slug}/people?q=${encodeURIComponent(heron)}`)
  await expect(page.locator('.record-table')).toContainText('已撤下')
})

test('without JavaScript organisations are brought along, written and taken back', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const forum = await madeForum()
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  const page = await context.newPage()
  await asOrganiser(page, forum, '沈编辑', baseURL)
  const path = `/en/organise/${forum.slug}/imports`
  await page.goto(path)
  const name = `湿地院${forum.slug.slice(-6)}`
  const list = `Name, simplified;Kind;Alias: short form\r\n${name};Institute;湿院\r\n`
  await page.locator('#read [name=kind]').selectOption('organisation')
  await page.locator('#read [name=file]').setInputFiles(csvOf('bodies.csv', list))
  await page.locator('#read button[type=submit]').click()
  await expect(page.locator('.import-decision')).toContainText('1 new, 0 changed', WHOLE)
  await page.locator('#apply button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('the public pages show it')
  await page.goto(`/en/organise/${forum.slug}/organisations`)
  await expect(page.locator('.record-table tbody th')).toHaveText(name)
  await page.goto(path)
  await page.getByRole('link', { name: 'bodies.csv' }).click()
  await page.locator('#undo button').click()
  await expect(page.locator('main [role=status]').first()).toHaveText(
    'The whole import was undone.',
  )
  await context.close()
})

test('a pasted list of names is divided, looked at and written, by keys alone on a phone', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const forum = await madeForum()
  await asOrganiser(page, forum, '顾编辑', baseURL, 'editor')
  await page.setViewportSize({ width: 360, height: 780 })
  const path = `/zh/organise/${forum.slug}/imports`
  await page.goto(path)
  await isSound(page, 'on a phone')
  await page.locator('#paste [name=text]').fill('、；')
  await page.locator('#paste button[type=submit]').press('Enter')
  await expect(page.locator('#paste .error-summary')).toContainText('名单')
  await expect(page.locator('#paste [name=text]')).toHaveValue('、；')
  const mark = forum.slug.slice(-6)
  await page
    .locator('#paste [name=text]')
    .fill(`白鹭${mark}、夜鹭${mark}\n池鹭${mark}，白鹭${mark}`)
  await page.locator('#paste button[type=submit]').press('Enter')
  await expect(page.locator('.import-decision')).toContainText('新增3个', WHOLE)
  await isSound(page, 'looked at')
  await page.locator('#apply button').press('Enter')
  await expect(page.locator('main [role=status]').first()).toHaveText(
    '已写入，公开页已更新。',
    WHOLE,
  )
  await page.goto(`/zh/organise/${forum.slug}/people`)
  await expect(page.locator('.record-table tbody tr')).toHaveCount(3)
})
