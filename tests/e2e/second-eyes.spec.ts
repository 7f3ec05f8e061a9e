import { expect, plainTest as test } from './portal-test.ts'
import { addPart, asOrganiser, madeProgramme, programmePath } from './programme-steps.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** Where a forum wants it, one asks to publish, and another agrees or sends it back; without JavaScript too. */

test('a manager has a version looked at: it is sent back, asked for anew, and an editor agrees', async ({
  page,
  browser,
  baseURL,
}) => {
  const forum = await madeProgramme()
  const [day = ''] = forum.days
  await asOrganiser(page, forum, '沈负责', baseURL)
  await page.goto(`/zh/organise/${forum.slug}/facts`)
  await page.locator('[name=secondEyes]').selectOption('yes')
  await page.locator('#facts button[type=submit]').last().click()
  await expect(page.locator('main [role=status]').first()).toContainText('已存')
  const slug = await addPart(page, forum, {
    ...{ title: '雨水花园十年监测', day, start: '09:00', end: '09:40', room: 'hall' },
  })

  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const plain = await context.newPage()
  await asOrganiser(plain, forum, '罗编辑', baseURL, 'editor')
  const review = programmePath(forum, '/review')
  await plain.goto(review)
  await expect(plain.locator('.empty')).toContainText('没有等待核准的议程')

  const ask = async (reason: string) => {
    await page.goto(programmePath(forum, '/publish'))
    await expect(page.locator('#publish')).toContainText('须由另一人核准')
    await page.locator('[name=reason]').fill(reason)
    await page.locator('#publish button[type=submit]').click()
    await expect(page.locator('main [role=status]').first()).toContainText('已提请发布')
  }
  await ask('初稿')
  const agenda = `/zh/forums/${forum.slug}/agenda`
  expect(await (await plain.request.get(agenda)).text()).not.toContain('雨水花园')
  await page.goto(`/zh/organise/${forum.slug}`)
  await page.locator('.panel-todo').getByRole('link', { name: '等待另一人核准' }).click()
  // Whoever asked finds no way to agree.
  await expect(page.locator('main')).toContainText('这是您自己提请的')
  await expect(page.locator('#approve')).toHaveCount(0)
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await fitsThePage(page, `a request at ${width}`)
  }
  await isSound(page, 'a request')

  await plain.goto(`/zh/organise/${forum.slug}`)
  await plain.locator('.panel-todo a').click()
  await expect(plain.locator('.diff > li')).toHaveCount(1)
  await plain.locator('#return button').click()
  await expect(plain.locator('.error-summary')).toContainText('请填写此项')
  await plain.locator('[name=note]').fill('会场未定')
  await plain.locator('#return button').click()
  await expect(plain.locator('main [role=status]').first()).toContainText('已退回')
  await page.goto(programmePath(forum, '/publish'))
  await expect(page.locator('main')).toContainText('会场未定')

  await ask('会场已定')
  // What changes meanwhile has to be asked for anew.
  await page.goto(programmePath(forum, `/${slug}`))
  await page.locator('[name="slot0.end"]').fill('09:50')
  await page.locator('#session button[type=submit]').click()
  await expect(page).toHaveURL(/\?saved=/)
  await plain.goto(review)
  await expect(plain.locator('main')).toContainText('须重新提请')
  await expect(plain.locator('#approve')).toHaveCount(0)
  await ask('再提一次')
  await page.goto(programmePath(forum, '/review', 'en'))
  await expect(page.locator('main')).toContainText('You have asked for this yourself')
  await plain.goto(review)
  await plain.locator('#approve button').click()
  await expect(plain.locator('main [role=status]').first()).toHaveText('第1版已发布；没有寄信。')
  expect(await (await plain.request.get(agenda)).text()).toContain('雨水花园')
  await context.close()
})
