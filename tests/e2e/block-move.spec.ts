import { expect, plainTest as test } from './portal-test.ts'
import { addPart, asOrganiser, madeProgramme, programmePath } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

test('a block is moved with what is in it, without JavaScript as well', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeProgramme()
  const [first = '', second = ''] = forum.days
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  const block = await addPart(page, forum, {
    ...{ title: '湿地专场', day: first, start: '09:00', end: '12:00' },
  })
  await expect(page.locator('#shift')).toHaveCount(0)
  const talk = await addPart(page, forum, {
    ...{ title: '雨水花园', day: first, start: '09:30', end: '10:00', room: 'hall' },
  })
  await page.locator('[name=parent]').selectOption(block)
  await page.locator('#session button[type=submit]').last().click()
  await expect(page.locator('main [role=status]').first()).toContainText('草稿已存')

  await page.goto(programmePath(forum, `/${block}`))
  await expect(page.locator('#shift')).toContainText('移动2场')
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 5000 })
    await isSound(page, `the block at ${width}`)
  }
  await page.locator('#shift [name=start]').fill('23:45')
  await page.locator('#shift button').click()
  await expect(page.locator('#shift')).toContainText('“雨水花园”会落到另一天')
  await expect(page.locator('#shift .conflict a')).toHaveAttribute(
    'href',
    programmePath(forum, `/${talk}`),
  )
  // What its own form refuses is said of it, with the field.
  const ownRow = `(select id from forum_session where "forumId" = $1 and slug = $2)`
  await sql(
    `update forum_session set "retiredAt" = null, "parentId" = (select id from forum_session where "forumId" = $1 and slug = $3)
      where id = ${ownRow}`,
    [forum.id, talk, block],
  )
  const capacityOf = (value: string) =>
    sql(
      `update session_draft set fields = fields || jsonb_build_object('capacity', $3::text) where "sessionId" = ${ownRow}`,
      [forum.id, talk, value],
    )
  await capacityOf('999999999')
  await page.locator('#shift [name=start]').fill('10:00')
  await page.locator('#shift button').click()
  await expect(page.locator('#shift .conflict')).toContainText('限额')
  await expect(page.locator('#shift .conflict')).toContainText('太多或太长')
  await isSound(page, 'a part in the way')
  await capacityOf('')
  await page.locator('#shift [name=start]').fill('half past')
  await page.locator('#shift button').click()
  await expect(page.locator('#shift .err')).toContainText('24小时制')
  await page.locator('#shift [name=day]').selectOption(second)
  await page.locator('#shift [name=start]').fill('13:30')
  await page.locator('#shift button').click()
  await expect(page.locator('main [role=status]').first()).toHaveText('已移动2场，是草稿。')
  await page.goto(programmePath(forum, `/${talk}`))
  await expect(page.locator('[name="slot0.day"]')).toHaveValue(second)
  await expect(page.locator('[name="slot0.start"]')).toHaveValue('14:00')
  await expect(page.locator('[name="slot0.end"]')).toHaveValue('14:30')
  await expect(page.locator('[name="slot0.room"]')).toHaveValue('hall')

  // One step for whoever moved it: back, and again.
  await page.goto(programmePath(forum))
  await page.locator('#undo button').click()
  await expect(page.locator('main [role=status]').first()).toHaveText('已撤销，共2场。')
  await page.goto(programmePath(forum, `/${talk}`))
  await expect(page.locator('[name="slot0.start"]')).toHaveValue('09:30')
  await page.goto(programmePath(forum))
  await page.locator('#redo button').click()
  await expect(page.locator('main [role=status]').first()).toHaveText('已撤销，共2场。')
  // All or nothing: a colleague has moved the talk since.
  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  const colleague = await other.newPage()
  await asOrganiser(colleague, forum, '罗青禾', baseURL, 'editor')
  await colleague.goto(programmePath(forum, `/${talk}`))
  await colleague.locator('[name="slot0.start"]').fill('14:05')
  await colleague.locator('#session button[type=submit]').last().click()
  await expect(colleague.locator('main [role=status]').first()).toHaveText('草稿已存。')
  await page.locator('#undo button').click()
  await expect(page.locator('#undo')).toContainText('“雨水花园”的同样几栏后来又有人改过')
  await isSound(page, 'a step that does not go back')
  await colleague.goto(programmePath(forum))
  await colleague.locator('#undo button').click()
  await expect(colleague.locator('main [role=status]').first()).toHaveText('已撤销。')
  await other.close()

  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  await context.addCookies(await page.context().cookies())
  const plain = await context.newPage()
  await plain.goto(programmePath(forum, `/${block}`))
  await plain.locator('#shift [name=day]').selectOption(first)
  await plain.locator('#shift [name=start]').fill('9:00')
  await plain.locator('#shift button').click()
  await expect(plain.locator('main [role=status]').first()).toHaveText('已移动2场，是草稿。')
  await plain.goto(programmePath(forum, `/${talk}`))
  await expect(plain.locator('[name="slot0.start"]')).toHaveValue('09:30')
  await context.close()
})
