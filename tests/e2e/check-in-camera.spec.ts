import type { Page } from '@playwright/test'
import { create } from 'qrcode'
import { madeComers, openDoor, statusOf, verdict } from './door.ts'
import { madeForum } from './made-forum.ts'
import { setOffline } from './network.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { isSound } from './sound-page.ts'

/** The door's camera: what it sees is drawn by the test, all that comes after it is ours. */

const PHONE = { width: 390, height: 844 }

type Seen = Window & { see: (dark: boolean[][]) => void; beats: unknown[]; running: () => number }

/** For what is fetched first, or asked for every few seconds, however busy the machine is. */
const NEWS = { timeout: 30_000 }

/** Takes the place of a camera, whose picture is what `show` has drawn last, and of the phone's motor. */
function pretendCamera() {
  const own = window as unknown as Seen
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: 640, height: 480 })
  const paper = canvas.getContext('2d') as CanvasRenderingContext2D
  let dark: boolean[][] = []
  own.see = (next) => {
    dark = next
  }
  // A stream has a new frame only where something was drawn.
  setInterval(() => {
    paper.fillStyle = 'white'
    paper.fillRect(0, 0, 640, 480)
    paper.fillStyle = 'black'
    const size = Math.floor(440 / Math.max(dark.length, 1))
    for (const [y, row] of dark.entries()) {
      for (const [x, isDark] of row.entries()) {
        if (isDark) paper.fillRect(100 + x * size, 20 + y * size, size, size)
      }
    }
  }, 50)
  const tracks: MediaStreamTrack[] = []
  own.running = () => tracks.filter(({ readyState }) => readyState === 'live').length
  navigator.mediaDevices.getUserMedia = async () => {
    const stream = canvas.captureStream(20)
    tracks.push(...stream.getTracks())
    return stream
  }
  own.beats = []
  navigator.vibrate = (beat) => {
    own.beats.push(beat)
    return true
  }
}

async function show(page: Page, code: string): Promise<void> {
  const { modules } = create(code)
  const dark = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => modules.get(y, x) === 1),
  )
  await page.evaluate((next) => (window as unknown as Seen).see(next), dark)
}

test('the camera lets people in one after the other, aloud, and without a network too', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeForum()
  const [heron, egret, crane] = await madeComers(forum, 3)
  if (!heron || !egret || !crane) throw new Error('nobody came')
  const context = await browser.newContext({ baseURL, viewport: PHONE })
  const page = await context.newPage()
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  const blocked: string[] = []
  page.on('console', (message) => {
    const said = message.text()
    if (said.includes('Content Security Policy')) blocked.push(said)
  })
  await page.addInitScript(pretendCamera)
  await openDoor(page, forum, baseURL ?? '', '南门')
  await expect(page.locator('.door-ready')).toContainText('3张凭证', NEWS)

  // The reader is a megabyte: it comes when the camera is opened, and from nowhere else.
  const reader = page.waitForResponse(/\.wasm$/)
  await show(page, heron.code)
  await page.getByRole('button', { name: '扫码' }).click()
  expect((await reader).headers()['content-type']).toBe('application/wasm')
  await expect(verdict(page)).toContainText('可以进', NEWS)
  await expect(verdict(page)).toContainText(heron.name)
  await isSound(page, 'let in, over the whole screen')
  await show(page, egret.code)
  await expect(verdict(page)).toContainText(egret.name)
  for (const { id } of [heron, egret]) expect(await statusOf(id)).toBe('attended')
  const beats = () => page.evaluate(() => (window as unknown as Seen).beats)
  expect(await beats()).toEqual([[80], [80]])

  // What is no ticket is said, and felt otherwise.
  await show(page, 'v1.no.ticket')
  await expect(verdict(page)).toContainText('这不是本系统的参会凭证。')
  await expect(verdict(page)).toHaveClass(/full/)
  expect(await beats()).toEqual([[80], [80], [250, 100, 250]])
  // A no fills the screen until it is put away; the switch ends sound and vibration.
  await page.getByRole('button', { name: '继续' }).click()
  await expect(verdict(page)).not.toHaveClass(/full/)
  await page.getByLabel('声音和振动').uncheck()

  await setOffline(context, page, true)
  await show(page, crane.code)
  await expect(verdict(page)).toContainText(crane.name)
  await expect(verdict(page)).toContainText('没有网络，已记下')
  expect((await beats()).length).toBe(3)
  await page.getByRole('button', { name: '关闭相机' }).click()
  expect(await page.evaluate(() => (window as unknown as Seen).running())).toBe(0)

  // Opened once, the reader is kept: the page and its camera come up again without a network.
  await page.reload()
  await expect(page.locator('.door-waiting')).toContainText('待上传1')
  await show(page, egret.code)
  await page.getByRole('button', { name: '扫码' }).click()
  await expect(verdict(page)).toContainText('已经签到过', NEWS)
  await expect(verdict(page)).toContainText(egret.name)
  await expect(page.getByLabel('声音和振动')).not.toBeChecked()
  await setOffline(context, page, false)
  await expect(page.locator('.door-waiting')).toHaveCount(0, NEWS)
  expect(await statusOf(crane.id)).toBe('attended')
  await context.close()
  expect([...hosts]).toEqual([new URL(baseURL ?? '').origin])
  expect(blocked).toEqual([])
})

test('a camera may be opened at the door and nowhere else', async ({ browser, baseURL }) => {
  const forum = await madeForum()
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await openDoor(page, forum, baseURL ?? '', '北门')
  const headersOf = async (path: string) => {
    const headers = (await context.request.get(path)).headers()
    return [headers['permissions-policy'], headers['content-security-policy']]
  }
  const [may, runs] = await headersOf(`/zh/organise/${forum.slug}/check-in`)
  expect(may).toContain('camera=(self)')
  expect(runs).toContain("'wasm-unsafe-eval'")
  for (const path of ['check-in/devices', '', 'registrations']) {
    const [mayNot, runsNot] = await headersOf(`/zh/organise/${forum.slug}/${path}`)
    expect([mayNot, path]).toEqual([expect.stringContaining('camera=()'), path])
    expect(runsNot).not.toContain('wasm')
  }
  // Where it is refused, the page says so and the field is there.
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await page.getByRole('button', { name: '扫码' }).click()
  await expect(page.getByText('相机没有打开')).toBeVisible()
  await isSound(page, 'no camera')
  await context.close()
})
