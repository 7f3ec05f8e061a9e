import { expect, plainTest as test } from './portal-test.ts'
import {
  addPart,
  asOrganiser,
  madeProgramme,
  onGrid,
  pickUp,
  programmePath,
  slotOf,
} from './programme-steps.ts'
import { readersMain } from './readers-main.ts'
import { isSound } from './sound-page.ts'

/** Organisers draw up a programme, and readers see it once it is published. */

test('a manager adds parts, moves them by hand and by keys, accepts a clash, and publishes', async ({
  page,
  baseURL,
}) => {
  const forum = await madeProgramme()
  const [day = ''] = forum.days
  await asOrganiser(page, forum, '沈编辑', baseURL)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(programmePath(forum))
  await expect(page.locator('.empty')).toContainText('还没有场次')
  await isSound(page, 'an empty programme')

  await addPart(page, forum, {
    title: '雨水花园十年监测',
    day,
    start: '9:00',
    end: '0940',
    room: 'hall',
  })
  await isSound(page, 'a new part')
  const rain = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const roof = await addPart(page, forum, { title: '屋顶绿化看样' })
  expect(await slotOf(forum, rain)).toEqual(['09:00', '09:40', 'hall'])

  await page.goto(programmePath(forum))
  await expect(page.locator('.panel-note').first()).toHaveText('2处改动尚未发布')
  const block = onGrid(page, '雨水花园')
  await expect(block).toContainText('09:00–09:40')

  // By hand: half an hour later, into the other room.
  const from = await block.boundingBox()
  const column = await page.locator('.grid-column').first().boundingBox()
  if (!from || !column) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 20, { steps: 3 })
  await page.mouse.move(from.x + 20 + column.width, from.y + 10 + 42, { steps: 6 })
  await page.mouse.up()
  await expect(page.locator('.grid-said')).toHaveText('已存')
  await expect(block).toContainText('09:30–10:10')
  expect(await slotOf(forum, rain)).toEqual(['09:30', '10:10', 'side'])
  await expect(page).toHaveURL(new RegExp(`${programmePath(forum)}$`))

  // By keys: ten minutes earlier and back into the hall; then its end five minutes later.
  await block.focus()
  await pickUp(page)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('.grid-ghost')).toContainText('09:20–10:00')
  await page.keyboard.press('Space')
  await expect.poll(() => slotOf(forum, rain)).toEqual(['09:20', '10:00', 'hall'])
  await page.keyboard.press('Tab')
  await pickUp(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect.poll(() => slotOf(forum, rain)).toEqual(['09:20', '10:05', 'hall'])

  // From the tray onto the grid, where the other part stands: a clash, drawn and listed.
  const waiting = page.locator('.grid-tray a').filter({ hasText: '屋顶绿化' })
  const tray = await waiting.boundingBox()
  const body = await page.locator('.grid-body').boundingBox()
  if (!tray || !body) throw new Error('no tray')
  await page.mouse.move(tray.x + 10, tray.y + 10)
  await page.mouse.down()
  await page.mouse.move(tray.x + 30, tray.y - 30, { steps: 4 })
  const target = await block.boundingBox()
  if (!target) throw new Error('no target')
  await page.mouse.move(column.x + 30, target.y + 20, { steps: 8 })
  await page.mouse.up()
  await expect(page.locator('.clash-what')).toContainText('报告厅同时有两场')
  await expect(page.locator('.grid-block.is-clashing')).toHaveCount(2)
  expect((await slotOf(forum, roof))[2]).toBe('hall')
  await isSound(page, 'a clash')
  await page.locator('.clash summary').click()
  await page.locator('.clash input[name=reason]').fill('同一批人先后看样')
  await page.locator('.clash button[type=submit]').click()
  await expect(page.locator('.clash.is-accepted')).toContainText('已接受：同一批人先后看样')

  // Undo takes the tray's part back; redo puts it there again.
  await page.goto(programmePath(forum))
  await page.locator('#undo button').click()
  await expect(page.locator('.grid-tray a')).toHaveText(['屋顶绿化看样'])
  await page.locator('#redo button').click()
  await expect(page.locator('.grid-tray')).toHaveCount(0)

  // Readers have seen nothing so far; then all of it at once.
  const agenda = `/zh/forums/${forum.slug}/agenda`
  await page.goto(agenda)
  await expect(page.locator('main')).not.toContainText('雨水花园')
  await page.goto(programmePath(forum, '/publish'))
  await expect(page.locator('.diff > li')).toHaveCount(2)
  await expect(page.locator('.warnings > li')).toContainText(['2场没有讲者', '2场没有英文题目'])
  await isSound(page, 'before publishing')
  await page.locator('#publish button[type=submit]').click()
  await expect(page.locator('.error-summary')).toContainText('请填写此项')
  await page.locator('[name=reason]').fill('初稿')
  await page.locator('#publish button[type=submit]').click()
  await expect(page.locator('main [role=status]').first()).toHaveText('第1版已发布；没有寄信。')
  await expect(page.locator('.versions > li')).toContainText(['初稿'])
  await page.goto(agenda)
  await expect(page.locator('main')).toContainText('雨水花园十年监测')
  await expect(page.locator('main')).toContainText('09:20')
})

