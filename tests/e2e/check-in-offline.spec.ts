import type { Page } from '@playwright/test'
import { type Comer, field, madeComers, openDoor, scanInto, verdict } from './door.ts'
import { type MadeForum, madeForum } from './made-forum.ts'
import { setOffline } from './network.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

/** A day at the door: thirty people come, and for a while there is no network. */

/** For what a door hears when it asks again, every few seconds, however busy the machine is. */
const NEWS = { timeout: 30_000 }

const count = (page: Page) => page.locator('.door-count')

async function letsIn(page: Page, comer: Comer | undefined): Promise<void> {
  if (!comer) throw new Error('nobody came')
  await scanInto(page, comer.code)
  await expect(verdict(page)).toContainText(comer.name)
  await expect(verdict(page)).toContainText('可以进')
}

/** Everything that a device keeps of the door. */
const keptOf = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('door')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const names = [...db.objectStoreNames]
    const all = names.map(
      (name) =>
        new Promise<number>((resolve) => {
          const request = db.transaction(name).objectStore(name).count()
          request.onsuccess = () => resolve(request.result)
        }),
    )
    const rows = (await Promise.all(all)).reduce((sum, number) => sum + number, 0)
    db.close()
    return { rows, pages: await caches.has('door-v1') }
  })

const rowsOf = (forum: MadeForum) =>
  sql<{ scans: number; people: number }>(
    `select count(*)::int as scans, count(distinct "registrationId")::int as people
       from check_in join check_in_list list on list.id = check_in."listId"
      where list."forumId" = $1 and not "isRepeat"`,
    [forum.id],
  ).then(([row]) => row)

test('thirty people come, ten of them while there is no network, and each is in once', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const url = baseURL ?? ''
  const forum = await madeForum()
  const comers = await madeComers(forum, 30)
  const [early, late] = [comers.slice(0, 20), comers.slice(20)]
  const [stranger] = await madeComers(await madeForum(), 1)

  const context = await browser.newContext({
    ...{ baseURL: url, viewport: { width: 360, height: 740 } },
    ...({ colorScheme: 'dark', reducedMotion: 'reduce' } as const),
  })
  const page = await context.newPage()
  await openDoor(page, forum, url, '南门')
  await expect(page.locator('.door-ready')).toContainText('30张凭证', NEWS)
  const path = `/zh/organise/${forum.slug}/check-in`
  await expect
    .poll(() => page.evaluate(async (at) => (await caches.match(at)) !== undefined, path), NEWS)
    .toBe(true)
  const office = await browser.newContext({ baseURL: url })
  const other = await office.newPage()
  await openDoor(other, forum, url, '北门')

  for (const comer of early) await letsIn(page, comer)
  // The other door hears of it by itself.
  await expect(count(other)).toContainText('已到20，应到30', NEWS)

  await setOffline(context, page, true)
  for (const comer of late.slice(0, 5)) await letsIn(page, comer)
  await expect(verdict(page)).toContainText('没有网络，已记下')
  await expect(page.locator('.door-waiting')).toContainText('待上传5')
  await isSound(page, 'without a network')
  // Who came before, with a network or without, is known here.
  for (const comer of [early[3], late[1]]) {
    await scanInto(page, comer?.code ?? '')
    await expect(verdict(page)).toContainText('已经签到过')
    await expect(verdict(page)).toContainText(comer?.name ?? '')
  }
  await scanInto(page, stranger?.code ?? '')
  await expect(verdict(page)).toContainText('这是另一个论坛的凭证。')
  // Somebody who registered since is judged later; somebody else comes by the other door meanwhile.
  const [since] = await madeComers(forum, 1, 31)
  await scanInto(page, since?.code ?? '')
  await expect(verdict(page)).toContainText('这台手机不认得')
  await letsIn(other, late[9])
  await field(page).fill('来宾7')
  await field(page).press('Enter')
  await expect(page.getByText('没有网络时只能扫凭证码。')).toBeVisible()

  // The tab is closed and opened again: nothing is lost, and the door goes on.
  await page.reload()
  await expect(page.locator('.door-waiting')).toContainText('待上传8')
  for (const comer of late.slice(5)) await letsIn(page, comer)
  await scanInto(page, late[0]?.code ?? '')
  await expect(verdict(page)).toContainText('已经签到过')
  expect((await rowsOf(forum))?.people).toBe(21)

  await setOffline(context, page, false)
  await expect(page.locator('.door-waiting')).toHaveCount(0, NEWS)
  await expect.poll(() => rowsOf(forum)).toEqual({ scans: 31, people: 31 })
  // The one whom the other door let in first is told of, and nobody else.
  await expect(page.locator('.door-differences li')).toHaveCount(1)
  await expect(page.locator('.door-differences li')).toContainText(/来宾30 · 已经签到过 · .*，北门/)
  await isSound(page, 'sent')
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.locator('.door-differences')).toHaveCount(0)
  for (const door of [page, other]) await expect(count(door)).toContainText('已到31，应到31', NEWS)
  await scanInto(other, late[2]?.code ?? '')
  await expect(verdict(other)).toContainText(/首次：\d\d:\d\d，南门/)

  // Ended by a manager, the phone keeps nothing of the door.
  expect((await keptOf(page)).pages).toBe(true)
  await sql(
    `update check_in_device set "revokedAt" = now() where "forumId" = $1 and name = '南门'`,
    [forum.id],
  )
  await expect(page.getByText('这台设备已退出或被停用')).toBeVisible(NEWS)
  await expect.poll(() => keptOf(page)).toEqual({ rows: 0, pages: false })
  await Promise.all([context.close(), office.close()])
})

