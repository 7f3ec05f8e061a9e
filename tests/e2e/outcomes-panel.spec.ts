import type { Page } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Organisers say what came of their forum, put it in order, take it out and back, and readers see each step. */

const said = (page: Page) => page.locator('main [role=status]').first()
const submit = (page: Page) => page.locator('#outcome button[type=submit]').last().click()
const listed = (page: Page) => page.locator('#order tbody th a')

async function enter(page: Page, at: string, title: string) {
  await page.goto(`${at}/new`)
  await page.locator('[name="title.zh-Hans"]').fill(title)
  await page.locator('[name=titleAsPrinted]').fill(title)
  await page.locator('[name="verb.zh-Hans"]').fill('发布')
  await page.locator('[name=verbAsPrinted]').fill('發布')
  await submit(page)
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
}

test('an outcome is refused, corrected, put in order by the keyboard, seen, taken out and put back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/outcomes`
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.goto(`/zh/organise/${forum.slug}/agreements`)
  await page
    .locator('.panel-side, nav')
    .getByRole('link', { name: '成果', exact: true })
    .last()
    .click()
  await expect(page).toHaveURL(at)
  await expect(page.locator('main')).toContainText('还没有成果')
  await isSound(page, 'no outcome yet')

  await page.locator('.panel-head [href$="/new"]').click()
  await page.locator('[name="title.en"]').fill('Reed Report')
  await page.locator('[name=happenedOn]').fill('2026-13')
  await submit(page)
  const summary = page.locator('.error-summary')
  await expect(summary).toContainText('请先填写简体中文')
  await expect(summary).toContainText('请填写日历上有的日、月或年')
  await isSound(page, 'refused')
  await page.locator('[name="title.zh-Hans"]').fill('苇岸报告')
  await page.locator('[name=titleAsPrinted]').fill('葦岸報告')
  await page.locator('[name=kind]').selectOption('report')
  await page.locator('[name="verb.zh-Hans"]').fill('发布')
  await page.locator('[name=verbAsPrinted]').fill('發布')
  await page.locator('[name=happenedOn]').fill('2026-11')
  await page.locator('[data-pick="organisation"]').fill('shilidaxue')
  await page.locator('.pick-item').filter({ hasText: '示例大学' }).first().click()
  await submit(page)
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
  await expect(page.locator('[data-pick="organisation"]')).toHaveValue('示例大学')
  await isSound(page, 'entered')
  const own = new URL(page.url()).pathname

  await enter(page, at, '苇岸目录')
  await page.goto(at)
  await expect(listed(page)).toHaveText(['苇岸报告', '苇岸目录'])
  await page.getByRole('button', { name: '上移 苇岸目录' }).focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('已移动。')
  await expect(listed(page)).toHaveText(['苇岸目录', '苇岸报告'])
  await isSound(page, 'in order')

  const reader = await (await browser.newContext({ baseURL })).newPage()
  const shown = async () => {
    await reader.goto(`/zh/forums/${forum.slug}/outcomes`)
    return reader.locator('.outcome h2, .outcome h3').allInnerTexts()
  }
  await expect.poll(shown).toEqual(['苇岸目录', '《苇岸报告》'])

  // A colleague corrects the same field meanwhile.
  const theirs = await browser.newPage()
  await asOrganiser(theirs, forum, '罗编辑', baseURL)
  await page.goto(own)
  await theirs.goto(own)
  await theirs.locator('[name="verb.zh-Hans"]').fill('启动')
  await submit(theirs)
  await expect(said(theirs)).toHaveText('已存，公开页面会显示。')
  await theirs.close()
  await page.locator('[name="verb.zh-Hans"]').fill('揭牌')
  await submit(page)
  await expect(page.locator('.conflict')).toContainText('罗编辑')
  await isSound(page, 'asked')
  await page.locator('.conflict').getByRole('radio', { name: /揭牌/ }).check()
  await submit(page)
  await expect(page.locator('#outcome [name=version]')).toHaveValue('3')

  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已撤下，读者不再看到；下面可以恢复。')
  await expect.poll(shown).toEqual(['苇岸目录'])
  await page.goto(at)
  await expect(page.locator('.panel-part h2')).toHaveText('已撤下')
  await isSound(page, 'one taken out')
  await page.getByRole('link', { name: '苇岸报告' }).click()
  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已恢复，公开页面会显示。')
  await expect.poll(shown).toEqual(['苇岸目录', '《苇岸报告》'])
  await expect(reader.locator('main')).toContainText('揭牌')
  await reader.context().close()

  // The whole page at once: a field half under a bar that stays in view would count as too small.
  await page.setViewportSize({ width: 360, height: 4_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', '/new', `/${own.split('/').at(-1)}`]) {
      await page.goto(`/${locale}/organise/${forum.slug}/outcomes${rest}`)
      await isSound(page, `${locale}${rest}, dark, on a phone`)
    }
  }
})

