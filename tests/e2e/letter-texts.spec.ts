import { madeForum, madeRegistration } from './made-forum.ts'
import { letterTo } from './mailbox.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** A forum's own words in the letters about its registrations. */

const button = (value: string) => `#template button[value=${value}]`

test('a manager looks at own words, sends them to themselves, saves them, and people get them', async ({
  page,
  baseURL,
}) => {
  const forum = await madeForum()
  await asOrganiser(page, forum, '林组织', baseURL)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/zh/organise/${forum.slug}`)
  await page.locator('.side-nav').getByRole('link', { name: '通知信' }).click()
  await isSound(page, 'the list')
  await page.locator('main').getByRole('link', { name: '报名确认' }).click()
  await isSound(page, 'a letter')
  await expect(page.locator('.mailroom-text').first()).toContainText('报名已确认')

  // What no letter can fill in is refused, and what was typed stays.
  await page.locator('[name="body.zh-Hans"]').fill('{邮箱}，您好')
  await page.locator(button('look')).click()
  await expect(page.locator('.error-summary')).toContainText('花括号里的词')
  await expect(page.locator('[name="body.zh-Hans"]')).toHaveValue('{邮箱}，您好')

  await page.locator('[name="subject.zh-Hans"]').fill('{姓名}，雨后见')
  await page.locator('[name="body.zh-Hans"]').fill('请带雨靴，您的号码是{报名号}。')
  await page.locator(button('look')).click()
  const said = page.locator('.form-done')
  await expect(said).toContainText('还没有保存')
  await expect(said.locator('pre').first()).toContainText('林远，雨后见')
  // What is half under the bar at the top counts as too small to touch.
  await page.evaluate(() => scrollTo(0, 0))
  await isSound(page, 'looked at')

  await page.locator(button('test')).click()
  await expect(said).toContainText('已寄往')
  const mine = await letterTo(`林组织-${forum.slug}@example.com`, {
    subject: /^【试寄】/,
    count: 1,
  })
  expect(mine.text).toContain('请带雨靴')
  expect(mine.text).not.toContain('/registrations/')

  await page.locator(button('save')).click()
  await expect(page.locator('main [role=status]').first()).toContainText('已保存')
  await expect(page.locator('.mailroom-text').first()).toContainText('请带雨靴')

  const { email } = await madeRegistration(forum, { name: '苇一' })
  const letter = await letterTo(email)
  expect(letter.subject).toBe('苇一，雨后见')
  expect(letter.text).toContain('请带雨靴，您的号码是')

  await page.setViewportSize({ width: 360, height: 780 })
  for (const locale of ['zh-hant', 'en']) {
    await page.goto(`/${locale}/organise/${forum.slug}/letters/confirmed`)
    await fitsThePage(page, locale)
    await page.goto(`/${locale}/organise/${forum.slug}/letters`)
    await isSound(page, `the list in ${locale}`)
  }
})