test('a device signs itself out, once all that it has scanned is sent, and forgets the door', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const url = baseURL ?? ''
  const forum = await madeForum()
  const [heron] = await madeComers(forum, 1)
  const context = await browser.newContext({ baseURL: url })
  const page = await context.newPage()
  await openDoor(page, forum, url, '东门')
  await expect(page.locator('.door-ready')).toContainText('1张凭证', NEWS)
  await setOffline(context, page, true)
  await letsIn(page, heron)
  await page.getByRole('button', { name: '退出这台设备' }).click()
  await expect(page.getByText('还有扫描没有上传，上传之后才能退出。')).toBeVisible()
  // A mistake that nobody else has heard of is taken back here.
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已撤销，没有签到。')).toBeVisible()
  await expect(page.locator('.door-waiting')).toHaveCount(0)
  await setOffline(context, page, false)
  await page.getByRole('button', { name: '退出这台设备' }).click()
  await expect(page.getByLabel('设备名称')).toBeVisible()
  await expect.poll(() => keptOf(page)).toEqual({ rows: 0, pages: false })
  expect((await rowsOf(forum))?.scans).toBe(0)
  await context.close()
})

test('the routes of a door know devices only, and say the same of every forum to anybody else', async ({
  browser,
  baseURL,
}) => {
  const url = baseURL ?? ''
  const forum = await madeForum()
  const other = await madeForum()
  const [heron] = await madeComers(forum, 1)
  const context = await browser.newContext({ baseURL: url })
  const page = await context.newPage()
  await openDoor(page, forum, url, '东门')
  const [{ list } = { list: '' }] = await sql<{ list: string }>(
    'select id as list from check_in_list where "forumId" = $1 and "sessionId" is null',
    [forum.id],
  )
  const reading = `list=${list}&lang=zh`
  const scan = { list, nonce: crypto.randomUUID(), direction: 'entry', at: '2026-01-01T00:00:00Z' }
  const body = {
    lang: 'zh',
    sentAt: '2026-01-01T00:00:01Z',
    scans: [{ ...scan, token: heron?.code }],
  }
  const at = (slug: string, what: string) => `/api/check-in/${slug}/${what}`
  const get = (slug: string, what: string, of = context) =>
    of.request.get(`${at(slug, what)}?${reading}`)
  const post = (slug: string, data: unknown, headers = {}, of = context) =>
    of.request.post(at(slug, 'scans'), { data, headers: { origin: url, ...headers } })

  const nobody = await browser.newContext({ baseURL: url })
  const answers = [
    ...[get(other.slug, 'list'), get('nowhere', 'list'), get(other.slug, 'live')],
    ...[get(forum.slug, 'list', nobody), get(forum.slug, 'live', nobody)],
    ...[post(other.slug, body), post('nowhere', 'x'), post(forum.slug, body, {}, nobody)],
  ]
  for (const answer of await Promise.all(answers)) {
    expect([answer.status(), await answer.text()]).toEqual([404, '{"error":"nothing_here"}'])
    expect(answer.headers()['cache-control']).toBe('private, no-store')
  }
  const refused = [
    [post(forum.slug, body, { origin: 'https://evil.example' }), 403],
    [post(forum.slug, { ...body, more: 1 }), 422],
    [post(forum.slug, { ...body, scans: Array(101).fill(body.scans[0]) }), 422],
    [post(forum.slug, Buffer.from('{'), { 'content-type': 'application/json' }), 400],
    [post(forum.slug, 'x', { 'content-type': 'text/plain' }), 415],
    [post(forum.slug, `"${'x'.repeat(70_000)}"`, { 'content-type': 'application/json' }), 413],
    [context.request.get(at(forum.slug, 'scans')), 405],
    [context.request.post(at(forum.slug, 'live'), { headers: { origin: url } }), 405],
    [context.request.get(at(forum.slug, 'live')), 422],
    [context.request.get(`${at(forum.slug, 'list')}?${reading}&list=x`), 422],
  ] as const
  expect(await Promise.all(refused.map(async ([answer]) => (await answer).status()))).toEqual(
    refused.map(([, status]) => status),
  )
  expect((await rowsOf(forum))?.scans).toBe(0)
  expect((await (await post(forum.slug, body)).json()).data).toMatchObject([
    { nonce: scan.nonce, reply: { kind: 'ok', guest: { name: heron?.name } } },
  ])
  await Promise.all([context.close(), nobody.close()])
})
