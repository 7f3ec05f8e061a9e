import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { signedIn } from './signed-in.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** An administrator makes a forum, and finds a draft of which every page opens. */

const newAddress = () => `wei-${randomBytes(4).toString('hex')}`

async function asAdministrator(page: Page, baseURL: string | undefined) {
  const cookie = await signedIn(
    { email: `maker-${newAddress()}@example.com`, isAdministrator: true },
    baseURL ?? '',
  )
  await page.context().addCookies([cookie])
}

test('a forum is made from the list, and all its pages open', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await asAdministrator(page, baseURL)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/zh/organise')
  await page.getByRole('link', { name: '新建论坛' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新建论坛')
  await isSound(page, 'empty')

  // Everything that is wrong is said at once, and what was typed stays.
  const address = newAddress()
  await page.locator('[name="name.en"]').fill('Reed Summit')
  await page.locator('[name=address]').fill('letters')
  await page.locator('[name=timeZone]').fill('Beijing')
  await page.locator('[name=startsOn]').fill('2027-05-11')
  await page.locator('[name=endsOn]').fill('2027-05-10')
  await page.getByRole('button', { name: '建立论坛' }).click()
  const summary = page.locator('.error-summary')
  for (const words of ['请先填写简体中文', '门户自己的页面名', '没有这个时区', '不能早于第一天']) {
    await expect(summary).toContainText(words)
  }
  await expect(page.locator('[name="name.en"]')).toHaveValue('Reed Summit')
  await isSound(page, 'refused')

  await page.locator('[name="name.zh-Hans"]').fill('苇城国际峰会')
  await page.locator('[name="description.zh-Hans"]').fill('两天。')
  await page.locator('[name=address]').fill(address)
  await page.locator('[name=timeZone]').fill('Asia/Shanghai')
  await page.locator('[name=endsOn]').fill('2027-05-12')
  await page.locator('[name=edition]').fill('2')
  await page.getByRole('button', { name: '建立论坛' }).click()
  await expect(page).toHaveURL(new RegExp(`/zh/organise/${address}/facts\\?made=1$`))
  await expect(page.locator('main [role=status]').first()).toHaveText('已建立，现在是草稿。')
  // Words that the notice on forums asks to use with care are a hint, never a refusal.
  await expect(page.locator('.is-clash')).toContainText('国际、峰会')
  await expect(page.locator('[name=state]')).toHaveValue('draft')
  await expect(page.locator('[name=nameAsPrinted]')).toHaveValue('苇城国际峰会')

  const pages = await page
    .locator('.side-nav a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(pages.length).toBeGreaterThan(10)
  for (const path of pages) {
    const response = await page.goto(path)
    expect([path, response?.status()]).toEqual([path, 200])
    await fitsThePage(page, path)
  }
  // Readers see nothing of it.
  const reader = await browser.newContext({ baseURL: baseURL ?? '' })
  const seen = await (await reader.newPage()).goto(`/zh/forums/${address}`)
  expect(seen?.status()).toBe(404)
  await reader.close()
  await context.close()
})

test('without JavaScript, on a phone, in the dark: a forum is made; its address is taken then', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...{ baseURL: baseURL ?? '', javaScriptEnabled: false, colorScheme: 'dark' as const },
    viewport: { width: 360, height: 780 },
  })
  const page = await context.newPage()
  await asAdministrator(page, baseURL)
  const address = newAddress()
  const make = async () => {
    await page.goto('/en/organise/new')
    await fitsThePage(page)
    await page.locator('[name="name.zh-Hans"]').fill('苇城论坛')
    await page.locator('[name="description.zh-Hans"]').fill('两天。')
    await page.locator('[name=address]').fill(address)
    await page.locator('[name=motif]').selectOption('gate')
    await page.getByRole('button', { name: 'Make the forum' }).click()
  }
  await make()
  await expect(page).toHaveURL(new RegExp(`/en/organise/${address}/facts\\?made=1$`))
  await make()
  await expect(page.locator('.error-summary')).toContainText('goes by this address already')
  await expect(page.locator('[name=motif]')).toHaveValue('gate')
  await fitsThePage(page, 'refused')
  await context.close()
})

test('whoever manages one forum makes none, and is shown no way to', async ({ page, baseURL }) => {
  const forum = await madeForum()
  await asOrganiser(page, forum, '沈经理', baseURL)
  await page.goto('/zh/organise')
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await expect(page.getByRole('link', { name: '新建论坛' })).toHaveCount(0)
})
