import { csvOf } from './csv-file.ts'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { fitsThePage, isSound } from './sound-page.ts'

/** Rows are judged and written in one transaction; a busy machine takes its time. */
const WHOLE = { timeout: 30_000 }

test('a list of agreements is looked at, mended, written as drafts and taken back', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(150_000)
  const forum = await madeForum()
  const path = `/zh/organise/${forum.slug}/imports`
  const mark = forum.slug.slice(-6)
  const [city, office] = [`苇城${mark}`, `湿地办${mark}、湿地局${mark}`]
  const title = `湿地备忘录${mark}`
  await asOrganiser(page, forum, '顾编辑', baseURL, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  const bring = async (kind: string, name: string, text: string) => {
    await page.goto(path)
    await page.locator('#read [name=kind]').selectOption(kind)
    await page.locator('#read [name=file]').setInputFiles(csvOf(name, text))
    await page.locator('#read button[type=submit]').click()
    await expect(page.locator('.import-decision')).toBeVisible(WHOLE)
  }
  await bring('organisation', '机构.csv', `名称，简体,类别\r\n${city},企业\r\n${office},企业\r\n`)
  await page.locator('#apply button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已写入', WHOLE)

  // Begun with the template, whose headings are in the language of the page.
  await page.goto(path)
  const link = page.locator('tr', { hasText: '协议' }).getByRole('link', { name: '模板（CSV）' })
  const template = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(await template.text()).toContain('"各方","在哪里签署"')
  const heading = '名称，简体,类别,名目，原文所印,各方,签署日期,金额，原文所印,金额（数字）,币种'
  const row = (parties: string, currency: string) =>
    `${title},谅解备忘录,备忘录,${parties},2026年11月,120万元,1200000,${currency}\r\n`
  await bring('agreement', '协议.csv', `${heading}\r\n${row(`${city}；没有这一家${mark}`, '元')}`)
  const refused = page.locator('[data-verdict=refused]')
  await expect(refused).toContainText(`各方「没有这一家${mark}」：记录里没有叫这个名称的机构`)
  await expect(refused).toContainText('币种「元」：请用三个字母写币种')
  await isSound(page, 'with a refused row')

  await bring('agreement', '改好.csv', `${heading}\r\n${row(`${city}；${office}`, 'CNY')}`)
  await expect(page.locator('.import-decision')).toContainText('新增1个')
  await expect(page.locator('.import-rows')).toContainText(`第2方，名称，原文所印：${office}`)
  for (const width of [768, 360]) {
    await page.setViewportSize({ width, height: 780 })
    await isSound(page, `at ${width} px`)
  }
  await page.locator('#apply button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('新协议是草稿', WHOLE)
  await fitsThePage(page, 'written, on a phone')
  await page.getByRole('link', { name: title }).click()
  await expect(page.locator('[name="party1.asPrinted"]')).toHaveValue(office)
  await expect(page.locator('[name=amount]')).toHaveValue('1200000')

  await page.goto(path)
  await page.getByRole('link', { name: '改好.csv' }).click()
  await page.locator('#undo button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已全部撤销', WHOLE)
  await page.goto(`/zh/organise/${forum.slug}/agreements`)
  await expect(page.locator('main')).not.toContainText(title)
})
