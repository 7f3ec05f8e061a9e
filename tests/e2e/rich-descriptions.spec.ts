import type { Page } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { addPart, asOrganiser, madeProgramme, programmePath } from './programme-steps.ts'
import { editorOf, richField, sentOf, toolOf, writeList } from './rich-steps.ts'
import { sql } from './sign-in-codes.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** What outcomes and parts of a programme are described with: plain words, or laid out with lists and links. */

const CHINESE = 'description.zh-Hans'
const ENGLISH = 'description.en'
const said = (page: Page) => page.locator('main [role=status]').first()
const submit = (page: Page, form: string) =>
  page.locator(`#${form} button[type=submit]`).last().click()
const unfold = (page: Page, form: string, title: string) =>
  page.locator(`#${form} details:not([open]) > summary`).filter({ hasText: title }).click()

test('an outcome is described with a list and a link, and readers have them; its words stand in open data', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  // A tall window: what is half hidden at its edge is too small a target.
  await page.setViewportSize({ width: 1280, height: 4_000 })
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/outcomes`
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  const scripts: Promise<{ isEditor: boolean; bytes: number }>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const heard = async () => ({
      isEditor: (await response.text()).includes('ProseMirror'),
      bytes: (await response.request().sizes()).responseBodySize,
    })
    scripts.push(heard())
  })
  await page.goto(at)
  await page.goto(`${at}/new`, { waitUntil: 'networkidle' })
  // Folded, its field is not near.
  expect((await Promise.all(scripts)).filter(({ isEditor }) => isEditor)).toEqual([])
  const before = scripts.length
  await page.locator('[name="title.zh-Hans"]').fill('苇岸报告')
  await page.locator('[name=titleAsPrinted]').fill('葦岸報告')
  await page.locator('[name="verb.zh-Hans"]').fill('发布')
  await page.locator('[name=verbAsPrinted]').fill('發布')
  await unfold(page, 'outcome', '说明与要点')
  const list = await writeList(page, 'outcome', CHINESE)
  const added = (await Promise.all(scripts.slice(before))).map(({ bytes }) => bytes)
  const kilobytes = added.reduce((sum, bytes) => sum + bytes, 0) / 1024
  process.stdout.write(`editor of an outcome: ${kilobytes.toFixed(1)} KB compressed\n`)
  expect(kilobytes).toBeGreaterThan(20)
  expect(kilobytes).toBeLessThan(130)
  await isSound(page, 'an editor in an outcome')
  await submit(page, 'outcome')
  await expect(said(page)).toHaveText('已录入，公开页面会显示。')
  const own = new URL(page.url()).pathname

  // Looked at and saved with something else it is no edit; paragraphs beside it stay plain words.
  await (await editorOf(page, 'outcome', ENGLISH)).click()
  await page.keyboard.type('May 12')
  await submit(page, 'outcome')
  await expect(said(page)).toHaveText('已存，公开页面会显示。')
  const [edit] = await sql<{ details: { changes: object } }>(
    `select details from audit where event = 'outcome.edited' and "forumId" = $1 order by id desc limit 1`,
    [forum.id],
  )
  expect(edit?.details.changes).toEqual({ [ENGLISH]: { from: '', to: 'May 12' } })

  const reader = await (await browser.newContext({ baseURL })).newPage()
  const shown = reader.locator('.outcome .rich-text')
  await reader.goto(`/zh/forums/${forum.slug}/outcomes`)
  expect(await shown.innerHTML()).toBe(list)
  for (const width of [360, 1440]) {
    await reader.setViewportSize({ width, height: 1_200 })
    await fitsThePage(reader, `at ${width}`)
    await isSound(reader, `as readers see it at ${width}`)
  }
  await reader.goto(`/zh-hant/forums/${forum.slug}/outcomes`)
  await expect(shown).toContainText('葦岸')
  await reader.goto(`/en/forums/${forum.slug}/outcomes`)
  expect(await shown.innerHTML()).toBe('<p>May 12</p>')
  const open = await reader.request.get(`/api/v1/forums/${forum.slug}/outcomes`)
  expect((await open.json()).data[0].description).toEqual({
    'zh-Hans': '- 苇岸\n- example.cn/reed',
    'zh-Hant': '- 葦岸\n- example.cn/reed',
    en: 'May 12',
  })

  // A colleague changes it meanwhile: both are shown as words, and both may stand.
  const theirs = await browser.newPage({ viewport: { width: 1280, height: 4_000 } })
  await asOrganiser(theirs, forum, '罗编辑', baseURL)
  await theirs.goto(own)
  await page.goto(own)
  await (await editorOf(theirs, 'outcome', ENGLISH)).click()
  await theirs.keyboard.press('Control+a')
  await theirs.keyboard.type('By the lake')
  await submit(theirs, 'outcome')
  await expect(said(theirs)).toHaveText('已存，公开页面会显示。')
  await theirs.close()
  await (await editorOf(page, 'outcome', ENGLISH)).click()
  await page.keyboard.press('Control+a')
  await toolOf(page, 'outcome', ENGLISH, 'bullets').click()
  await submit(page, 'outcome')
  await expect(page.locator('.conflict q')).toHaveText(['By the lake', '- May 12'])
  await page.locator('.conflict input[value=both]').check()
  await submit(page, 'outcome')
  await expect(said(page)).toHaveText('已存，公开页面会显示。')
  await reader.goto(`/en/forums/${forum.slug}/outcomes`)
  expect(await shown.innerHTML()).toBe('<p>By the lake</p><ul><li><p>May 12</p></li></ul>')
  await reader.context().close()

  // What is typed and not saved is offered again, laid out.
  await page.goto(own)
  await (await editorOf(page, 'outcome', ENGLISH)).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(', 2026')
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('typed:')))
  await expect.poll(kept).toHaveLength(1)
  await page.goto(own)
  await editorOf(page, 'outcome', ENGLISH)
  await page.locator('.kept-typing button').first().click()
  await expect(richField(page, 'outcome', ENGLISH).locator('li')).toHaveText('May 12, 2026')

  await page.setViewportSize({ width: 360, height: 6_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const locale of ['zh-hant', 'en']) {
    await page.goto(own.replace('/zh/', `/${locale}/`))
    await editorOf(page, 'outcome', CHINESE)
    await isSound(page, `${locale}, dark, on a phone`)
    await fitsThePage(page, `${locale} on a phone`)
  }
})

test('without JavaScript an outcome is described in lines, and what was laid out stays', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const at = `/zh/organise/${forum.slug}/outcomes`
  const plain = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await asOrganiser(plain, forum, '无脚本', baseURL, 'editor')
  await plain.goto(`${at}/new`)
  await plain.locator('[name="title.zh-Hans"]').fill('苇岸目录')
  await plain.locator('[name=titleAsPrinted]').fill('葦岸目錄')
  await plain.locator('[name="verb.zh-Hans"]').fill('发布')
  await plain.locator('[name=verbAsPrinted]').fill('發布')
  await unfold(plain, 'outcome', '说明与要点')
  await sentOf(plain, CHINESE).fill('含：\n- 苇岸\n- 湖岸')
  await submit(plain, 'outcome')
  const shown = async () => {
    const html = await (await plain.request.get(`/zh/forums/${forum.slug}/outcomes`)).text()
    return /<div class="rich-text">(.*?)<\/div>/.exec(html)?.[1]
  }
  expect(await shown()).toBe('<p>含：</p><ul><li><p>苇岸</p></li><li><p>湖岸</p></li></ul>')
  await expect(sentOf(plain, CHINESE)).toHaveValue('含：\n\n- 苇岸\n- 湖岸')
  await plain.locator('[name="verb.zh-Hans"]').fill('启动')
  await submit(plain, 'outcome')
  await expect(said(plain)).toHaveText('已存，公开页面会显示。')
  expect(await shown()).toContain('<li><p>湖岸</p></li>')
  await plain.context().close()
})

test('a part of a programme is described with a list and a link, published, and read so', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  await page.setViewportSize({ width: 1280, height: 5_000 })
  const forum = await madeProgramme()
  const [day = ''] = forum.days
  await asOrganiser(page, forum, '沈编辑', baseURL)
  const slug = await addPart(page, forum, { title: '雨水花园十年监测', day, room: 'hall' })
  const own = programmePath(forum, `/${slug}`)
  await page.goto(own)
  await unfold(page, 'session', '说明')
  const list = await writeList(page, 'session', CHINESE)
  await isSound(page, 'an editor in a part')
  await submit(page, 'session')
  await expect(page).toHaveURL(/\?saved=/)

  const reader = await (await browser.newContext({ baseURL })).newPage()
  const at = `/forums/${forum.slug}/sessions/${slug}`
  expect((await reader.request.get(`/zh${at}`)).status()).toBe(404)
  await page.goto(programmePath(forum, '/publish'))
  await expect(page.locator('.diff')).toContainText('雨水花园十年监测')
  await publish(page)
  const shown = reader.locator('#about .rich-text')
  await reader.goto(`/zh${at}`)
  expect(await shown.innerHTML()).toBe(list)
  for (const width of [360, 1440]) {
    await reader.setViewportSize({ width, height: 1_200 })
    await isSound(reader, `as readers see it at ${width}`)
  }
  await expect(reader.locator('meta[name=description]')).toHaveAttribute(
    'content',
    /^- 苇岸\s- example\.cn\/reed$/,
  )

  // A heading more: told as a change of the description, and read once it is published.
  await page.goto(own)
  const editor = await editorOf(page, 'session', CHINESE)
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await toolOf(page, 'session', CHINESE, 'heading').click()
  await page.keyboard.type('带什么')
  await submit(page, 'session')
  await expect(page).toHaveURL(/\?saved=/)
  await expect(richField(page, 'session', CHINESE).locator('h3')).toHaveText('带什么')
  await reader.goto(`/zh${at}`)
  expect(await shown.innerHTML()).toBe(list)
  await page.goto(programmePath(forum, '/publish'))
  await expect(page.locator('.diff')).toContainText('摘要')
  await publish(page)
  await reader.goto(`/en${at}`)
  await expect(shown.locator('h3')).toHaveText('带什么')
  await isSound(reader, 'in English')
  const open = await reader.request.get(`/api/v1/forums/${forum.slug}/sessions`)
  expect((await open.json()).data[0].description['zh-Hans']).toBe(
    '- 苇岸\n- example.cn/reed\n\n带什么',
  )
  await reader.context().close()

  await page.setViewportSize({ width: 360, height: 9_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(programmePath(forum, `/${slug}`, 'en'))
  await editorOf(page, 'session', CHINESE)
  await isSound(page, 'dark, on a phone')
})

async function publish(page: Page) {
  await page.locator('[name=reason]').fill('说明')
  await page.locator('#publish button[type=submit]').click()
  await expect(said(page)).toContainText('已发布')
}
