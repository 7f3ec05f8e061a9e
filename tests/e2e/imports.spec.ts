import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser, madeProgramme } from './programme-steps.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** A list is looked at, mended, written and taken back. */

/** Hundreds of rows are written in one transaction; a busy machine takes its time. */
const WHOLE = { timeout: 30_000 }

const HEADING = '类别,标题（简体）,日期,开始,结束,会场\r\n'

/** Five hundred talks of which `faults` name a room that is not there. */
function listOf(day: string, faults: number) {
  const rows = Array.from({ length: 500 }, (_, index) => {
    const room = index < faults ? '没有这个厅' : '报告厅'
    return `演讲,第${index + 1}场：湿地与城市,${day},${8 + (index % 10)}:00,${8 + (index % 10)}:45,${room}\r\n`
  })
  return {
    name: '议程.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${HEADING}${rows.join('')}`),
  }
}

test('five hundred rows are looked at, mended, written at once and taken back at once', async ({
  page,
  baseURL,
}) => {
  test.slow()
  const forum = await madeProgramme()
  const [day = ''] = forum.days
  const path = `/zh/organise/${forum.slug}/imports`
  await asOrganiser(page, forum, '顾编辑', baseURL, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(path)
  await isSound(page)

  await page.locator('#read [name=file]').setInputFiles({
    name: '别的.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('标题（简体）,备注\r\n湿地,好\r\n'),
  })
  await page.locator('#read button[type=submit]').click()
  await expect(page.locator('#read .import-said')).toHaveText('备注')

  await page.locator('#read [name=file]').setInputFiles(listOf(day, 20))
  await page.locator('#read button[type=submit]').click()
  await expect(page.locator('.import-decision')).toContainText('有20行不能写入', WHOLE)
  await expect(page.locator('#apply')).toHaveCount(0)
  await page.getByRole('link', { name: '不能写入 20' }).click()
  await expect(page.locator('.import-rows tbody tr')).toHaveCount(20)
  await expect(page.locator('.import-rows tbody tr').first()).toContainText(
    '会场「没有这个厅」：没有这一项，请改成已有的。可能是：报告厅、侧厅',
  )
  await isSound(page, 'with refused rows')
  const refused = page.getByRole('link', { name: '下载不能写入的行（CSV）' })
  const file = await page.request.get((await refused.getAttribute('href')) ?? '')
  expect((await file.text()).trim().split('\r\n')).toHaveLength(21)
  for (const width of [768, 360]) {
    await page.setViewportSize({ width, height: 780 })
    await isSound(page, `at ${width} px`)
  }
  await page.locator('#give-up button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已放弃')

  await page.locator('#read [name=file]').setInputFiles(listOf(day, 0))
  await page.locator('#read button[type=submit]').click()
  await expect(page.locator('.import-decision')).toContainText('新增500个', WHOLE)
  await fitsThePage(page, 'on a phone')
  await page.locator('#apply button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已写入草稿', WHOLE)
  // What is exported is as the record has it.
  const exported = await page.request.get(`/zh/organise/${forum.slug}/programme/export?format=csv`)
  const buffer = await exported.body()
  const written = page.url().replace(/\?.*$/, '')
  await page.goto(path)
  await page
    .locator('#read [name=file]')
    .setInputFiles({ name: '导出.csv', mimeType: 'text/csv', buffer })
  await page.locator('#read button[type=submit]').click()
  await expect(page.locator('.import-decision')).toContainText('每一行都与现有内容相同', WHOLE)
  await expect(page.getByRole('link', { name: '不变 500' })).toBeVisible()

  await page.goto(written)
  await page.locator('#undo button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已全部撤销', WHOLE)
  const after = await page.request.get(`/zh/organise/${forum.slug}/programme/export?format=json`)
  expect(await after.json()).toEqual([])
})
