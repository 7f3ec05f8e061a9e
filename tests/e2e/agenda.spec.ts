import type { Page } from '@playwright/test'
import { ERROR_STATUS, expect, test } from './portal-test.ts'
import { fitsThePage } from './sound-page.ts'

/** The agenda as a reader meets it: the sample has every kind of time, the real forums have none. */

const SAMPLE = '/zh/forums/sample/agenda'
const plates = (page: Page) => page.locator('.agenda .sheet .ses')

async function boxOf(page: Page, slug: string) {
  const box = await page.locator(`#s-${slug}`).boundingBox()
  if (box === null) throw new Error(`${slug} is not drawn`)
  return box
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('is a list by time that says what is parallel', async ({ page }) => {
    await page.goto(SAMPLE)
    const slot = page.locator('.slot', { has: page.locator('#s-sub-forum-streets') })
    await expect(slot.getByRole('heading', { level: 3 })).toHaveText('13:30')
    await expect(slot.locator('.par')).toHaveText('同时3场，分在3处')
    await expect(page.locator('#s-sub-forum-streets .room')).toHaveText('201会议室')
    await expect(page.locator('.heads').first()).toBeHidden()
    const tops = await plates(page).evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().top),
    )
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  })

  test('shows the unknown as unknown', async ({ page }) => {
    await page.goto(SAMPLE)
    await expect(page.locator('.half')).toContainText('下午')
    await expect(page.locator('.half')).toContainText('时间未记载')
    await expect(page.locator('#s-booklet')).toContainText('其后')
    await expect(page.locator('#s-booklet')).toContainText('在“合作签约”之后，时刻未定')
    await expect(page.locator('.loose', { hasText: '屋顶绿化展' })).toContainText(
      '当天，无固定时刻',
    )
    await expect(page.locator('.loose', { hasText: '调蓄池参观' })).toContainText('时间未记载')
    await expect(page.locator('#s-wetland-night s')).toHaveText('湿地夜巡')
    await expect(page.locator('#s-workshop-paving-2')).toContainText('第2段，共2段')
  })

  test('keeps the days in reach; each leads to its place', async ({ page }) => {
    await page.goto(SAMPLE)
    const strip = page.getByRole('navigation', { name: '日期' })
    await expect(strip.getByRole('link')).toHaveCount(3)
    await strip.getByRole('link').nth(2).click()
    await expect(page).toHaveURL(/#day-\d{4}-\d{2}-\d{2}$/)
    const stripBox = await strip.boundingBox()
    const heading = await page
      .locator('.day')
      .nth(2)
      .getByRole('heading', { level: 2 })
      .boundingBox()
    expect(stripBox?.y).toBeLessThanOrEqual(1)
    expect(heading?.y).toBeGreaterThanOrEqual((stripBox?.y ?? 0) + (stripBox?.height ?? 0) - 1)
  })

  for (const locale of ['zh', 'zh-hant', 'en']) {
    test(`never scrolls sideways (${locale})`, async ({ page }) => {
      for (const forum of ['sample', 'pujiang-2023', 'jingmen-2017']) {
        await page.goto(`/${locale}/forums/${forum}/agenda`)
        await fitsThePage(page, forum)
      }
    })
  }
})

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 1000 } })

  test('is a grid of rooms and time: 24 px are ten minutes', async ({ page }) => {
    await page.goto(SAMPLE)
    const streets = await boxOf(page, 'sub-forum-streets')
    const pipes = await boxOf(page, 'sub-forum-pipes')
    expect([streets.y, pipes.x > streets.x + streets.width]).toEqual([pipes.y, true])
    // 13:30 to 15:30, less the 4 px that part it from what follows
    expect(Math.round(streets.height)).toBe(12 * 24 - 4)
    const lunch = await boxOf(page, 'lunch-day-1')
    expect(Math.round(streets.y - lunch.y)).toBe(12 * 24)
    expect(lunch.width).toBeGreaterThan(streets.width * 2)
  })

  for (const [width, locale] of [
    [1440, 'zh'],
    [1024, 'en'],
  ] as const) {
    test(`nothing covers anything at ${width} px (${locale})`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/${locale}/forums/sample/agenda`)
      const covered = await plates(page).evaluateAll((all) => {
        const boxes = all.map((one) => ({ id: one.id, box: one.getBoundingClientRect() }))
        const cut = all.filter((one) => one.scrollHeight > one.clientHeight + 1)
        return [
          ...cut.map((one) => `${one.id} is cut`),
          ...boxes.flatMap(({ id, box: a }, index) =>
            boxes
              .slice(index + 1)
              .filter(
                ({ box: b }) =>
                  a.left < b.right - 1 &&
                  b.left < a.right - 1 &&
                  a.top < b.bottom - 1 &&
                  b.top < a.bottom - 1,
              )
              .map((other) => `${id} covers ${other.id}`),
          ),
        ]
      })
      expect(covered).toEqual([])
    })
  }
})

test.describe('a forum of which no time is known', () => {
  test('says so once, and numbers its talks in the order of the text', async ({ page }) => {
    await page.goto('/zh/forums/zhongguancun-2023/agenda')
    await expect(page.locator('.bound')).toContainText('各场时刻未记载。')
    await expect(page.locator('.bound')).toContainText('编号不代表当天的先后')
    await expect(page.locator('.turns .n')).toHaveText([...'一二三四五六七八九十'])
    const first = page.locator('.turns > li').first()
    await expect(first).toContainText('《基于海绵城市理念的城市洪涝韧性提升关键策略》')
    await expect(first.getByRole('link', { name: '王家卓' })).toHaveAttribute(
      'href',
      '/zh/people/wang-jiazhuo',
    )
    await expect(page.locator('.sheet')).toHaveCount(0)
  })

  test('knows half a day, and an open list', async ({ page }) => {
    await page.goto('/zh-hant/forums/pujiang-2023/agenda')
    await expect(page.locator('.half > h3')).toContainText('下午')
    await expect(page.locator('.half')).toContainText('綠色低碳技術對接會')
    await expect(page.locator('.half')).toContainText('名錄未盡')
    await expect(page.locator('.turns .unk', { hasText: '講者未記載' })).toHaveCount(6)
  })

  test('a project of years says why it has none', async ({ page }) => {
    await page.goto('/en/forums/ec-link/agenda')
    await expect(page.getByText('This is a project of several years')).toBeVisible()
    await page.getByRole('link', { name: 'About the project' }).click()
    await expect(page).toHaveURL(/\/en\/forums\/ec-link$/)
  })
})

test.describe('filters', () => {
  test('are a form that needs no JavaScript and stay in the address', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
    const page = await context.newPage()
    await page.goto(SAMPLE)
    await page.getByText('筛选', { exact: true }).first().click()
    await page.getByLabel('会场').selectOption('201')
    await page.getByRole('button', { name: '筛选' }).click()
    await expect(page).toHaveURL(/room=201/)
    await expect(page.locator('#s-sub-forum-streets')).toBeVisible()
    await expect(page.locator('#s-sub-forum-pipes')).toHaveCount(0)
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL('/en/forums/sample/agenda?room=201')
    await page.getByRole('link', { name: 'See the whole agenda' }).click()
    await expect(page).toHaveURL('/en/forums/sample/agenda')
    await context.close()
  })

  test('a talk brings its block', async ({ page }) => {
    await page.goto(`${SAMPLE}?person=sample-changpu`)
    await expect(page.locator('#s-sub-forum-streets .talks li')).toHaveCount(1)
  })

  test('no matches is another thing than no agenda', async ({ page }) => {
    await page.goto(`${SAMPLE}?room=hall&kind=matchmaking`)
    await expect(page.getByText('没有符合条件的场次')).toBeVisible()
    await expect(page.getByText('议程即将公布')).toHaveCount(0)
  })

  for (const query of ['room=999', 'day=2026-02-30', 'page=2', 'kind=party', 'room=201&room=202']) {
    test(`${query} is answered with a sentence and the way back`, async ({ page }) => {
      await page.goto(`${SAMPLE}?${query}`)
      await page.locator('.empty').getByRole('link').click()
      await expect(page).toHaveURL(SAMPLE)
      await expect(page.locator('.sheet')).toHaveCount(3)
    })
  }
})

test('on paper a day begins a page, and nothing is left of what only a screen can do', async ({
  page,
}) => {
  await page.goto(SAMPLE)
  await page.emulateMedia({ media: 'print' })
  const breaks = await page
    .locator('.day')
    .evaluateAll((days) => days.map((day) => getComputedStyle(day).breakBefore))
  expect(breaks).toEqual(['auto', 'page', 'page'])
  await expect(page.locator('.days')).toBeHidden()
  await expect(page.locator('.as-of')).toContainText('北京时间')
})

test.describe('what does not exist', () => {
  test.use({ expectedErrors: ERROR_STATUS })
  for (const path of ['/zh/forums/nowhere/agenda', '/fr/forums/sample/agenda']) {
    test(`${path} is a real 404`, async ({ page }) => {
      expect((await page.goto(path))?.status()).toBe(404)
    })
  }
})
