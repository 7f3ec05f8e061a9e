import type { Page } from '@playwright/test'
import { type MadeForum, madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** Organisers enter an agreement, keep it back, sign it, and let readers see it. */

const panel = (forum: MadeForum, rest = '', locale = 'zh') =>
  `/${locale}/organise/${forum.slug}/agreements${rest}`
const step = (page: Page, to: string) => page.locator(`#steps button[value=${to}]`)
const said = (page: Page) => page.locator('main [role=status]').first()
const save = (page: Page) => page.locator('#agreement button[type=submit]').last().click()

async function enter(page: Page, forum: MadeForum, title: string) {
  await page.goto(panel(forum, '/new'))
  await page.locator('[name="title.zh-Hans"]').fill(title)
  await page.locator('[name=kindAsPrinted]').fill('合作备忘录')
  await page.locator('[name="party0.asPrinted"]').fill('苇城市')
  await page.locator('[name="party1.asPrinted"]').fill('芦苇研究院')
  await page.locator('[data-pick="signer0.name"]').fill('苇一')
  await page.locator('[name="signer0.party"]').selectOption('1')
  await page.locator('[name="signer0.titles"]').fill('市长')
  await save(page)
  await expect(said(page)).toHaveText('已录入，是草稿。')
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Where a reader might come across it. The sitemap leaves out sample forums: api/sitemap.test.ts holds it for the others. */
async function seenByReaders(page: Page, forum: MadeForum, slug: string, title: string) {
  const places = [
    `/zh/agreements/${slug}`,
    `/zh/forums/${forum.slug}/agreements`,
    `/zh/forums/${forum.slug}`,
    '/zh/agreements?forum=' + forum.slug,
    '/zh/people',
    '/api/v1/agreements?limit=100',
    `/api/v1/forums/${forum.slug}`,
  ]
  const found: string[] = []
  for (const place of places) {
    const response = await page.request.get(place, { headers: { cookie: '' } })
    const text = await response.text()
    if (response.ok() && (text.includes(title) || text.includes(slug))) found.push(place)
  }
  return found
}

test('an agreement is entered, kept back, signed and released', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeForum()
  const title = `湿地备忘录${forum.slug}`
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(panel(forum))
  await isSound(page, 'no agreement yet')
  const slug = await enter(page, forum, title)
  await isSound(page, 'the form')
  expect(await seenByReaders(page, forum, slug, title)).toEqual([])
  // The list leaves as it is shown: drafts too, by the filters in force.
  for (const [state, isThere] of [
    ['drafted', true],
    ['signed', false],
  ] as const) {
    await page.goto(panel(forum, `?state=${state}`))
    const way = page.getByRole('link', { name: '导出CSV' })
    const file = await page.request.get((await way.getAttribute('href')) ?? '')
    expect([state, (await file.text()).includes(title)]).toEqual([state, isThere])
  }
  await page.goto(panel(forum, `/${slug}`))

  // The parties change places by the keyboard; who signs goes along.
  await page.locator('[data-move="party0.down"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[name="party0.asPrinted"]')).toHaveValue('芦苇研究院')
  await expect(page.locator('[name="signer0.party"]')).toHaveValue('2')
  await save(page)
  await expect(page.locator('#agreement [name=version]')).toHaveValue('2')
  await expect(page.locator('[name="party1.asPrinted"]')).toHaveValue('苇城市')
  await expect(page.locator('[name="signer0.party"]')).toHaveValue('2')
  // What is wrong is told by its field, and nothing is lost.
  await page.locator('[name=embargoDay]').fill('2099-01-01')
  await save(page)
  await expect(page.locator('.error-summary')).toContainText('几点')
  await page.locator('[name=embargoTime]').fill('10:30')
  await save(page)
  await expect(page.locator('#agreement [name=version]')).toHaveValue('3')
  await expect(page.locator('main')).toContainText('保密到')
  await step(page, 'ready').click()
  await expect(said(page)).toHaveText('备好了，等待签署。')
  // What is to be done afterwards is the organisers' own, and the list says what is overdue.
  await page.locator('.form-part > summary', { hasText: '后续事项' }).click()
  await page.locator('[name="milestone0.title.zh-Hans"]').fill(`挂牌${forum.slug}`)
  await page.locator('[name="milestone0.dueOn"]').fill('2020-01-01')
  await save(page)
  await expect(page.locator('#agreement [name=version]')).toHaveValue('5')
  await page.goto(panel(forum))
  await expect(page.locator('.panel-table .is-clash').last()).toContainText('已过')
  await page.goto(panel(forum, `/${slug}`))
  // Signing is a manager's.
  await expect(step(page, 'signed')).toHaveCount(0)

  const manager = await (await browser.newContext({ baseURL })).newPage()
  await asOrganiser(manager, forum, '罗主管', baseURL)
  await manager.goto(panel(forum, `/${slug}`))
  await step(manager, 'signed').click()
  await expect(said(manager)).toHaveText('已签署。')
  expect(await seenByReaders(page, forum, slug, title)).toEqual([])
  await manager.goto(panel(forum, '/run-sheet'))
  await expect(manager.locator('.run-sheet')).toContainText('保密，勿外传')
  await expect(manager.locator('.run-sheet')).toContainText('苇一')
  await isSound(manager, 'the run-sheet')
  await manager.emulateMedia({ media: 'print' })
  await expect(manager.locator('.side-nav')).toBeHidden()
  await manager.emulateMedia({ media: 'screen' })

  await manager.goto(panel(forum, `/${slug}`))
  await manager.locator('[name=embargoDay]').fill('')
  await manager.locator('[name=embargoTime]').fill('')
  await save(manager)
  await expect(said(manager)).toHaveText('已存。')
  await expect
    .poll(() => seenByReaders(page, forum, slug, title))
    .toEqual(expect.arrayContaining([`/zh/agreements/${slug}`, '/api/v1/agreements?limit=100']))

  expect(await (await page.request.get(`/zh/agreements/${slug}`)).text()).not.toContain('挂牌')

  await page.setViewportSize({ width: 360, height: 780 })
  for (const locale of ['zh-hant', 'en']) {
    for (const rest of ['', `/${slug}`, '/new', '/run-sheet']) {
      await page.goto(panel(forum, rest, locale))
      await fitsThePage(page, `${locale}${rest}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await isSound(page, 'the run-sheet, dark, on a phone')
  await page.goto(panel(forum, `?state=signed&q=${encodeURIComponent('苇城市')}`))
  await expect(page.locator('.panel-table tbody tr')).toHaveCount(1)
  await isSound(page, 'the list, dark, on a phone')
  await manager.context().close()
})

test('who signs and what is to be done are put in order by keys', async ({ page, baseURL }) => {
  test.setTimeout(120_000)
  const forum = await madeForum()
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  const slug = await enter(page, forum, `排序备忘录${forum.slug}`)
  await page.locator('[data-pick="signer1.name"]').fill('苇二')
  await page.locator('[name="signer1.party"]').selectOption('1')
  await page.locator('[name="signer1.titles"]').fill('院长')
  await page.locator('.form-part > summary', { hasText: '后续事项' }).click()
  await page.locator('[name="milestone0.title.zh-Hans"]').fill('挂牌')
  await page.locator('[name="milestone1.title.zh-Hans"]').fill('验收')
  await page.locator('[name="milestone1.dueOn"]').fill('2099-01-01')

  await page.locator('[data-move="signer0.down"]').focus()
  await page.keyboard.press('Enter')
  // Their titles go along, and no party has moved.
  for (const [name, value] of [
    ['signer0.name', '苇二'],
    ['signer0.party', '1'],
    ['signer0.titles', '院长'],
    ['signer1.name', '苇一'],
    ['signer1.titles', '市长'],
    ['party0.asPrinted', '苇城市'],
  ] as const) {
    await expect(page.locator(`[name="${name}"]`)).toHaveValue(value)
  }
  await expect(page.locator('[data-pick="signer0.name"]')).toHaveValue('苇二')
  await expect(page.locator('[data-move="signer1.down"]')).toBeFocused()
  await page.locator('[data-move="milestone1.up"]').focus()
  await page.keyboard.press('Enter')
  await save(page)
  await expect(page.locator('#agreement [name=version]')).toHaveValue('2')
  await expect(page.locator('[name="signer0.name"]')).toHaveValue('苇二')
  await expect(page.locator('[name="milestone0.title.zh-Hans"]')).toHaveValue('验收')
  await expect(page.locator('[name="milestone0.dueOn"]')).toHaveValue('2099-01-01')
  await expect(page.locator('[name="milestone1.dueOn"]')).toHaveValue('')
  await step(page, 'ready').click()
  await expect(said(page)).toHaveText('备好了，等待签署。')
  await page.goto(panel(forum, '/run-sheet'))
  const sheet = (await page.locator('.run-sheet').textContent()) ?? ''
  expect(sheet.indexOf('苇二')).toBeGreaterThan(-1)
  expect(sheet.indexOf('苇二')).toBeLessThan(sheet.indexOf('苇一'))
  await page.goto(panel(forum, `/${slug}`))
  await page.setViewportSize({ width: 360, height: 4000 })
  await isSound(page, 'the rows on a phone')
})

test('two who decide at once: one does, the other reads what it is by now', async ({
  page,
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  await asOrganiser(page, forum, '沈主管', baseURL)
  const slug = await enter(page, forum, `备忘录${forum.slug}`)
  const other = await (await browser.newContext({ baseURL })).newPage()
  await asOrganiser(other, forum, '罗主管', baseURL)
  await other.goto(panel(forum, `/${slug}`))
  await step(page, 'signed').click()
  await expect(said(page)).toHaveText('已签署。')
  await other.locator('#steps summary').click()
  await other.locator('#steps [name=reason]').fill('没有签成')
  await step(other, 'voided').click()
  await expect(other.locator('.error-summary')).toContainText('在您之前有人动过它')
  await expect(other.locator('#steps .conflict')).toContainText('沈主管')
  await expect(other.locator('#steps .conflict')).toContainText('已签署')
  await isSound(other, 'told')
  const [row] = await sql<{ state: string }>('select state from agreement where slug = $1', [slug])
  expect(row?.state).toBe('signed')

  // Voided without a reason it is not; with one, readers lose it.
  await page.locator('#steps summary').click()
  await step(page, 'voided').click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await page.locator('#steps [name=reason]').fill('一方退出')
  await step(page, 'voided').click()
  await expect(said(page)).toHaveText('已作废。')
  await expect(page.locator('main')).toContainText('一方退出')
  expect((await page.request.get(`/zh/agreements/${slug}`)).status()).toBe(404)
  await other.context().close()
})
