import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Every list of the panel can be taken along as a file, by the filters in force. */

const FORMATS = ['xlsx', 'csv', 'json'] as const
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}
const OF_EDITORS = [
  ...['outcomes', 'figures', 'cities', 'alliances', 'sources', 'roles', 'people'],
  ...['organisations', 'agreements', 'completeness'],
]

test('each list has its files beside its head, and whoever may not see it has none', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const forum = await madeForum()
  const at = (list: string, locale = 'zh') => `/${locale}/organise/${forum.slug}/${list}`
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  for (const list of OF_EDITORS) {
    await page.goto(at(list))
    const ways = page.locator('.panel-head a[download]')
    await expect(ways, list).toHaveText(['导出XLSX', '导出CSV', '导出JSON'])
    for (const [index, format] of FORMATS.entries()) {
      const href = await ways.nth(index).getAttribute('href')
      expect(href).toBe(`${at(list)}/export?format=${format}`)
      const file = await page.request.get(href ?? '')
      expect([list, file.status(), file.headers()['content-type']]).toEqual([
        ...[list, 200, TYPES[format]],
      ])
      expect(file.headers()['content-disposition']).toMatch(
        new RegExp(
          `^attachment; filename="${forum.slug}-${list}-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`,
        ),
      )
    }
    const unknown = await page.request.get(`${at(list)}/export?format=pdf`)
    expect([list, unknown.status()]).toEqual([list, 404])
  }
  // What is searched goes along.
  await page.goto(`${at('cities')}?q=jingmen`)
  const found = page.locator('.panel-head a[download]').last()
  await expect(found).toHaveAttribute('href', `${at('cities')}/export?format=json&q=jingmen`)
  const rows = await (await page.request.get((await found.getAttribute('href')) ?? '')).json()
  expect(rows.map((row: { slug: string }) => row.slug)).toEqual(['jingmen'])

  // Teams and letters are for managers.
  expect((await page.request.get(`${at('team')}/export?format=csv`)).status()).toBe(404)
  expect((await page.request.get('/zh/organise/letters/export?format=csv')).status()).toBe(404)
  await asOrganiser(page, forum, '罗负责人', baseURL)
  for (const address of [`${at('team')}/export`, '/zh/organise/letters/export']) {
    const file = await page.request.get(`${address}?format=csv`)
    expect([address, file.status()]).toEqual([address, 200])
  }
  await page.goto(at('team'))
  await expect(page.locator('.panel-head a[download]')).toHaveCount(3)
  await page.goto(`${at('audit')}?event=team.exported`)
  await expect(page.locator('.audit-event')).toHaveText(['导出团队名单'])

  // The whole page at once: a field half under a bar that stays in view would count as too small.
  await page.setViewportSize({ width: 360, height: 3_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const list of ['outcomes', 'cities', 'sources', 'team', 'completeness']) {
    await page.goto(at(list, 'en'))
    await isSound(page, `${list}, dark, on a phone`)
  }
})
