import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser, madeProgramme } from './programme-steps.ts'
import { readersMain } from './readers-main.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

const TABS = ['overview', 'speakers', 'organisations', 'agreements', 'outcomes'] as const

test('a forum in draft is looked at page by page as readers will find it, and they find just that', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeProgramme()
  await sql(`update forum set state = 'draft' where id = $1`, [forum.id])
  await sql(
    `with made as (insert into organisation (slug, name, kind, citations, "updatedAt")
       values ('preview-' || $2, '{"zh-Hans": "苇岸规划院"}', 'institute', '[]', now()) returning id)
     insert into participation ("forumId", "organisationId", role, position, "asPrinted", citations, "updatedAt")
     select $1, id, 'host', 1, '苇岸规划院', '[]', now() from made`,
    [forum.id, forum.slug],
  )
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await asOrganiser(page, forum, '预览人', baseURL, 'editor')
  await page.goto(`/zh/organise/${forum.slug}`)
  await page.getByRole('link', { name: '按读者所见预览' }).click()
  await expect(page).toHaveURL(`/zh/organise/${forum.slug}/preview/overview`)
  await expect(page.locator('.preview-bar')).toContainText('论坛仍是草稿')
  await expect(page.locator('.preview-bar')).not.toContainText('读者现在看到的就是这样')
  await expect(page.locator('main')).toContainText('苇岸规划院')
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 2400 })
    await isSound(page, `the overview at ${width}`)
  }
  // Its tabs are previews too, the agenda's among them.
  await page.locator('nav.local a').nth(3).click()
  await expect(page).toHaveURL(`/zh/organise/${forum.slug}/preview/organisations`)
  await expect(page.locator('nav.local a[aria-current=page]')).toContainText('机构')
  await page.locator('nav.local a').nth(1).click()
  await expect(page).toHaveURL(`/zh/organise/${forum.slug}/programme/preview/all`)
  await page.locator('nav.local a').first().click()
  await page.locator('.preview-bar').getByRole('link', { name: '返回概览' }).click()
  await expect(page).toHaveURL(`/zh/organise/${forum.slug}`)

  const unread = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  const reader = await unread.newPage()
  const mainOf = async (to: typeof reader, address: string) => {
    expect((await to.request.get(address)).status(), address).toBe(200)
    return readersMain(to, address, forum.slug)
  }
  const addressOf = (tab: string) =>
    `/zh/forums/${forum.slug}${tab === 'overview' ? '' : `/${tab}`}`
  const organiser = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  await organiser.addCookies(await context.cookies())
  const plain = await organiser.newPage()
  const previews = new Map<string, string>()
  for (const tab of TABS) {
    expect((await reader.goto(addressOf(tab)))?.status(), tab).toBe(404)
    previews.set(tab, await mainOf(plain, `/zh/organise/${forum.slug}/preview/${tab}`))
  }
  await sql(`update forum set state = 'published' where id = $1`, [forum.id])
  await expect(async () => {
    for (const tab of TABS) {
      expect(await mainOf(reader, addressOf(tab)), tab).toBe(previews.get(tab))
    }
  }).toPass()
  for (const other of ['agenda', 'register', 'x']) {
    const answer = await page.request.get(`/zh/organise/${forum.slug}/preview/${other}`)
    expect(answer.status(), other).toBe(404)
  }
  await Promise.all([context.close(), unread.close(), organiser.close()])
})
