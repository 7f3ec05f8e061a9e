import { madeRegistration } from './made-forum.ts'
import { letterTo } from './mailbox.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { addPart, asOrganiser, madeProgramme, programmePath } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** Whoever has a seat at something that moves is written to, unless whoever publishes says that it is not worth it. */

test('publishing says how many are written to, writes to them, and quietly to nobody; without JavaScript too', async ({
  page,
  browser,
  baseURL,
}) => {
  const forum = await madeProgramme()
  const [day = ''] = forum.days
  await asOrganiser(page, forum, '沈编辑', baseURL)
  const slug = await addPart(page, forum, {
    ...{ title: '雨水花园十年监测', day, start: '09:00', end: '09:40', room: 'hall' },
  })
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  await context.addCookies(await page.context().cookies())
  const plain = await context.newPage()
  const publish = async (quiet = false) => {
    await plain.goto(programmePath(forum, '/publish'))
    await plain.locator('[name=reason]').fill('报告厅要修')
    if (quiet) await plain.locator('[name=quiet]').check()
    await plain.locator('#publish button[type=submit]').click()
    return plain.locator('main [role=status]').first()
  }
  await expect(await publish()).toHaveText('第1版已发布；没有寄信。')

  const { id, email } = await madeRegistration(forum)
  await letterTo(email)
  await sql(
    `with made as (
       insert into session_places ("sessionId", "forumId", capacity)
       select id, "forumId", 20 from forum_session where slug = $2 and "forumId" = $3 returning "sessionId")
     insert into session_booking ("registrationId", "sessionId") select $1, "sessionId" from made`,
    [id, slug, forum.id],
  )
  const move = async (start: string, end: string) => {
    await page.goto(programmePath(forum, `/${slug}`))
    await page.locator('[name="slot0.start"]').fill(start)
    await page.locator('[name="slot0.end"]').fill(end)
    await page.locator('#session button[type=submit]').click()
    await expect(page).toHaveURL(/\?saved=/)
  }
  await move('10:00', '10:40')
  await page.goto(programmePath(forum, '/publish'))
  await expect(page.locator('#publish')).toContainText('有1人订了或收藏了')
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await fitsThePage(page)
  }
  await isSound(page, 'before publishing')
  await page.goto(programmePath(forum, '/publish', 'en'))
  await expect(page.locator('#publish')).toContainText(
    '1 person has a seat at something that moves',
  )
  await expect(await publish()).toHaveText('第2版已发布；寄出通知信1封。')
  const letter = await letterTo(email, { subject: /^议程有变/ })
  expect(letter.text).toMatch(
    /原来：\d+月\d+日 09:00–09:40，报告厅\n现在：\d+月\d+日 10:00–10:40，报告厅/,
  )
  expect(letter.text).not.toContain('报告厅要修')

  await move('10:05', '10:45')
  await expect(await publish(true)).toHaveText('第3版已发布；没有寄信。')
  const [{ count } = { count: 0 }] = await sql<{ count: number }>(
    `select count(*)::int as count from mail_outbox where "registrationId" = $1 and kind = 'programme_changed'`,
    [id],
  )
  expect(count).toBe(1)
  await context.close()
})