test('what is typed into an outcome and not saved is offered again', async ({ page, baseURL }) => {
  const forum = await madeForum()
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  const at = `/zh/organise/${forum.slug}/outcomes/new`
  await page.goto(at)
  await page.locator('[name="title.zh-Hans"]').fill('苇岸规划')
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('typed:')))
  await expect.poll(kept).toHaveLength(1)
  await page.goto(at)
  await page.locator('.kept-typing button').first().click()
  await expect(page.locator('[name="title.zh-Hans"]')).toHaveValue('苇岸规划')
})

const steps = (page: Page) => page.locator('.record-steps')
const undo = (page: Page) => page.getByRole('button', { name: '撤销我的上一步' })
const redo = (page: Page) => page.getByRole('button', { name: '重做', exact: true })

test('one’s own steps are taken back and done again by the keyboard, and read in the history', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/outcomes`
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await enter(page, at, '苇岸报告')
  await expect(steps(page)).toHaveCount(0)
  const verb = page.locator('[name="verb.zh-Hans"]')
  await verb.fill('启动')
  await submit(page)
  await expect(said(page)).toHaveText('已存，公开页面会显示。')
  await expect(steps(page)).toContainText('涉及：动词，简体')

  await undo(page).focus()
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('已撤销您的这一步。')
  await expect(verb).toHaveValue('发布')
  await expect(undo(page)).toHaveCount(0)
  await redo(page).click()
  await expect(said(page)).toHaveText('已重做您的这一步。')
  await expect(verb).toHaveValue('启动')

  // Taken out, it is put back from the notice.
  await page.locator('#removal button').click()
  await expect(said(page)).toHaveText('已撤下，读者不再看到；下面可以恢复。')
  await expect(steps(page)).toContainText('涉及：撤下')
  await undo(page).click()
  await expect(said(page)).toHaveText('已撤销您的这一步。')
  await expect(page.locator('#removal button')).toHaveText('从记录中撤下')

  const history = page.locator('#history')
  await expect(history.locator('li').first()).toBeHidden()
  await history.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(history.locator('li p')).toContainText([
    ...['沈编辑撤销了一步：撤下', '沈编辑改了：撤下', '沈编辑重做了一步：动词，简体'],
    ...['沈编辑撤销了一步：动词，简体', '沈编辑改了：动词，简体', '沈编辑录入'],
  ])
  await expect(history.locator('li').nth(4)).toContainText('发布 → 启动')
  await isSound(page, 'with its history')
  const own = new URL(page.url()).pathname

  // A colleague changes the same field before the step is taken back.
  const theirs = await (await browser.newContext({ baseURL })).newPage()
  await asOrganiser(theirs, forum, '罗编辑', baseURL)
  await verb.fill('公布')
  await submit(page)
  await expect(said(page)).toHaveText('已存，公开页面会显示。')
  await theirs.goto(own)
  await theirs.locator('[name="verb.zh-Hans"]').fill('揭牌')
  await submit(theirs)
  await expect(said(theirs)).toHaveText('已存，公开页面会显示。')
  await theirs.context().close()
  await undo(page).click()
  await expect(page.locator('#undo .conflict')).toContainText('罗编辑')
  await isSound(page, 'asked')
  await page.locator('#undo .conflict').getByRole('radio', { name: /启动/ }).check()
  await undo(page).click()
  await expect(said(page)).toHaveText('已撤销您的这一步。')
  await expect(verb).toHaveValue('启动')

  await page.setViewportSize({ width: 360, height: 4_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    await page.goto(own.replace('/zh/', `/${locale}/`))
    await page.locator('#history summary').click()
    await isSound(page, `${locale}, dark, on a phone`)
  }
})

test('without JavaScript an outcome is entered, moved and taken out', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/outcomes`
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  for (const title of ['苇岸报告', '苇岸目录']) await enter(plain, at, title)
  await plain.goto(at)
  await plain.getByRole('button', { name: '上移 苇岸目录' }).click()
  await expect(listed(plain)).toHaveText(['苇岸目录', '苇岸报告'])
  await listed(plain).first().click()
  await plain.locator('#removal button').click()
  await plain.goto(at)
  await expect(listed(plain)).toHaveText(['苇岸报告'])
  await plain.goBack()
  await undo(plain).click()
  await expect(said(plain)).toHaveText('已撤销您的这一步。')
  await redo(plain).click()
  await expect(said(plain)).toHaveText('已重做您的这一步。')
  await plain.context().close()
})
