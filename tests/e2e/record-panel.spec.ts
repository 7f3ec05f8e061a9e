import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** Organisers enter and correct the people and organisations of their forum. */

test('an organiser enters a person, is asked about a namesake, and two corrections meet', async ({
  page,
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const people = `/zh/organise/${forum.slug}/people`
  await asOrganiser(page, forum, '沈编辑', baseURL)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(people)
  await expect(page.locator('.empty')).toContainText('还没有人物')
  await isSound(page, 'empty')

  await page.getByRole('link', { name: '录入人物' }).click()
  await isSound(page, 'new')
  const name = `芦${forum.slug.slice(-6)}`
  await page.locator('[name="name.en"]').fill('Reed Wetland')
  await page.getByRole('button', { name: '录入人物' }).click()
  await expect(page.locator('.error-summary')).toContainText('请先填写简体中文')
  await expect(page.locator('[name="name.en"]')).toHaveValue('Reed Wetland')
  await page.locator('[name="name.zh-Hans"]').fill(name)
  await page.getByRole('button', { name: '录入人物' }).click()
  await expect(page.locator('main [role=status]').first()).toHaveText('已录入。')
  const own = new URL(page.url()).pathname

  // Somebody else of the same name has to be meant.
  await page.goto(`${people}/new`)
  await page.locator('[name="name.zh-Hans"]').fill(name)
  await page.getByRole('button', { name: '录入人物' }).click()
  await expect(page.locator('.error-summary')).toContainText('记录里已有同名者')
  await expect(page.locator('[name="name.zh-Hans"]')).toHaveValue(name)

  // A colleague corrects the same field meanwhile.
  const theirs = await browser.newPage()
  await asOrganiser(theirs, forum, '罗编辑', baseURL)
  await page.goto(own)
  await theirs.goto(own)
  await theirs.locator('[name=honorific]').fill('H.E.')
  await theirs.getByRole('button', { name: '保存', exact: true }).click()
  await expect(theirs.locator('#person [name=version]')).toHaveValue('2')
  await page.locator('[name=honorific]').fill('Prof.')
  await page.locator('[name=country]').fill('SG')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator('.conflict')).toContainText('罗编辑')
  await isSound(page, 'asked')
  await page
    .locator('.conflict')
    .getByRole('radio', { name: /H\.E\./ })
    .check()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator('#person [name=version]')).toHaveValue('3')
  await expect(page.locator('[name=honorific]')).toHaveValue('H.E.')
  await expect(page.locator('[name=country]')).toHaveValue('SG')
  await theirs.close()

  // Found by its pinyin, by keys alone, on a phone.
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(people)
  await page.getByRole('searchbox').fill('lu')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=lu$/)
  await expect(page.locator('.record-table tbody th')).toHaveText(name)
  await isSound(page, 'on a phone')
  // Taken along with the words in force.
  const taken = page.getByRole('link', { name: '导出JSON' })
  await expect(taken).toHaveAttribute('href', `${people}/export?format=json&q=lu`)
  const file = await page.request.get(`${people}/export?format=json&q=lu`)
  expect(await file.json()).toMatchObject([{ 'name.zh-Hans': name, 'name.en': 'Reed Wetland' }])
  const none = await page.request.get(`${people}/export?format=json&q=nobody`)
  expect(await none.json()).toEqual([])
  await page.getByRole('searchbox').fill('nobody')
  await page.keyboard.press('Enter')
  await expect(page.locator('.empty')).toContainText('没有找到')

  // Named by nothing, they can be taken out, and back.
  await page.goto(own)
  await fitsThePage(page, 'the form on a phone')
  await page.getByRole('button', { name: '从记录中撤下' }).click()
  await expect(page.getByRole('button', { name: '恢复到记录中' })).toBeVisible()
  await page.goto(people)
  await expect(page.locator('.record-table')).toContainText('已撤下')
})

test('a step in a person is taken back and done again, with the removal, on a phone and without a script', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000)
  const forum = await madeForum()
  await asOrganiser(page, forum, '沈编辑', baseURL)
  await page.setViewportSize({ width: 360, height: 4_000 })
  await page.goto(`/zh/organise/${forum.slug}/people/new`)
  await page.locator('[name="name.zh-Hans"]').fill(`苇${forum.slug.slice(-6)}`)
  await page.getByRole('button', { name: '录入人物' }).click()
  const said = page.locator('main [role=status]').first()
  await expect(said).toHaveText('已录入。')
  const country = page.locator('[name=country]')
  await country.fill('SG')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(said).toHaveText('已存，公开页已更新。')
  const undo = page.getByRole('button', { name: '撤销我的上一步' })
  const redo = page.getByRole('button', { name: '重做', exact: true })
  await undo.click()
  await expect(said).toHaveText('已撤销您的这一步。')
  await expect(country).toHaveValue('')
  await redo.click()
  await expect(said).toHaveText('已重做您的这一步。')
  await expect(country).toHaveValue('SG')
  await page.locator('#removal button').click()
  await expect(page.locator('#removal button')).toHaveText('恢复到记录中')
  await undo.click()
  await expect(said).toHaveText('已撤销您的这一步。')
  await expect(page.locator('#removal button')).toHaveText('从记录中撤下')
  await page.locator('#history summary').click()
  await expect(page.locator('#history li p').first()).toContainText('沈编辑撤销了一步：撤下')
  await isSound(page, 'with its history')

  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '沈编辑', baseURL)
  await plain.goto(new URL(page.url()).pathname)
  await plain.getByRole('button', { name: '撤销我的上一步' }).click()
  await expect(plain.locator('main [role=status]').first()).toHaveText('已撤销您的这一步。')
  await expect(plain.locator('[name=country]')).toHaveValue('')
  await plain.context().close()
})

test('without JavaScript an organisation is entered, corrected and found', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  const page = await context.newPage()
  await asOrganiser(page, forum, '沈编辑', baseURL)
  await page.goto(`/en/organise/${forum.slug}/organisations/new`)
  await page.locator('[name="name.zh-Hans"]').fill(`苇院${forum.slug.slice(-6)}`)
  await page.locator('[name=country]').fill('China')
  await page.locator('[name=kind]').selectOption('institute')
  await page.getByRole('button', { name: 'Enter an organisation' }).click()
  await expect(page.locator('.error-summary')).toContainText('two letters')
  await expect(page.locator('[name=kind]')).toHaveValue('institute')
  await page.locator('[name=country]').fill('cn')
  await page.locator('summary', { hasText: 'Aliases' }).click()
  await page.locator('[name="alias.short"]').fill('苇院')
  await page.getByRole('button', { name: 'Enter an organisation' }).click()
  await expect(page.locator('main [role=status]').first()).toHaveText('Entered.')
  await expect(page.locator('[name=country]')).toHaveValue('CN')
  await expect(page.locator('[name="alias.short"]')).toHaveValue('苇院')
  await fitsThePage(page)
  await page.locator('[name=joint]').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.locator('#organisation [name=version]')).toHaveValue('2')
  await expect(page.locator('[name=joint]')).toBeChecked()
  await page.goto(`/en/organise/${forum.slug}/organisations?q=weiyuan`)
  await expect(page.locator('.record-table tbody tr')).toHaveCount(1)
  const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const file = await page.request.get(csv ?? '')
  expect((await file.text()).split('\r\n')[1]).toContain('"CN",,,')
  await context.close()
})
