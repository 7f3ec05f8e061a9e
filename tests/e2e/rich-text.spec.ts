import type { Browser, Page } from '@playwright/test'
import { type MadeForum, madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { editorOf as ownEditorOf, toolOf as ownToolOf, richField } from './rich-steps.ts'
import { sql } from './sign-in-codes.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** What those who come should know: a text with headings, lists and links. */

const factsOf = (forum: MadeForum, locale = 'zh') => `/${locale}/organise/${forum.slug}/facts`
const CHINESE = 'goodToKnow.zh-Hans'
const ENGLISH = 'goodToKnow.en'
const fieldOf = (page: Page, name: string) => richField(page, 'facts', name)
const toolOf = (page: Page, name: string, tool: string) => ownToolOf(page, 'facts', name, tool)
const editorOf = (page: Page, name: string) => ownEditorOf(page, 'facts', name)
const save = async (page: Page) => page.locator('#facts button[type=submit]').last().click()
const saved = (page: Page) =>
  expect(page.locator('main [role=status]').first()).toHaveText('已存，公开页已更新。')

/** Which fields the last edit changed. */
async function lastChanges(forum: MadeForum) {
  const [last] = await sql<{ details: { changes: object } }>(
    `select details from audit where event = 'forum.edited' and "forumId" = $1 order by id desc limit 1`,
    [forum.id],
  )
  return Object.keys(last?.details.changes ?? {})
}

/** Moves the cursor, and waits until the editor has heard of it: it is told in a task of its own, after the key. */
async function moveBy(page: Page, key: string) {
  const heard = page.evaluate(() =>
    new Promise((told) => document.addEventListener('selectionchange', told, { once: true })).then(
      () => null,
    ),
  )
  await page.keyboard.press(key)
  await heard
}

async function opened(browser: Browser, baseURL: string | undefined, more = {}) {
  // A tall window: what is half hidden at its edge is too small a target.
  const viewport = { width: 1280, height: 3_200 }
  const context = await browser.newContext({ baseURL, viewport, ...more })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
      troubles.push(message.text())
    }
  })
  return { page, troubles }
}

