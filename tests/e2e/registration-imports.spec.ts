import { csvOf } from './csv-file.ts'
import { madeForum } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

/** Rows are judged and written in one transaction; a busy machine takes its time. */
const WHOLE = { timeout: 30_000 }

test('people who registered elsewhere are entered on a ground, and taken back; editors bring none along', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const forum = await madeForum()
  const path = `/zh/organise/${forum.slug}/imports`
  const list = `姓名,邮箱,票种\r\n苍鹭,heron-${forum.slug}@example.com,现场参会\r\n白鹭,egret-${forum.slug}@example.com,线上参会\r\n`
  await asOrganiser(page, forum, '管理', baseURL)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(path)
  await page.locator('#read [name=kind]').selectOption('registration')
  await page.locator('#read [name=file]').setInputFiles(csvOf('会员.csv', list))
  await page.locator('#read button[type=submit]').click()
  await expect(page.locator('.import-decision')).toContainText('新增2个', WHOLE)
  await page.locator('#apply button[type=submit]').click()
  await expect(page.locator('#apply .error-summary')).toContainText('您凭什么录入这些人', WHOLE)
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await isSound(page, `asked for the ground at ${width} px`)
  }
  await page.locator('[name=ground]').fill('会员报名时同意转来')
  await page.locator('#apply button[type=submit]').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已录入', WHOLE)
  const states = () =>
    sql('select status, count(*)::int as n from registration where "forumId" = $1 group by 1', [
      forum.id,
    ])
  expect(await states()).toEqual([{ status: 'confirmed', n: 2 }])
  await expect(page.locator('main')).not.toContainText('苍鹭')
  await page.locator('#undo button').click()
  await expect(page.locator('main [role=status]').first()).toContainText('已全部撤销', WHOLE)
  expect(await states()).toEqual([{ status: 'cancelled', n: 2 }])

  const own = page.url().replace(/\?.*/, '')
  await page.context().clearCookies()
  await asOrganiser(page, forum, '编辑', baseURL, 'editor')
  expect((await page.goto(own))?.status()).toBe(404)
  await page.goto(path)
  await expect(page.locator('#read option[value=registration]')).toHaveCount(0)
  await expect(page.locator('main')).not.toContainText('会员.csv')
})
