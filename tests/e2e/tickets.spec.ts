import { madeForum, madeRegistration, setRegistration } from './made-forum.ts'
import { setOffline } from './network.ts'
import { LOCALES, WIDTHS } from './pages.ts'
import { ERROR_STATUS, expect, test } from './portal-test.ts'
import { registered } from './registered.ts'
import { scanned } from './scanned.ts'
import { isSound } from './sound-page.ts'

const TOKEN = /^v1(?:\.[\w-]+){5}$/

test.describe('a ticket', () => {
  for (const locale of LOCALES) {
    test(`is scanned from the screen, in ${locale}, light and dark, at every width`, async ({
      page,
      baseURL,
    }) => {
      const { token, code } = await registered(baseURL as string)
      for (const [index, width] of WIDTHS.entries()) {
        const colorScheme = index % 2 === 0 ? 'dark' : 'light'
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`/${locale}/registrations/${token}/ticket`)
        const plate = page.locator('.qr-plate')
        expect(await scanned(await plate.screenshot())).toMatch(TOKEN)
        await expect(page.locator('.ticket')).toContainText('欧阳芦苇')
        await expect(page.locator('.ticket')).toContainText(code)
        await isSound(page)
      }
    })
  }

  test('takes the whole width of a phone, and its targets are 44 px', async ({ page, baseURL }) => {
    const { token } = await registered(baseURL as string)
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`/zh/registrations/${token}/ticket`)
    const plate = await page.locator('.qr-plate').boundingBox()
    expect(plate?.width).toBeGreaterThanOrEqual(320)
    for (const link of await page.locator('.ticket-actions a').all()) {
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
  })

  test('is printed alone', async ({ page, baseURL }) => {
    const { token } = await registered(baseURL as string)
    await page.goto(`/zh/registrations/${token}/ticket`)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.qr-plate')).toBeVisible()
    for (const hidden of ['header.mast', '.ticket-actions', 'footer', '.ticket-keep']) {
      await expect(page.locator(hidden).first()).toBeHidden()
    }
  })

  test('says what it is when it lets nobody in, and shows no code', async ({ page }) => {
    const { token, id } = await madeRegistration(await madeForum())
    const states = [
      [`"acceptBy" = now() + interval '1 day'`, '名额待您接受'],
      [`"acceptBy" = null, status = 'cancelled'`, '已失效'],
    ] as const
    for (const [set, words] of states) {
      await setRegistration(id, set)
      await page.goto(`/zh/registrations/${token}/ticket`)
      await expect(page.locator('.ticket-state')).toHaveText(words)
      await expect(page.locator('.qr-plate')).toHaveCount(0)
      await expect(page.getByRole('link', { name: '下载PDF' })).toHaveCount(0)
      await isSound(page)
    }
  })

  test.describe('under any other word', () => {
    test.use({ expectedErrors: ERROR_STATUS })
    test('is not there, and looks like any page that is not there', async ({ page }) => {
      const { token, id } = await madeRegistration(await madeForum())
      await setRegistration(id, `"linkVersion" = "linkVersion" + 1`)
      for (const word of [token, `${token}A`, 'x']) {
        const response = await page.goto(`/zh/registrations/${word}/ticket`)
        expect(response?.status()).toBe(404)
        expect(await page.content()).not.toContain('欧阳芦苇')
      }
    })
  })
})

test.describe('without a network', () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ })

  test('a ticket that was opened once opens again, says how old it is, and is scanned', async ({
    page,
    context,
  }) => {
    const { token, id } = await madeRegistration(await madeForum())
    const path = `/zh/registrations/${token}/ticket`
    const isKept = () =>
      page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, path)
    await page.goto(path)
    const code = await scanned(await page.locator('.qr-plate').screenshot())
    await expect.poll(isKept).toBe(true)
    await expect(page.getByText('离线，内容截至')).toBeHidden()

    await setOffline(context, page, true)
    await page.reload()
    await expect(page.getByText('离线，内容截至')).toBeVisible()
    expect(await scanned(await page.locator('.qr-plate').screenshot())).toBe(code)
    await expect(page.locator('.ticket')).toContainText('欧阳芦苇')

    // Anything else says that it is not here, in the reader's language, and leads to what is.
    await page.goto('/zh/forums')
    await expect(page.getByRole('heading', { name: '没有网络' })).toBeVisible()
    await page.getByRole('link', { name: /参会凭证/ }).click()
    await expect(page.locator('.qr-plate')).toBeVisible()

    // Revoked: the device forgets it as soon as it hears of it.
    await setOffline(context, page, false)
    await setRegistration(id, `status = 'cancelled'`)
    await page.goto(path)
    await expect(page.locator('.ticket-state')).toHaveText('已失效')
    await expect.poll(isKept).toBe(false)
    await setOffline(context, page, true)
    await page.goto(path)
    await expect(page.locator('.qr-plate')).toHaveCount(0)
    await expect(page.getByRole('heading', { name: '没有网络' })).toBeVisible()
  })

  test('nothing else of a person is kept', async ({ page, baseURL }) => {
    const { token } = await registered(baseURL as string)
    await page.goto(`/zh/registrations/${token}/ticket`)
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).sort().join(' ')))
      .toBe('shell-v1 tickets-v1')
    await page.goto('/zh/me/agenda')
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const lists = names.map(async (name) =>
        (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname),
      )
      return (await Promise.all(lists)).flat()
    })
    expect(kept.filter((one) => !/^\/_next\/static\/|^\/theme\.js$/.test(one)).sort()).toEqual([
      '/zh/offline',
      `/zh/registrations/${token}/ticket`,
    ])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the ticket, its files and the poster are there', async ({ page, baseURL, request }) => {
    const { token } = await registered(baseURL as string)
    await page.goto(`/zh/registrations/${token}/ticket`)
    expect(await scanned(await page.locator('.qr-plate').screenshot())).toMatch(TOKEN)
    for (const [file, type] of [
      ['ticket.pdf', 'application/pdf'],
      ['ticket.ics', 'text/calendar; charset=utf-8'],
    ] as const) {
      const response = await request.get(`/zh/registrations/${token}/${file}`)
      expect([response.status(), response.headers()['content-type']]).toEqual([200, type])
      expect(response.headers()['cache-control']).toBe('private, no-store')
    }
    await page.getByRole('link', { name: '分享海报' }).click()
    const picture = page.getByRole('img', { name: /绿城论坛示例场的海报/ })
    await expect(picture).toBeVisible()
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1080)
  })
})