test('two editors: each sees the other’s moves, and neither loses a word', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeProgramme()
  const [day = ''] = forum.days
  const open = async (name: string) => {
    const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await asOrganiser(page, forum, name, baseURL, 'editor')
    return page
  }
  const shen = await open('沈编辑')
  const luo = await open('罗青禾')
  const part = await addPart(shen, forum, {
    title: '城市对话',
    day,
    start: '09:00',
    end: '10:00',
    room: 'hall',
  })

  // On the grid: what one moves, the other sees without doing anything.
  await shen.goto(programmePath(forum))
  const watching = luo.waitForRequest((request) => request.url().endsWith('/programme/changes'))
  await luo.goto(programmePath(forum))
  await watching
  await expect(onGrid(luo, '城市对话')).toContainText('09:00–10:00')
  await onGrid(shen, '城市对话').focus()
  await pickUp(shen)
  await shen.keyboard.press('Shift+ArrowDown')
  await shen.keyboard.press('Space')
  await expect(shen.locator('.grid-said')).toHaveText('已存')
  await expect(onGrid(luo, '城市对话')).toContainText('09:30–10:30')
  await expect(luo.locator('.live-changes')).toHaveText('别人刚改过议程，已换成最新的样子。')

  // In the form: different fields stand side by side.
  for (const page of [shen, luo]) await page.goto(programmePath(forum, `/${part}`))
  await shen.locator('[name="slot0.room"]').selectOption('side')
  await shen.locator('#session button[type=submit]').last().click()
  await expect(shen.locator('main [role=status]').first()).toHaveText('草稿已存。')
  await luo.locator('[name="title.en"]').fill('A talk of cities')
  await luo.locator('#session button[type=submit]').last().click()
  await expect(luo.locator('main [role=status]').first()).toContainText(
    '别人同时改过的几栏也保留了：时间与会场',
  )
  await expect(luo.locator('[name="slot0.room"]')).toHaveValue('side')

  // The same field: the later one is asked, keeps both, and what was typed elsewhere is still there.
  await shen.goto(programmePath(forum, `/${part}`))
  await luo.goto(programmePath(forum, `/${part}`))
  await shen.locator('[name="title.zh-Hans"]').fill('城市对话：雨')
  await shen.locator('#session button[type=submit]').last().click()
  await expect(shen.locator('main [role=status]').first()).toHaveText('草稿已存。')
  await luo.locator('[name="title.zh-Hans"]').fill('城市对话：水')
  await luo.locator('[name=capacity]').fill('80')
  const answered = luo.waitForResponse((answer) => answer.request().method() === 'POST')
  await luo.locator('#session button[type=submit]').last().click()
  await expect(luo.locator('.conflict')).toContainText('沈编辑')
  expect((await answered).status()).toBe(409)
  await expect(luo.locator('.conflict q')).toHaveText(['城市对话：雨', '城市对话：水'])
  await isSound(luo, 'a conflict')
  await luo.locator('.conflict label').filter({ hasText: '两者都留' }).click()
  await luo.locator('#session button[type=submit]').last().click()
  await expect(luo.locator('h1')).toHaveText('城市对话：雨 / 城市对话：水')
  await expect(luo.locator('[name=capacity]')).toHaveValue('80')
  await expect(luo.locator('.edits li')).toHaveCount(6)
  for (const page of [shen, luo]) await page.context().close()
})