test('an organiser writes it with toolbar and keyboard, and readers have it in their language', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const { page, troubles } = await opened(browser, baseURL)
  await asOrganiser(page, forum, '沈编辑', baseURL)
  await page.goto(factsOf(forum))
  const chinese = await editorOf(page, CHINESE)
  await expect(chinese).toHaveAccessibleName('参会须知，简体')
  await chinese.click()
  await toolOf(page, CHINESE, 'heading').click()
  await expect(toolOf(page, CHINESE, 'heading')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.type('怎么来')
  await page.keyboard.press('Enter')
  await expect(toolOf(page, CHINESE, 'heading')).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.type('地铁')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('二号线')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('，')
  // A link by keyboard: what is selected leads there.
  await page.keyboard.type('路线图')
  for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => page.evaluate(() => `${getSelection()}`)).toBe('路线图')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await isSound(page, 'the dialog of a link')
  await page.keyboard.type('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText('请填写完整的网址、邮箱或电话。')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('example.cn/map')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(chinese).toBeFocused()
  await expect(chinese.locator('a')).toHaveAttribute('href', 'https://example.cn/map')
  await moveBy(page, 'End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- 身份证')
  await page.keyboard.press('Enter')
  await page.keyboard.type('雨伞')
  await page.keyboard.press('Enter')
  // A link by the toolbar, reached by the keyboard: the address itself is written.
  await page.keyboard.press('Alt+F10')
  await expect(toolOf(page, CHINESE, 'heading')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(toolOf(page, CHINESE, 'link')).toBeFocused()
  await expect(toolOf(page, CHINESE, 'heading')).toHaveAttribute('tabindex', '-1')
  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox').fill('hui@example.cn')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(chinese.locator('ul li')).toHaveText(['身份证', '雨伞', 'hui@example.cn'])
  await isSound(page, 'an editor with a text')

  const english = await editorOf(page, ENGLISH)
  await english.click()
  await page.keyboard.type('Take metro line 2.')
  await save(page)
  await saved(page)
  await expect(fieldOf(page, CHINESE).locator('h3')).toHaveText('怎么来')
  // Once more from the same page: of the other text nothing has changed.
  await expect(page.locator('#facts [name=version]')).toHaveValue('2')
  await (await editorOf(page, ENGLISH)).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Exit B.')
  await save(page)
  await expect(page.locator('#facts [name=version]')).toHaveValue('3')
  expect(await lastChanges(forum)).toEqual([ENGLISH])

  await page.goto(`/zh/forums/${forum.slug}`)
  const shown = page.locator('#good-to-know .rich-text')
  expect(await shown.innerHTML()).toBe(
    '<h3>怎么来</h3><p>地铁<strong>二号线</strong>，<a href="https://example.cn/map" rel="noreferrer">路线图</a></p>' +
      '<ul><li><p>身份证</p></li><li><p>雨伞</p></li><li><p><a href="mailto:hui@example.cn">hui@example.cn</a></p></li></ul>',
  )
  await isSound(page, 'as readers see it')
  await page.goto(`/zh-hant/forums/${forum.slug}`)
  await expect(shown).toContainText('地鐵二號線')
  await page.goto(`/en/forums/${forum.slug}`)
  await expect(page.locator('#good-to-know h2')).toHaveText('Good to know')
  expect(await shown.innerHTML()).toBe('<p>Take metro line 2. Exit B.</p>')

  // The audit tells it in words.
  await page.goto(`/zh/organise/${forum.slug}/audit`)
  await expect(page.locator('.audit-changes').nth(1)).toContainText('- 身份证')
  await expect(page.locator('main')).not.toContainText('"type"')
  expect(troubles).toEqual([])
  await page.context().close()
})

test('what is pasted keeps what a text may hold; the editor is sound on a phone and in the dark', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const { page, troubles } = await opened(browser, baseURL, { colorScheme: 'dark' })
  await asOrganiser(page, forum, '沈编辑', baseURL)
  await page.goto(factsOf(forum))
  const editor = await editorOf(page, CHINESE)
  await editor.click()
  await editor.evaluate((element) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      `<html><head><style>p.MsoNormal{color:red}</style></head><body>
        <section style="color:red" data-tools="135"><h1 style="font-size:30px"><span>交通</span></h1>
        <section><p class="MsoNormal" onclick="ran(1)"><span style="font-weight:700">地铁</span><o:p></o:p>
        <img src="x" onerror="ran(1)"><a href="https://example.cn/a">地图</a><a href="javascript:ran(1)">坏</a></p></section>
        <ul><li><p>甲</p><ul><li>乙</li></ul></li></ul>
        <table><tr><td>表</td></tr></table><script>ran(1)</script></section></body></html>`,
    )
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(editor.locator('h3')).toHaveText('交通')
  await expect(editor.locator('strong')).toHaveText('地铁')
  await expect(editor.locator('a')).toHaveText(['地图'])
  await expect(editor.locator('li')).toHaveText(['甲', '乙'])
  await expect(editor).toContainText('坏')
  await expect(editor).toContainText('表')
  await expect(editor.locator('section, span, table, script, img[src="x"], [style]')).toHaveCount(0)
  await isSound(page, 'dark')
  await page.setViewportSize({ width: 360, height: 3_200 })
  await fitsThePage(page, 'on a phone')
  await isSound(page, 'on a phone')
  // What was typed outlives the page.
  await page.waitForTimeout(600)
  await page.goto(factsOf(forum))
  const again = await editorOf(page, CHINESE)
  await expect(again).toHaveText('')
  await page.getByRole('button', { name: '接着写' }).click()
  await expect(again.locator('h3')).toHaveText('交通')
  await save(page)
  await saved(page)
  await page.goto(factsOf(forum))
  await expect((await editorOf(page, CHINESE)).locator('li')).toHaveText(['甲', '乙'])
  // Looked at and saved with something else: no change of it, and nothing to go on with.
  await expect(page.getByRole('button', { name: '接着写' })).toBeHidden()
  await page.locator('#facts [name=capacity]').fill('80')
  await save(page)
  await saved(page)
  expect(await lastChanges(forum)).toEqual(['capacity'])
  expect(troubles).toEqual([])
  await page.context().close()
})

