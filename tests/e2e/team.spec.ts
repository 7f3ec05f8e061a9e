import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { signedIn } from './signed-in.ts'
import { isSound } from './sound-page.ts'

/** A manager gives a role, changes it and takes it back, while that person is signed in. */
test('a role opens the panel at once, and its end shuts it', async ({ browser, baseURL }) => {
  const url = baseURL ?? ''
  const { slug } = await madeForum()
  const heron = `heron-${slug}@example.com`
  const theirs = await browser.newContext({ baseURL: url })
  await theirs.addCookies([await signedIn({ email: heron, secondFactor: true }, url)])
  const statusOf = async (path: string) =>
    (await theirs.request.get(`/zh/organise/${slug}${path}`)).status()
  expect(await statusOf('')).toBe(404)

  const own = await browser.newContext({ baseURL: url })
  const email = `manager-${slug}@example.com`
  await own.addCookies([await signedIn({ email, role: [slug, 'manager'] }, url)])
  const page = await own.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/zh/organise/${slug}/team`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('团队')
  await isSound(page)

  // Nobody without a role: the form says what is missing, and keeps the address.
  const give = page.locator('#give')
  await give.getByLabel('邮箱').fill(heron)
  await give.getByRole('button').click()
  await expect(give.locator('.error-summary')).toBeVisible()
  await expect(give.getByLabel('邮箱')).toHaveValue(heron)
  await isSound(page, 'refused')
  await give.getByLabel('编辑').check()
  await give.getByRole('button').click()
  await expect(page.getByRole('status')).toHaveText(/角色已经给予/)
  const member = page.locator('.team > li').filter({ hasText: heron })
  await expect(member.getByLabel('编辑')).toBeChecked()
  expect([await statusOf(''), await statusOf('/team')]).toEqual([200, 404])

  await member.getByLabel('负责人').check()
  await member.getByRole('button', { name: '保存角色' }).click()
  await expect(page.getByRole('status')).toHaveText(/角色已经更改/)
  expect(await statusOf('/team')).toBe(200)

  await page.setViewportSize({ width: 1440, height: 900 })
  await isSound(page, 'wide')
  await member.getByRole('button', { name: '移出团队' }).click()
  await expect(page.getByRole('status')).toHaveText(/已移出团队/)
  await expect(member).toHaveCount(0)
  expect([await statusOf(''), await statusOf('/team')]).toEqual([404, 404])

  // The list of people, as a file: whole, and noted.
  const file = await own.request.get(`/zh/organise/${slug}/registrations/export?format=csv`)
  expect(file.headers()['content-disposition']).toContain('.csv')
  expect((await file.body()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const theirsToo = await theirs.request.get(`/zh/organise/${slug}/registrations/export?format=csv`)
  expect([theirsToo.status(), (await theirsToo.body()).length]).toEqual([404, 0])

  // All of it stands in the record, with who did it; the codes of nobody else.
  await page.goto(`/zh/organise/${slug}/audit`)
  await expect(page.locator('.audit-event')).toHaveText([
    '导出报名名单',
    '收回论坛角色',
    '更改论坛角色',
    '给予论坛角色',
  ])
  await expect(page.locator('.audit > li').nth(2)).toContainText('editor → manager, editor')
  await isSound(page, 'record')
  await page.getByLabel('报名号，或团队成员的邮箱').fill('nobody@example.com')
  await page.getByRole('button', { name: '显示' }).click()
  await expect(page.locator('.empty')).toBeVisible()
  await expect(page.getByRole('link', { name: '导出CSV' })).toHaveAttribute(
    'href',
    `/zh/organise/${slug}/audit/export?format=csv&q=nobody%40example.com`,
  )
  await page.goto(`/zh/organise/${slug}/team`)

  // The last manager stays.
  await page.locator('.team > li').getByRole('button', { name: '移出团队' }).click()
  await expect(page.locator('.error-summary')).toHaveText(/至少要有一位负责人/)
  await Promise.all([theirs.close(), own.close()])
})

/** What happened anywhere, for administrators. */
test('the record of the whole portal says at which forum', async ({ browser, baseURL }) => {
  const url = baseURL ?? ''
  const { slug } = await madeForum()
  const context = await browser.newContext({ baseURL: url })
  const email = `administrator-${slug}@example.com`
  await context.addCookies([await signedIn({ email, isAdministrator: true }, url)])
  const page = await context.newPage()
  // To be read there: a list taken along.
  await context.request.get(`/zh/organise/${slug}/audit/export?format=csv`)
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/zh/organise/audit?event=audit.exported')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('全站日志')
    await isSound(page, `at ${width}`)
  }
  const entry = page.locator('.audit > li').filter({ has: page.getByRole('link', { name: slug }) })
  await expect(entry.locator('.audit-event')).toHaveText('导出日志')
  await entry.getByRole('link', { name: slug }).click()
  await expect(page).toHaveURL(new RegExp(`/organise/${slug}/audit$`))
  await context.close()
})