test('without JavaScript: a conflict is answered, and every word is still there', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeProgramme()
  const open = async (name: string, javaScriptEnabled: boolean) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled })
    const page = await context.newPage()
    await asOrganiser(page, forum, name, baseURL, 'editor')
    return page
  }
  const plain = await open('无脚本', false)
  const other = await open('有脚本', true)
  const part = await addPart(plain, forum, { title: '合作签约' })
  await plain.goto(programmePath(forum, `/${part}`))
  await other.goto(programmePath(forum, `/${part}`))
  await other.locator('[name=capacity]').fill('30')
  await other.locator('#session button[type=submit]').last().click()
  await expect(other.locator('main [role=status]').first()).toHaveText('草稿已存。')
  await plain.locator('[name=capacity]').fill('50')
  await plain.locator('[name="title.en"]').fill('Signing')
  await plain.locator('[name="who0.name"]').fill('周亦宁')
  const answered = plain.waitForResponse((answer) => answer.request().method() === 'POST')
  await plain.locator('#session button[type=submit]').last().click()
  await expect(plain.locator('.conflict q')).toHaveText(['30', '50'])
  expect((await answered).status()).toBe(409)
  await expect(plain.locator('[name="who0.name"]')).toHaveValue('周亦宁')
  await plain.locator('.conflict input[value=theirs]').check()
  await plain.locator('#session button[type=submit]').last().click()
  await expect(plain.locator('[name=capacity]')).toHaveValue('30')
  await expect(plain.locator('[name="title.en"]')).toHaveValue('Signing')
  await expect(plain.locator('[name="who0.name"]')).toHaveValue('周亦宁')
  await plain.goto(programmePath(forum))
  await expect(plain.locator('.programme-table')).toContainText('周亦宁')
  for (const page of [plain, other]) await page.context().close()
})

test('who only checks in finds no programme, and an editor publishes none', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeProgramme()
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await asOrganiser(page, forum, '编辑', baseURL, 'editor')
  expect((await page.goto(programmePath(forum)))?.status()).toBe(200)
  expect((await page.goto(programmePath(forum, '/publish')))?.status()).toBe(404)
  const other = await madeProgramme()
  for (const path of ['', '/new', '/board', '/changes', '/publish', '/preview/all']) {
    expect((await page.request.get(programmePath(other, path))).status(), path).toBe(404)
  }
  await context.close()
})

test('an editor previews what readers will see, and they see just that', async ({
  page,
  browser,
  baseURL,
}) => {
  const forum = await madeProgramme()
  const [day = ''] = forum.days
  await asOrganiser(page, forum, '预览人', baseURL)
  const timed = { day, start: '09:00', end: '09:40', room: 'hall' }
  const part = await addPart(page, forum, { title: '湿地夜观', ...timed })
  await addPart(page, forum, { title: '河岸样地', day })
  const path = programmePath(forum, '/preview/all')
  await page.goto(programmePath(forum))
  await page.locator(`a[href="${path}"]`).click()
  await expect(page.locator('.preview-bar')).toContainText('其中议程有2处改动尚未发布')
  await expect(page.locator('main')).toContainText('湿地夜观')
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await isSound(page, `a preview at ${width}`)
  }
  const answer = await page.request.get(path)
  expect(answer.headers()['cache-control']).toContain('no-store')
  expect(await answer.text()).toContain('noindex')
  // Nobody else sees a word of it.
  const agenda = `/zh/forums/${forum.slug}/agenda`
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const reader = await context.newPage()
  expect(await (await reader.request.get(agenda)).text()).not.toContain('湿地夜观')

  await context.addCookies(await page.context().cookies())
  const mainOf = (address: string) => readersMain(reader, address, forum.slug)
  const all = await mainOf(path)
  const oneDay = await mainOf(programmePath(forum, `/preview/${day}`))
  // A part has its page in the preview, and none yet for readers; what is chosen from all of them stays inside.
  const preview = `/zh/organise/${forum.slug}/preview/sessions/${part}`
  const address = `/zh/forums/${forum.slug}/sessions/${part}`
  await page.goto(path)
  await page.locator('main').getByRole('link', { name: '湿地夜观' }).first().click()
  await expect(page).toHaveURL(preview)
  await expect(page.locator('h1')).toHaveText('湿地夜观')
  await isSound(page, 'a part previewed')
  expect((await reader.request.get(address)).status()).toBe(404)
  const onePart = await mainOf(preview)
  const chosen = await mainOf(`${path}?room=hall`)
  expect(chosen).toContain('湿地夜观')
  expect(chosen).not.toContain('河岸样地')
  expect(
    (await page.request.get(`/zh/organise/${forum.slug}/preview/sessions/none`)).status(),
  ).toBe(404)
  await page.goto(programmePath(forum, '/publish'))
  await page.locator('[name=reason]').fill('初稿')
  await page.locator('#publish button[type=submit]').click()
  await expect(page.locator('main [role=status]').first()).toHaveText('第1版已发布；没有寄信。')
  expect(await mainOf(agenda)).toBe(all)
  expect(await mainOf(`${agenda}?day=${day}`)).toBe(oneDay)
  expect(await mainOf(`${agenda}?room=hall`)).toBe(chosen)
  expect(await mainOf(address)).toBe(onePart)
  expect((await page.goto(programmePath(forum, '/preview/2001-01-01')))?.status()).toBe(404)
  await context.close()
})
