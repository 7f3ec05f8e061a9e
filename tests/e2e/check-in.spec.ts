import type { Browser } from '@playwright/test'
import { field, openDoor, statusOf, verdict } from './door.ts'
import { madeForum, madeRegistration, setRegistration } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { scanned } from './scanned.ts'
import { signedIn } from './signed-in.ts'
import { isSound } from './sound-page.ts'

/** The door: a device is signed in, people come, and one line says whether they may. */

const PHONE = { width: 390, height: 844 }

/** What the code on somebody's ticket says, read from the screen. */
async function ticketOf(browser: Browser, baseURL: string, token: string): Promise<string> {
  const page = await browser.newPage({ baseURL })
  await page.goto(`/zh/registrations/${token}/ticket`)
  const code = await scanned(await page.locator('.qr-plate').screenshot())
  await page.close()
  if (!code) throw new Error('no code on the ticket')
  return code
}

test('people come: by code, twice, by name; one is sent away, and a mistake is undone', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const url = baseURL ?? ''
  const forum = await madeForum()
  const heron = await madeRegistration(forum, { ticketType: 'onsite', name: '苍鹭' })
  const egret = await madeRegistration(forum, { ticketType: 'onsite', name: '白鹭' })
  const gone = await madeRegistration(forum, { ticketType: 'onsite', name: '夜鹭' })
  const stranger = await madeRegistration(await madeForum())
  const tickets = {
    heron: await ticketOf(browser, url, heron.token),
    gone: await ticketOf(browser, url, gone.token),
    stranger: await ticketOf(browser, url, stranger.token),
  }
  await setRegistration(gone.id, `status = 'cancelled'`)

  const context = await browser.newContext({ baseURL: url, viewport: PHONE })
  const page = await context.newPage()
  await openDoor(page, forum, url, '南门')
  await isSound(page, 'the door')
  await expect(page.locator('.door-count')).toContainText('已到0，应到2')

  // A hand scanner types the code and presses Enter; the field is ready for the next one.
  await field(page).fill(tickets.heron)
  await field(page).press('Enter')
  await expect(verdict(page)).toContainText('可以进')
  await expect(verdict(page)).toContainText('苍鹭')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('')
  expect(await statusOf(heron.id)).toBe('attended')
  await isSound(page, 'let in')

  await field(page).pressSequentially(tickets.heron)
  await field(page).press('Enter')
  await expect(verdict(page)).toContainText('已经签到过')
  await expect(verdict(page)).toContainText(/首次：\d\d:\d\d，南门/)

  for (const [code, words] of [
    [tickets.gone, '这份报名已经取消。'],
    [tickets.stranger, '这是另一个论坛的凭证。'],
    ['v1.not.a.ticket', '这不是本系统的参会凭证。'],
  ] as const) {
    await field(page).fill(code)
    await field(page).press('Enter')
    await expect(verdict(page)).toContainText(words)
    await expect(verdict(page)).toContainText('不能进')
  }
  await isSound(page, 'sent away')

  // By name, in the other script; whoever stands at the door chooses.
  await field(page).fill('白鷺')
  await field(page).press('Enter')
  await page.locator('.door-matches').getByRole('button', { name: /白鹭/ }).click()
  await expect(verdict(page)).toContainText('可以进')
  expect(await statusOf(egret.id)).toBe('attended')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已撤销，没有签到。')).toBeVisible()
  expect(await statusOf(egret.id)).toBe('confirmed')

  await field(page).fill('无此人')
  await field(page).press('Enter')
  await expect(page.getByText('没有找到')).toBeVisible()
  await page.reload()
  await expect(page.locator('.door-count')).toContainText('已到1，应到2')
  await context.close()
})

test('without JavaScript somebody is found by the code of their registration and let in', async ({
  browser,
  baseURL,
}) => {
  const url = baseURL ?? ''
  const forum = await madeForum()
  const heron = await madeRegistration(forum, { ticketType: 'onsite', name: '苍鹭' })
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false })
  const page = await context.newPage()
  await openDoor(page, forum, url, '北门')
  await field(page).fill(heron.code.toLowerCase())
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await page.locator('.door-matches').getByRole('button', { name: /苍鹭/ }).click()
  await expect(verdict(page)).toContainText('可以进')
  expect(await statusOf(heron.id)).toBe('attended')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已撤销，没有签到。')).toBeVisible()
  expect(await statusOf(heron.id)).toBe('confirmed')
  await context.close()
})

test('a manager sees the devices and ends one: its next scan is refused and does nothing', async ({
  browser,
  baseURL,
}) => {
  const url = baseURL ?? ''
  const forum = await madeForum()
  const heron = await madeRegistration(forum, { ticketType: 'onsite', name: '苍鹭' })
  const door = await browser.newContext({ baseURL: url, viewport: PHONE })
  const page = await door.newPage()
  await openDoor(page, forum, url, '西门')

  const office = await browser.newContext({ baseURL: url })
  const manager = { email: `devices-${forum.slug}@example.com` }
  await office.addCookies([await signedIn({ ...manager, role: [forum.slug, 'manager'] }, url)])
  const desk = await office.newPage()
  await desk.goto(`/zh/organise/${forum.slug}/check-in/devices`)
  const row = desk.locator('tbody tr', { hasText: '西门' })
  await expect(row).toContainText('可用')
  await isSound(desk, 'the devices')
  await row.getByRole('button', { name: '停用' }).click()
  await expect(desk.getByRole('status')).toHaveText('已停用。')
  await expect(row).toContainText('已停用')

  await field(page).fill(heron.code)
  await field(page).press('Enter')
  await expect(page.getByText('这台设备没有登录签到，或已被停用。')).toBeVisible()
  expect(await statusOf(heron.id)).toBe('confirmed')
  // Whoever stands there may still sign it in anew, for the role is theirs; nobody else finds a door.
  await page.reload()
  await expect(page.getByLabel('设备名称')).toBeVisible()
  expect((await door.request.get(`/zh/organise/${forum.slug}/check-in/devices`)).status()).toBe(404)
  expect((await door.request.get('/zh/organise/sample/check-in')).status()).toBe(404)
  await Promise.all([door.close(), office.close()])
})
