import type { Browser, Page } from '@playwright/test'
import { type MadeForum, madeForum, madeRegistration, setTerms } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { sql } from './sign-in-codes.ts'
import { signedIn } from './signed-in.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** The organisers' registrations: found, decided about, entered by hand; places and who waits for one. */

const statusOf = async (id: string) =>
  (await sql<{ status: string }>('select status from registration where id = $1', [id]))[0]?.status

async function forumWith(names: readonly string[]) {
  const forum = await madeForum()
  await setTerms(forum, { needsApproval: 'true' })
  const people = new Map<string, string>()
  for (const name of names) {
    people.set(name, (await madeRegistration(forum, { ticketType: 'onsite', name })).id)
  }
  return { forum, idOf: (name: string) => people.get(name) ?? '' }
}

async function managerOf(
  forum: MadeForum,
  browser: Browser,
  baseURL: string,
  options: { javaScriptEnabled?: boolean; name?: string } = {},
): Promise<Page> {
  const { name = 'manager', ...rest } = options
  const context = await browser.newContext({
    ...{ baseURL, viewport: { width: 1440, height: 900 } },
    ...rest,
  })
  const email = `${name}-${forum.slug}@example.com`
  await context.addCookies([await signedIn({ email, role: [forum.slug, 'manager'] }, baseURL)])
  return context.newPage()
}

const rows = (page: Page) => page.locator('.reg-table tbody tr')
const said = (page: Page) => page.getByRole('status')

async function fitsEverywhere(page: Page, state: string) {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await fitsThePage(page, `${state} at ${width}`)
  }
  await isSound(page, state)
}

/** Opens one of the folded decisions and returns its form. */
async function opened(page: Page, decision: string) {
  await page.locator('.reg-decisions summary', { hasText: decision }).click()
  return page.locator('.reg-decisions details[open]')
}

test('an organiser decides, moves, adds somebody, and gives more places', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const { forum, idOf } = await forumWith(['张伟', '陈静', '李娜', '王芳'])
  const page = await managerOf(forum, browser, baseURL ?? '')
  const at = `/zh/organise/${forum.slug}`

  // From what waits on the overview to the list of it.
  await page.goto(at)
  await page.getByRole('link', { name: '4份报名待审核' }).click()
  await expect(rows(page)).toHaveCount(4)
  await fitsEverywhere(page, 'the list')
  await page.setViewportSize({ width: 360, height: 900 })
  await isSound(page, 'the list on a phone')
  for (const name of ['张伟', '陈静', '李娜']) await page.getByLabel(`选择${name}`).check()
  // A decision that was not chosen is asked for, and everybody stays ticked.
  await page.getByRole('button', { name: '处理选中的' }).click()
  await expect(page.locator('#batch .error-summary')).toContainText('请选择。')
  await expect(page.getByLabel('选择李娜')).toBeChecked()
  await page.getByLabel('处理方式').selectOption('approve')
  await page.getByRole('button', { name: '处理选中的' }).click()
  await expect(said(page)).toContainText('已处理3份。')
  await expect(rows(page)).toHaveCount(1)
  expect(await statusOf(idOf('李娜'))).toBe('confirmed')

  await rows(page).getByRole('link', { name: '王芳' }).click()
  const declining = await opened(page, '婉拒')
  await declining.getByLabel('附言').fill('名额有限，欢迎明年再来')
  await declining.getByRole('button', { name: '确定婉拒' }).click()
  await expect(said(page)).toHaveText('已婉拒。')
  await expect(page.locator('.reg-history li')).toHaveText([/报名.*本人/s, /婉拒.*manager-/s])
  await fitsEverywhere(page, 'a registration')

  // Found by pinyin, among all of them.
  await page.goto(`${at}/registrations`)
  await page.getByLabel('查找').fill('zhangwei')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('link', { name: '张伟' }).click()
  const moving = await opened(page, '改票种')
  await moving.getByLabel('改到哪个票种').selectOption({ label: '线上参会，余20个' })
  await moving.getByRole('button', { name: '确定改票种' }).click()
  await expect(said(page)).toHaveText('已改票种。')
  await expect(page.locator('.reg-history li').last()).toContainText('由现场参会改到线上参会')

  // As many places as are given: whoever is added waits, until there is one more.
  const onsite = page.locator('.reg-type', { hasText: '现场参会' })
  await page.goto(`${at}/places`)
  await onsite.getByRole('textbox', { name: '名额' }).fill('2')
  await onsite.getByRole('button', { name: '更改' }).click()
  await expect(said(page)).toHaveText('已更改。')
  await page.goto(`${at}/registrations/new`)
  await fitsEverywhere(page, 'adding')
  await page.getByLabel('姓名').fill('苍鹭')
  await page.getByLabel('邮箱').fill(`heron-${forum.slug}@example.com`)
  await page.getByLabel('票种').selectOption('onsite')
  await page.getByRole('button', { name: '添加' }).click()
  await expect(said(page)).toHaveText('已添加，信已寄出。')
  await expect(page.locator('h2 .reg-status')).toHaveText('候补')
  await page.goto(`${at}/places`)
  await expect(onsite.locator('.reg-waiting')).toContainText('苍鹭')
  await fitsEverywhere(page, 'places')
  await onsite.getByRole('textbox', { name: '名额' }).fill('3')
  await onsite.getByRole('button', { name: '更改' }).click()
  await expect(said(page)).toHaveText('已更改，1人递补到名额。')
  await expect(onsite).toContainText('没有人候补')

  await page.goto(`${at}/registrations/figures`)
  await expect(page.getByRole('heading', { name: '每天报名' })).toBeVisible()
  await fitsEverywhere(page, 'figures')
  await page.context().close()
})

