import { join } from 'node:path'
import { expect, test } from './portal-test.ts'

/** The picture in the README. `PICTURE=write npm test -- e2e` puts a new one in its place. */
test('the home page shows the river of the record', async ({ page }, testInfo) => {
  await page.setViewportSize({ width: 1_280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto('/zh')
  const isWanted = process.env.PICTURE === 'write'
  const path = isWanted
    ? join(import.meta.dirname, '../../docs/portal.png')
    : testInfo.outputPath('portal.png')
  const picture = await page.screenshot({ path })
  expect(picture.length).toBeGreaterThan(20_000)
})
