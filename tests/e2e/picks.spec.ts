import type { Page } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { addPart, asOrganiser, programmePath } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Pick lists search the record while one types, by keyboard and by thumb; without JavaScript the browser's own stand there. */

const face = (page: Page, name: string) => page.locator(`[data-pick="${name}"]`)
const items = (page: Page) => page.locator('.pick-item')
const save = (page: Page) => page.locator('#agreement button[type=submit]').last().click()

async function openNew(page: Page, slug: string) {
  await page.goto(`/zh/organise/${slug}/agreements/new`)
  await page.locator('[name="title.zh-Hans"]').fill(`备忘录${slug}`)
  await page.locator('[name=kindAsPrinted]').fill('备忘录')
  await page.locator('[name="party0.asPrinted"]').fill('住房和城乡建设部')
  await page.locator('[name="party1.asPrinted"]').fill(`苇荡所${slug}`)
}

test('a body is found by pinyin and chosen by the keyboard; one that is lacking is entered on the way', async ({
  page,
  baseURL,
}) => {
  const forum = await madeForum()
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await openNew(page, forum.slug)
  const party = face(page, 'party0.organisation')
  await party.focus()
  await page.keyboard.type('zhufanghechengxiang')
  await expect(items(page).first()).toContainText('住房和城乡建设')
  // An entry of the side list half under the top bar would count as too small.
  await page.evaluate(() => scrollTo(0, 0))
  await isSound(page, 'the list is open')
  await page.keyboard.press('Enter')
  await expect(items(page)).toHaveCount(0)
  const label = await party.inputValue()
  const chosen = await page.locator('[name="party0.organisation"]').inputValue()
  expect(label).toContain('住房和城乡建设')
  // What nothing is called says so, and leaving the field keeps what was chosen.
  await party.fill('无此机构甲乙丙')
  await expect(page.locator('.pick-status')).toHaveText('记录中没有这个名称。')
  await page.keyboard.press('Escape')
  await page.locator('[name="party1.asPrinted"]').click()
  await expect(party).toHaveValue(label)

  await page.locator('[name="party1.newKind"]').selectOption('institute')
  await face(page, 'signer0.name').fill('苇荡新人')
  await expect(page.locator('.pick-status')).toHaveText('记录中没有这个姓名：保存后将新建此人。')
  await save(page)
  await expect(page).toHaveURL(/\?created=1$/)
  await expect(page.locator('[name="party0.organisation"]')).toHaveValue(chosen)
  await expect(party).toHaveValue(label)
  await expect(face(page, 'party1.organisation')).toHaveValue(`苇荡所${forum.slug}`)

  // Parties change places, and what stands before their lists goes along.
  await page.locator('[data-move="party0.down"]').click()
  await expect(face(page, 'party1.organisation')).toHaveValue(label)
  // Whom the record has is meant from the list on, among all of one name.
  await face(page, 'signer1.name').fill('苇荡新')
  await items(page).filter({ hasText: '苇荡新人' }).click()
  await expect(face(page, 'signer1.name')).toHaveValue('苇荡新人')
  const person = await page.locator('[name="signer0.person"]').inputValue()
  await expect(page.locator('[name="signer1.person"]')).toHaveValue(person)
  // None is chosen by clearing it.
  await page.locator('.pick-clear').first().click()
  await expect(page.locator('[name="party0.organisation"]')).toHaveValue('')
})

test('on a phone, in the dark, in each language; who speaks is found by any name', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeForum()
  await asOrganiser(page, forum, '罗编辑', baseURL, 'editor')
  const part = await addPart(page, forum, { title: '合作签约' })
  await page.setViewportSize({ width: 360, height: 780 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh', 'zh-hant', 'en']) {
    await page.goto(programmePath(forum, `/${part}`, locale))
    await face(page, 'who0.name').fill('luwe')
    await expect(items(page).first()).toBeVisible()
    await isSound(page, `the list of people in ${locale}`)
  }
  const written = await items(page).first().locator('span').innerText()
  await items(page).first().click()
  await expect(face(page, 'who0.name')).not.toHaveValue('luwe')
  const name = await face(page, 'who0.name').inputValue()
  expect(written).not.toBe('')
  await page.locator('#session button[type=submit]').last().click()
  await expect(face(page, 'who0.name')).toHaveValue(name)
})

test('what is picked and not saved outlives the page', async ({ page, baseURL }) => {
  const forum = await madeForum()
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await openNew(page, forum.slug)
  await face(page, 'party0.organisation').fill('住房和城乡建设部')
  await items(page).first().click()
  const label = await face(page, 'party0.organisation').inputValue()
  await face(page, 'signer0.name').fill('苇荡留人')
  await page.waitForTimeout(600)
  await page.reload()
  await page.locator('.kept-typing .btn').first().click()
  await expect(face(page, 'party0.organisation')).toHaveValue(label)
  await expect(face(page, 'signer0.name')).toHaveValue('苇荡留人')
})

test('without JavaScript the browser’s own list stands there, and an unanswered search says so', async ({
  page,
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  await openNew(plain, forum.slug)
  const list = plain.locator('[name="party0.organisation"]')
  await expect(list).toBeVisible()
  await list.selectOption({ index: 1 })
  const chosen = await list.inputValue()
  await plain.locator('[name="signer0.name"]').fill('苇荡无脚本')
  await save(plain)
  await expect(plain.locator('[name="party0.organisation"]')).toHaveValue(chosen)
  await plain.context().close()

  await asOrganiser(page, forum, '有脚本', baseURL, 'editor')
  await openNew(page, forum.slug)
  await page.route('**/picks?*', (route) => route.abort())
  await face(page, 'party0.organisation').fill('住房')
  await expect(page.locator('.pick-status')).toHaveText('查找没有回应，请继续输入再试。')
})