test('without JavaScript several are turned away, and each is said to be', async ({
  browser,
  baseURL,
}) => {
  const { forum, idOf } = await forumWith(['白鹭', '夜鹭', '池鹭'])
  const page = await managerOf(forum, browser, baseURL ?? '', { javaScriptEnabled: false })
  await page.goto(`/zh/organise/${forum.slug}/registrations?status=pending&sort=oldest`)
  await page.getByLabel('处理方式').selectOption('decline')
  await page.getByRole('button', { name: '处理选中的' }).click()
  await expect(page.locator('#batch .error-summary')).toContainText('请先选中要处理的报名。')
  for (const name of ['白鹭', '夜鹭']) await page.getByLabel(`选择${name}`).check()
  await page.getByLabel('处理方式').selectOption('decline')
  await page.getByLabel('附言').fill('名额有限')
  // Somebody else was quicker with one of them.
  await sql(`update registration set status = 'declined', version = version + 1 where id = $1`, [
    idOf('夜鹭'),
  ])
  await page.getByRole('button', { name: '处理选中的' }).click()
  await expect(said(page)).toContainText('已处理1份。')
  await expect(said(page).locator('li')).toHaveText([/夜鹭.*已经处理过，现在是“未通过”/])
  expect(await Promise.all(['白鹭', '夜鹭', '池鹭'].map((name) => statusOf(idOf(name))))).toEqual([
    'declined',
    'declined',
    'pending',
  ])
  await page.context().close()
})

for (const javaScriptEnabled of [true, false]) {
  test(`a message is seen before it is sent, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    baseURL,
  }) => {
    const { forum, idOf } = await forumWith(['牛背鹭', '草鹭'])
    await sql(`update registration set status = 'declined' where id = $1`, [idOf('草鹭')])
    const page = await managerOf(forum, browser, baseURL ?? '', { javaScriptEnabled })
    await page.goto(`/zh/organise/${forum.slug}/registrations?status=pending`)
    await page.getByRole('link', { name: '写信' }).click()
    await page.getByLabel('标题', { exact: true }).fill('会场有变')
    await page.getByLabel('正文', { exact: true }).fill('改到西馆。\n请带身份证件。')
    await page.getByLabel('标题，英文').fill('The venue has changed')
    await page.getByRole('button', { name: '预览' }).click()
    // A language is given whole; then it is seen in each, and what was typed is still there.
    await expect(page.locator('#message .error-summary')).toContainText('标题和正文要一起填。')
    await page.getByLabel('正文，英文').fill('It is in the west hall.')
    await page.getByRole('button', { name: '预览' }).click()
    await expect(page.getByRole('heading', { name: '预览：写给1人' })).toBeVisible()
    await expect(page.locator('.reg-preview h3')).toHaveText([
      '会场有变',
      '會場有變',
      'The venue has changed',
    ])
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue('会场有变')
    await isSound(page, 'the preview', javaScriptEnabled)
    await page.getByRole('button', { name: '确定寄出' }).click()
    await expect(said(page)).toContainText('已交给信箱1封')
    const letters = await sql<{ registrationId: string }>(
      `select "registrationId" from mail_outbox where kind = 'message' and "registrationId" = any($1)`,
      [[idOf('牛背鹭'), idOf('草鹭')]],
    )
    expect(letters).toEqual([{ registrationId: idOf('牛背鹭') }])
    await page.context().close()
  })
}

test('of two organisers the second is told how it stands; others find nothing there', async ({
  browser,
  baseURL,
}) => {
  const url = baseURL ?? ''
  const { forum } = await forumWith(['欧鹭'])
  const first = await managerOf(forum, browser, url, { name: 'first' })
  const second = await managerOf(forum, browser, url, { name: 'second' })
  for (const page of [first, second]) {
    await page.goto(`/zh/organise/${forum.slug}/registrations`)
    await page.getByRole('link', { name: '欧鹭' }).click()
  }
  await (await opened(first, '通过')).getByRole('button', { name: '确定通过' }).click()
  await expect(said(first)).toHaveText('已通过。')
  await (await opened(second, '婉拒')).getByRole('button', { name: '确定婉拒' }).click()
  await expect(second.locator('main [role=alert]')).toContainText('这份报名现在是“已确认”')
  await expect(second.locator('.reg-history li')).toHaveCount(2)

  const path = new URL(first.url()).pathname
  const stranger = await browser.newContext({ baseURL: url })
  const door = { email: `door-${forum.slug}@example.com` }
  await stranger.addCookies([await signedIn({ ...door, role: [forum.slug, 'check_in'] }, url)])
  const at = path.replace(/\/registrations\/.*/, '')
  for (const one of [path, `${at}/registrations`, `${at}/registrations/new`, `${at}/places`]) {
    expect((await stranger.request.get(one)).status()).toBe(404)
  }
  const foreign = path.replace(forum.slug, 'sample')
  expect((await first.request.get(foreign)).status()).toBe(404)
  await Promise.all(
    [first, second, stranger].map((one) => ('context' in one ? one.context() : one).close()),
  )
})
