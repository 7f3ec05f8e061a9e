import type { APIRequestContext } from '@playwright/test'
import { type MadeForum, madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** Managers make one of two records of one person or body; readers follow the old address; and it is taken back. */

/** Somebody who speaks at this forum; the slug. */
async function madeSpeaker(forum: MadeForum, name: { 'zh-Hans': string; en?: string }) {
  const [row] = await sql<{ slug: string }>(
    `with made as (
       insert into person (slug, name, citations, "updatedAt")
       values ('made-' || left(gen_random_uuid()::text, 13), $2, '[]', now()) returning id, slug),
     seen as (
       insert into appearance ("personId", "forumId", role, position, "nameAsPrinted", citations, "updatedAt")
       select id, $1, 'speaker', 1, $3, '[]', now() from made)
     select slug from made`,
    [forum.id, JSON.stringify(name), name['zh-Hans']],
  )
  return row?.slug ?? ''
}

async function madeHost(forum: MadeForum, name: { 'zh-Hans': string; en?: string }) {
  const [row] = await sql<{ slug: string }>(
    `with made as (
       insert into organisation (slug, name, kind, citations, "updatedAt")
       values ('made-' || left(gen_random_uuid()::text, 13), $2, 'institute', '[]', now()) returning id, slug),
     taken as (
       insert into participation ("organisationId", "forumId", role, position, "asPrinted", citations, "updatedAt")
       select id, $1, 'host', 1, $3, '[]', now() from made)
     select slug from made`,
    [forum.id, JSON.stringify(name), name['zh-Hans']],
  )
  return row?.slug ?? ''
}

const LOCALES = ['zh', 'zh-hant', 'en']

/** What the public address of a record answers, in every language: the status, or where it leads. */
async function answers(request: APIRequestContext, noun: string, slug: string) {
  const found: (number | string)[] = []
  for (const locale of LOCALES) {
    const answer = await request.get(`/${locale}/${noun}/${slug}`, { maxRedirects: 0 })
    const leads = answer.headers().location
    found.push(leads === undefined ? answer.status() : `${answer.status()} ${leads}`)
  }
  return found
}
const leading = (noun: string, slug: string) =>
  LOCALES.map((locale) => `308 /${locale}/${noun}/${slug}`)
const SHOWN = [200, 200, 200]

test('a manager makes one of two people, a reader follows the old address, and both come back', async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const kept = await madeSpeaker(forum, { 'zh-Hans': '芦苇清', en: 'Reed Lu' })
  // As a programme in English has her.
  const lost = await madeSpeaker(forum, { 'zh-Hans': 'LU Reed' })
  const people = `/zh/organise/${forum.slug}/people`
  await asOrganiser(page, forum, '沈主管', baseURL)
  await page.setViewportSize({ width: 1440, height: 900 })
  // Both are read once, so that the page layer has them.
  expect(await answers(request, 'people', lost)).toEqual(SHOWN)
  expect(await answers(request, 'people', lost)).toEqual(SHOWN)

  await page.goto(`${people}/${kept}`)
  const offer = page.locator('#merge')
  await expect(offer).toContainText('可能是同一人')
  await expect(offer.locator('tbody th')).toHaveText(['LU Reed'])
  await isSound(page, 'the offer')
  await offer.getByRole('link', { name: '与LU Reed对照' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('把“LU Reed”并入“芦苇清”')
  const rows = page.locator('.merge-pair tbody tr')
  await expect(rows.filter({ hasText: '名称，英文' }).locator('td')).toHaveText([
    'Reed Lu',
    '未记载',
  ])
  await expect(rows.filter({ hasText: '出现在' }).locator('td')).toHaveText([
    '报名状态试验论坛（本论坛），1处',
    '报名状态试验论坛（本论坛），1处',
  ])
  await isSound(page, 'side by side')
  await page.setViewportSize({ width: 360, height: 780 })
  await isSound(page, 'side by side on a phone')

  // What was looked at has changed meanwhile: it is looked at again.
  await sql('update person set version = version + 1 where slug = $1', [lost])
  await page.getByRole('button', { name: '合并为一条' }).click()
  await expect(page.locator('.error-summary')).toContainText('还没有合并')
  expect(await answers(request, 'people', lost)).toEqual(SHOWN)
  await page.getByRole('link', { name: '重新对照' }).click()
  await page.waitForLoadState()
  await page.getByRole('button', { name: '合并为一条' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('main [role=status]').first()).toHaveText(
    '已合并为一条，旧地址转到这里。',
  )
  await expect(page).toHaveURL(`${people}/${kept}?merged=1`)
  await expect(page.locator('[name=aliases]')).toHaveValue('LU Reed')
  await isSound(page, 'made one, on a phone')

  expect(await answers(request, 'people', lost)).toEqual(leading('people', kept))
  const reader = await browser.newPage({ baseURL: baseURL ?? '' })
  await reader.goto(`/en/people/${lost}`)
  await expect(reader).toHaveURL(`/en/people/${kept}`)
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Reed Lu')
  await reader.close()

  // Into a third: the oldest address leads to the last one by one step.
  const third = await madeSpeaker(forum, { 'zh-Hans': '芦清' })
  await page.goto(`${people}/${third}/merge`)
  await expect(page.locator('.empty')).toContainText('没有名称相近的记录')
  await page.getByRole('searchbox').fill('luweiqing')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=luweiqing$/)
  await isSound(page, 'found, on a phone')
  await page.getByRole('link', { name: '与芦苇清对照' }).click()
  await page.getByRole('button', { name: '合并为一条' }).click()
  await expect(page).toHaveURL(`${people}/${third}?merged=1`)
  expect(await answers(request, 'people', lost)).toEqual(leading('people', third))
  expect(await answers(request, 'people', kept)).toEqual(leading('people', third))

  // From the page of the one that went.
  await page.goto(`${people}/${kept}`)
  await expect(page.locator('main')).toContainText('已并入另一条')
  await isSound(page, 'gone, on a phone')
  await page.getByRole('button', { name: '撤销合并：芦苇清' }).click()
  await expect(page.locator('main [role=status]').first()).toHaveText(
    '已撤销合并，两条都恢复原样。',
  )
  expect(await answers(request, 'people', kept)).toEqual(SHOWN)
  expect(await answers(request, 'people', lost)).toEqual(leading('people', kept))

  // The last first, and then the one before it.
  await page.goto(`${people}/${lost}`)
  await page.getByRole('button', { name: '撤销合并：LU Reed' }).click()
  await expect(page).toHaveURL(`${people}/${kept}?unmerged=1`)
  await expect(page.locator('[name=aliases]')).toHaveValue('')
  expect(await answers(request, 'people', lost)).toEqual(SHOWN)
})

test('without JavaScript two organisations become one and two again, or it is said why not', async ({
  browser,
  request,
  baseURL,
}) => {
  const forum = await madeForum()
  const kept = await madeHost(forum, { 'zh-Hans': '苇岸研究院' })
  const lost = await madeHost(forum, { 'zh-Hans': '苇院', en: 'Reedbank Institute' })
  const organisations = `/en/organise/${forum.slug}/organisations`
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  const page = await context.newPage()
  await asOrganiser(page, forum, '沈主管', baseURL)

  await page.goto(`${organisations}/${lost}`)
  await expect(page.locator('#merge')).toContainText('No other record shares a name')
  await page.getByRole('link', { name: 'Find another record to merge' }).click()
  // In the other script.
  await page.getByRole('searchbox').fill('葦岸')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: 'Compare with 苇岸研究院' }).click()
  await page.getByRole('link', { name: 'Keep “苇岸研究院” instead' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Merge “Reedbank Institute” into “苇岸研究院”',
  )
  await fitsThePage(page)
  await page.getByRole('button', { name: 'Make them one' }).click()
  await expect(page).toHaveURL(`${organisations}/${kept}?merged=1`)
  expect(await answers(request, 'organisations', lost)).toEqual(leading('organisations', kept))

  // Taken back, and done anew.
  await page.getByRole('button', { name: 'Take back the merger: Reedbank Institute' }).click()
  await expect(page).toHaveURL(`${organisations}/${kept}?unmerged=1`)
  expect(await answers(request, 'organisations', lost)).toEqual(SHOWN)
  await page.goto(`${organisations}/${kept}/merge/${lost}`)
  await page.getByRole('button', { name: 'Make them one' }).click()
  await expect(page).toHaveURL(`${organisations}/${kept}?merged=1`)

  await page.locator('[name=latinAsPrinted]').fill('Reedbank')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.goto(`${organisations}/${lost}`)
  await page.getByRole('button', { name: 'Take back the merger: Reedbank Institute' }).click()
  await expect(page.locator('.error-summary')).toContainText('changed after the merger')
  expect(await answers(request, 'organisations', lost)).toEqual(leading('organisations', kept))
  await context.close()
})

test('an editor is not offered it, and is refused', async ({ page, browser, request, baseURL }) => {
  const forum = await madeForum()
  const kept = await madeSpeaker(forum, { 'zh-Hans': '芦苇青' })
  const lost = await madeSpeaker(forum, { 'zh-Hans': '蘆葦青' })
  const people = `/zh/organise/${forum.slug}/people`
  await asOrganiser(page, forum, '沈主管', baseURL)
  await page.goto(`${people}/${kept}/merge/${lost}`)

  const theirs = await browser.newPage({ baseURL: baseURL ?? '' })
  await asOrganiser(theirs, forum, '罗编辑', baseURL, 'editor')
  await theirs.goto(`${people}/${kept}`)
  await expect(theirs.locator('#person')).toBeVisible()
  await expect(theirs.locator('#merge')).toHaveCount(0)
  for (const path of [`${people}/${kept}/merge`, `${people}/${kept}/merge/${lost}`]) {
    expect((await theirs.request.get(path)).status()).toBe(404)
  }

  // The form of a manager in whose browser an editor now sits.
  await page.context().clearCookies()
  await page.context().addCookies(await theirs.context().cookies())
  await page.getByRole('button', { name: '合并为一条' }).click()
  await expect(page.locator('.error-summary')).toContainText('这里没有这一条')
  expect(await answers(request, 'people', lost)).toEqual(SHOWN)
  await theirs.close()
})
