import { readFile } from 'node:fs/promises'
import { madeForum, madeRegistration } from './made-forum.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { isSound } from './sound-page.ts'

/** Managers print badges: choose, see how far it is, take the file away. */

test('a manager has badges made, and takes the file away', async ({ page, baseURL }) => {
  const forum = await madeForum()
  await madeRegistration(forum, { name: '林晓 Lin Xiao' })
  await madeRegistration(forum, { name: '陈\ue123' })
  await asOrganiser(page, forum, '沈负责', baseURL)
  await page.setViewportSize({ width: 1440, height: 900 })
  const path = `/zh/organise/${forum.slug}/badges`
  await page.goto(path)
  await expect(page.locator('.print-faults li')).toHaveCount(1)
  await expect(page.locator('.print-faults li')).toContainText('U+E123')
  await isSound(page, 'before anything is made')

  await page.locator('[name=organisation]').fill('没有这个单位')
  await page.locator('#print button[type=submit]').last().click()
  await expect(page.locator('.error-summary')).toContainText('没有人符合这些条件')
  await expect(page.locator('[name=organisation]')).toHaveValue('没有这个单位')
  await page.locator('[name=organisation]').fill('')
  await page.locator('#print button[type=submit]').last().click()
  const file = page.locator('.print-jobs .print-file')
  await expect(file).toBeVisible({ timeout: 60_000 })
  await isSound(page, 'with a file')

  const [download] = await Promise.all([page.waitForEvent('download'), file.click()])
  const bytes = await readFile(await download.path())
  const text = bytes.toString('latin1')
  expect([text.slice(0, 5), text.match(/\/Type \/Page\b/g)?.length]).toEqual(['%PDF-', 4])
  // The team's too, with a word for what they are.
  await page.locator('[name=group]').selectOption({ label: '论坛团队（1 人）' })
  await page.locator('#print button[type=submit]').last().click()
  await expect(page.locator('.print-jobs > li').first()).toContainText('论坛团队')
  await expect(file).toHaveCount(2, { timeout: 60_000 })
  const answer = await page.request.get((await file.first().getAttribute('href')) ?? '')
  expect(answer.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  })
  for (const width of [768, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(path)
    await isSound(page, `${width} wide`)
  }
})
