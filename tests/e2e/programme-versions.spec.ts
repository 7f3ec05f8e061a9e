import { ERROR_STATUS, expect, plainTest, test as strictTest } from './portal-test.ts'
import { addPart, asOrganiser, madeProgramme, programmePath } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

/** Readers look up how the agenda was, and are told that it is not so any more. */

plainTest(
  'from the agenda to its versions and into one that is old, in three languages',
  async ({ page, browser, baseURL }) => {
    const forum = await madeProgramme()
    const [day = ''] = forum.days
    await asOrganiser(page, forum, '沈编辑', baseURL)
    const slug = await addPart(page, forum, {
      ...{ title: '雨水花园十年监测', day, start: '09:00', end: '09:40', room: 'hall' },
    })
    const publish = async (reason: string) => {
      await page.goto(programmePath(forum, '/publish'))
      await page.locator('[name=reason]').fill(reason)
      await page.locator('#publish button[type=submit]').click()
      await expect(page.locator('main [role=status]').first()).toContainText('已发布')
    }
    const agenda = `/forums/${forum.slug}/agenda`
    const context = await browser.newContext({ baseURL })
    const reader = await context.newPage()
    await publish('初稿')
    await reader.goto(`/zh${agenda}`)
    // One version is the agenda itself.
    await expect(reader.locator('main')).not.toContainText('以前的版本')

    await page.goto(programmePath(forum, `/${slug}`))
    await page.locator('[name="slot0.start"]').fill('10:00')
    await page.locator('[name="slot0.end"]').fill('10:40')
    await page.locator('#session button[type=submit]').click()
    await expect(page).toHaveURL(/\?saved=/)
    await publish('内部缘由不外传')
    await reader.goto(`/zh${agenda}`)
    await reader.getByRole('link', { name: '以前的版本' }).click()
    await expect(reader.locator('.version-list > li')).toContainText(['第2版', '第1版'])
    await expect(reader.locator('.version-list > li').first()).toContainText('现行版本')
    await isSound(reader, 'the list')
    await reader.getByRole('link', { name: '第1版' }).click()
    await expect(reader.locator('.version-state')).toContainText('这是旧版')
    await expect(reader.locator('.version-day')).toContainText('09:00–09:40')
    await expect(reader.locator('.version-day')).toContainText('报告厅')
    await expect(reader.locator('main form, main button')).toHaveCount(0)
    for (const locale of ['zh', 'zh-hant', 'en']) {
      const html = await (await reader.request.get(`/${locale}${agenda}/versions/1`)).text()
      expect(html).toMatch(/<meta name="robots" content="noindex[^"]*"/)
      expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]*/${locale}${agenda}"`))
      expect(html).not.toContain('内部缘由')
      for (const width of [360, 1440]) {
        await reader.setViewportSize({ width, height: 900 })
        await reader.goto(`/${locale}${agenda}/versions/2`)
        await isSound(reader, `a version at ${width} in ${locale}`)
      }
      await expect(reader.locator('#differences')).toContainText(/雨水花[园園]十年/)
      // Whoever changes the language stays at this version.
      const others = reader.locator(`a[href$="${agenda}/versions/2"]`)
      expect(await others.count()).toBeGreaterThanOrEqual(2)
    }
    await reader.emulateMedia({ colorScheme: 'dark' })
    await isSound(reader, 'a version in the dark')
    expect(await (await reader.request.get('/sitemap.xml')).text()).not.toContain('/versions')
    await context.close()
  },
)

strictTest.describe('what is none', () => {
  strictTest.use({ expectedErrors: ERROR_STATUS })
  strictTest('is not there, nor any of a forum that readers do not see', async ({ page }) => {
    const forum = await madeProgramme()
    await sql(
      `insert into programme_version ("forumId", number, "publishedAt", changes, sessions) values ($1, 1, now(), '[]', '[]')`,
      [forum.id],
    )
    const path = `/zh/forums/${forum.slug}/agenda/versions`
    expect((await page.goto(`${path}/1`))?.status()).toBe(200)
    for (const number of ['2', '0', '01', '1.0', 'x', '9999999', '-1']) {
      expect([number, (await page.goto(`${path}/${number}`))?.status()]).toEqual([number, 404])
    }
    await sql(`update forum set state = 'draft' where id = $1`, [forum.id])
    expect((await page.goto(`${path}/1`))?.status()).toBe(404)
    expect((await page.goto(path))?.status()).toBe(404)
  })
})
