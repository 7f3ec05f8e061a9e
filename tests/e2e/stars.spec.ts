import jsqr from 'jsqr'
import sharp from 'sharp'
import { LOCALES, WIDTHS } from './pages.ts'
import { expect, plainTest, test } from './portal-test.ts'
import { withDatabase } from './registered.ts'
import { signedIn } from './signed-in.ts'
import { fitsThePage, isSound } from './sound-page.ts'

const AGENDA = '/zh/forums/sample/agenda'

type Page = import('@playwright/test').Page

/** Stars the first sessions of the sample forum's agenda; their titles. */
async function starFirst(page: Page, count: number): Promise<string[]> {
  await page.goto(AGENDA)
  const buttons = page.getByRole('button', { name: /^收藏：/ })
  const titles: string[] = []
  for (let at = 0; at < count; at++) {
    const button = buttons.nth(at)
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    titles.push(((await button.getAttribute('aria-label')) ?? '').replace('收藏：', ''))
  }
  return titles
}

/** The device remembers this many sessions of the sample forum, as if they had been starred. */
async function rememberStars(page: Page, count: number): Promise<void> {
  const keys = await withDatabase(async (client) => {
    const { rows } = await client.query(
      `select s.slug from forum_session s join forum f on f.id = s."forumId"
        where f.slug = 'sample' and s.kind <> 'break' order by s.position, s.slug limit $1`,
      [count],
    )
    return rows.map(({ slug }) => `sample/${slug}`)
  })
  await page.goto('/zh/offline')
  await page.evaluate((list) => {
    const on = Object.fromEntries(list.map((key) => [key, 'new']))
    localStorage.setItem('stars', JSON.stringify({ on, off: [], by: null }))
  }, keys)
}

const shownTitles = (page: Page) => page.locator('.my-agenda .my-day h3').allInnerTexts()