test('two who write it at once see each other’s text as text', async ({ browser, baseURL }) => {
  const forum = await madeForum()
  const { page: shen } = await opened(browser, baseURL)
  const { page: luo, troubles } = await opened(browser, baseURL)
  await asOrganiser(shen, forum, '沈编辑', baseURL)
  await asOrganiser(luo, forum, '罗编辑', baseURL)
  for (const page of [shen, luo]) await page.goto(factsOf(forum))
  await (await editorOf(shen, CHINESE)).click()
  await shen.keyboard.type('- 身份证')
  await shen.keyboard.press('Enter')
  await shen.keyboard.type('雨伞')
  await (await editorOf(luo, CHINESE)).click()
  await luo.keyboard.press('Control+b')
  await luo.keyboard.type('都不用带')
  await save(shen)
  await saved(shen)
  await save(luo)
  await expect(luo.locator('.conflict')).toContainText('沈编辑')
  await expect(luo.locator('.conflict q')).toHaveText(['- 身份证\n- 雨伞', '都不用带'])
  await expect(luo.locator('.conflict legend')).toContainText('参会须知，简体')
  await isSound(luo, 'a conflict')
  await expect(fieldOf(luo, CHINESE).locator('strong')).toHaveText('都不用带')
  await luo.locator('.conflict input[value=mine]').check()
  await save(luo)
  await saved(luo)
  const reader = await (await luo.request.get(`/zh/forums/${forum.slug}`)).text()
  expect(reader).toContain('<strong>都不用带</strong>')
  expect(troubles).toEqual([])
  for (const page of [shen, luo]) await page.context().close()
})

test('without JavaScript it is plain text, and what was formatted stays', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const { page } = await opened(browser, baseURL, { javaScriptEnabled: false })
  await asOrganiser(page, forum, '无脚本', baseURL)
  await page.goto(factsOf(forum))
  await expect(fieldOf(page, CHINESE)).toHaveJSProperty('tagName', 'TEXTAREA')
  await fieldOf(page, CHINESE).fill('请带：\n- 身份证\n- 雨伞\n\n湖边见。')
  await save(page)
  await saved(page)
  const shown = async () => {
    const html = await (await page.request.get(`/zh/forums/${forum.slug}`)).text()
    return /<div class="rich-text">(.*?)<\/div>/.exec(html)?.[1]
  }
  expect(await shown()).toBe(
    '<p>请带：</p><ul><li><p>身份证</p></li><li><p>雨伞</p></li></ul><p>湖边见。</p>',
  )
  // Formatted meanwhile by somebody with a script.
  const formatted = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '带什么' }] },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: '身份证', marks: [{ type: 'bold' }] }],
      },
    ],
  }
  await sql(`update forum set "goodToKnow" = $2 where id = $1`, [
    forum.id,
    JSON.stringify({ 'zh-Hans': formatted }),
  ])
  await page.goto(factsOf(forum))
  await expect(fieldOf(page, CHINESE)).toHaveValue('带什么\n\n身份证')
  await expect(page.locator('#facts-goodToKnow-zh-Hans-hint')).toContainText('改过的成为普通文字')
  await page.locator('#facts [name=capacity]').fill('80')
  await save(page)
  await saved(page)
  expect(await shown()).toBe('<h3>带什么</h3><p><strong>身份证</strong></p>')
  await fieldOf(page, CHINESE).fill('带什么\n\n身份证，雨伞')
  await save(page)
  await saved(page)
  expect(await shown()).toBe('<h3>带什么</h3><p>身份证，雨伞</p>')
  await page.context().close()
})

test('the editor is fetched where such a field is, and only once it is near', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await asOrganiser(page, forum, '沈编辑', baseURL)
  const scripts = new Map<string, { isEditor: boolean; bytes: number }>()
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    const text = await response.text()
    const bytes = (await response.request().sizes()).responseBodySize
    scripts.set(response.url(), { isEditor: text.includes('ProseMirror'), bytes })
  })
  const editors = () => [...scripts.values()].filter(({ isEditor }) => isEditor)
  const others = ['', '/programme', '/people', '/sources', '/team', '/audit']
  for (const path of [
    `/zh/forums/${forum.slug}`,
    ...others.map((rest) => `/zh/organise/${forum.slug}${rest}`),
    factsOf(forum),
  ]) {
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(editors(), path).toEqual([])
  }
  expect(scripts.size).toBeGreaterThan(10)
  const before = new Set(scripts.keys())
  await editorOf(page, CHINESE)
  await page.waitForLoadState('networkidle')
  expect(editors().length).toBeGreaterThan(0)
  const added = [...scripts].filter(([url]) => !before.has(url)).map(([, { bytes }]) => bytes)
  const kilobytes = added.reduce((sum, bytes) => sum + bytes, 0) / 1024
  process.stdout.write(`editor: ${kilobytes.toFixed(1)} KB compressed in ${added.length} files\n`)
  expect(kilobytes).toBeLessThan(130)
  await context.close()
})