async function scanned(screenshot: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(screenshot)
    .resize({ width: 900 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data
}

test.describe('stars without signing in', () => {
  test('stay on the device, on the page of the session too, and are taken back', async ({
    page,
  }) => {
    const titles = await starFirst(page, 3)
    await page.reload()
    await expect(page.locator('.star[aria-pressed="true"]')).toHaveCount(3)
    await page.setViewportSize({ width: 390, height: 800 })
    const box = await page.locator('.star').first().boundingBox()
    expect([box?.width, box?.height]).toEqual([44, 44])
    await page.goto('/zh/me/agenda')
    await expect.poll(async () => (await shownTitles(page)).sort()).toEqual([...titles].sort())
    await page.getByRole('button', { name: `取消收藏 ${titles[0]}` }).click()
    await expect.poll(async () => (await shownTitles(page)).length).toBe(2)
    await page.getByRole('link', { name: titles[1] as string, exact: true }).click()
    const star = page.getByRole('button', { name: `收藏：${titles[1]}` })
    await expect(star).toHaveAttribute('aria-pressed', 'true')
    await star.click()
    await page.goto('/zh/me/agenda')
    await expect.poll(async () => shownTitles(page)).toEqual([titles[2]])
  })

  test('go to another phone by a code, of which no server hears', async ({
    page,
    browser,
    baseURL,
  }) => {
    const titles = await starFirst(page, 2)
    await page.goto('/zh/me/agenda')
    await page.getByRole('button', { name: '显示二维码' }).click()
    const url = await scanned(await page.locator('.carried-code').screenshot())
    expect(url).toMatch(/^http.+\/zh\/me\/agenda#stars=sample\/[\w-]+,sample\/[\w-]+$/)
    const other = await browser.newPage()
    const asked: string[] = []
    other.on('request', (request) => asked.push(request.url().replace(/#.*/, '')))
    await other.goto(url as string)
    await expect(other.getByText('扫码带来 2 个收藏')).toBeVisible()
    await other.getByRole('button', { name: '加到这台设备' }).click()
    await expect.poll(async () => (await shownTitles(other)).sort()).toEqual([...titles].sort())
    expect(other.url()).toBe(`${baseURL}/zh/me/agenda`)
    expect(asked.filter((one) => one.includes('stars='))).toEqual([])
    await other.close()
  })

  test('two at once are drawn as a clash', async ({ page }) => {
    await page.goto(AGENDA)
    for (const button of await page.getByRole('button', { name: /^收藏：/ }).all()) {
      await button.click()
    }
    await page.goto('/zh/me/agenda')
    await expect(page.getByRole('heading', { name: '时间冲突' })).toBeVisible()
    await expect(page.locator('.clash-overlap').first()).toBeVisible()
  })
})

test.describe('my agenda', () => {
  for (const locale of LOCALES) {
    for (const isFull of [false, true]) {
      test(`breaks no rule of accessibility in ${locale}, ${isFull ? 'full' : 'empty'}`, async ({
        page,
      }) => {
        if (isFull) await rememberStars(page, 12)
        for (const [index, width] of WIDTHS.entries()) {
          await page.emulateMedia({ colorScheme: index % 2 ? 'dark' : 'light' })
          await page.setViewportSize({ width, height: 800 })
          await page.goto(`/${locale}/me/agenda`)
          const shown = isFull ? '.my-agenda .my-day' : '.my-agenda .empty'
          await expect(page.locator(shown).first()).toBeVisible()
          // Wide and dark the rules find nothing that the others do not.
          await (width === 1440 ? fitsThePage(page) : isSound(page))
        }
      })
    }
  }

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })
    test('says why nothing is shown, and shows no star that does nothing', async ({ page }) => {
      await page.goto('/zh/me/agenda')
      await expect(page.getByText('现在脚本没有运行')).toBeVisible()
      await expect(page.getByRole('link', { name: '登录' }).first()).toBeVisible()
      await page.goto(AGENDA)
      await expect(page.locator('.star').first()).toBeHidden()
    })
  })
})

plainTest.describe('signed in', () => {
  plainTest(
    'stars join the account, without JavaScript the account shows them, and the calendar can be taken back',
    async ({ page, context, browser, baseURL, request }) => {
      const titles = await starFirst(page, 2)
      const cookie = await signedIn({ email: 'stars@example.com' }, baseURL as string)
      await context.addCookies([cookie])
      await page.goto('/zh/me/agenda')
      await expect.poll(async () => (await shownTitles(page)).sort()).toEqual([...titles].sort())

      // Another device of the same person, without JavaScript.
      const plain = await browser.newContext({ javaScriptEnabled: false, baseURL })
      await plain.addCookies([cookie])
      const other = await plain.newPage()
      await other.goto('/zh/me/agenda')
      expect((await other.locator('.no-js .my-day h3').allInnerTexts()).sort()).toEqual(
        [...titles].sort(),
      )
      await other.getByRole('button', { name: '生成订阅地址' }).click()
      const address = (await other.locator('.feed-address a').getAttribute('href')) as string
      expect(await other.getByRole('link', { name: '在日历中打开' }).getAttribute('href')).toBe(
        address.replace(/^https?:/, 'webcal:'),
      )
      const feed = await request.get(address)
      expect([
        feed.status(),
        feed.headers()['content-type'],
        feed.headers()['x-robots-tag'],
      ]).toEqual([200, 'text/calendar; charset=utf-8', 'noindex'])
      expect(((await feed.text()).match(/BEGIN:VEVENT/g) ?? []).length).toBe(2)
      await isSound(page)
      await other.getByRole('button', { name: '收回地址' }).click()
      await expect(other.getByRole('button', { name: '生成订阅地址' })).toBeVisible()
      expect((await request.get(address)).status()).toBe(404)
      await plain.close()

      await page.getByRole('button', { name: `取消收藏 ${titles[0]}` }).click()
      await expect.poll(async () => shownTitles(page)).toEqual([titles[1]])
      await page.reload()
      await expect.poll(async () => shownTitles(page)).toEqual([titles[1]])
    },
  )
})
