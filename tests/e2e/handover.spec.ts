import { ask, madeForum, madeRegistration } from './made-forum.ts'
import { letterTo, linkIn } from './mailbox.ts'
import { LOCALES } from './pages.ts'
import { ERROR_STATUS, expect, test } from './portal-test.ts'
import { isReady, register } from './registering-steps.ts'
import { newAddress, registrationsOf } from './scarce-place.ts'
import { isSound } from './sound-page.ts'

/** Giving a place to a colleague, who finds the link in the mail. */

test.use({ viewport: { width: 360, height: 740 }, expectedErrors: ERROR_STATUS })

for (const locale of LOCALES) {
  const javaScriptEnabled = locale !== 'zh-hant'
  test.describe(`in ${locale} ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('offer, take back, offer again, take: the place is the colleague’s', async ({ page }) => {
      test.slow()
      const [giver, taker] = [newAddress('giver'), newAddress('taker')]
      await register(page, `/${locale}/forums/sample/register`, {
        ...{ name: '林甲', email: giver, kind: 'online' },
      })
      await expect(page.locator('.held-state')).toBeVisible()
      const own = page.url().replace(/\?.*/, '')

      const offer = async () => {
        await page.goto(`${own}/handover`)
        await isReady(page, 'handover', javaScriptEnabled)
        await isSound(page, 'the form that offers', javaScriptEnabled)
        await page.locator('[name=name]').fill('林乙')
        await page.locator('[name=email]').fill(taker)
        await page.locator('#handover [type=submit]').click()
        await expect(page).toHaveURL(/\?done=offered$/)
      }
      await offer()
      await expect(page.locator('.held-offer')).toContainText(taker)
      await isSound(page, 'offered', javaScriptEnabled)
      const first = linkIn(await letterTo(taker), 'handovers')
      await isReady(page, 'withdraw', javaScriptEnabled)
      await page.locator('#withdraw [type=submit]').click()
      await expect(page).toHaveURL(/\?done=withdrawn$/)
      expect((await page.goto(first))?.status()).toBe(404)

      await offer()
      const second = linkIn(await letterTo(taker, { count: 2 }), 'handovers')
      await page.goto(second)
      await expect(page.locator('main')).toContainText('林甲')
      await expect(page.locator('main')).not.toContainText(giver)
      await isReady(page, 'take', javaScriptEnabled)
      await isSound(page, 'the colleague’s page', javaScriptEnabled)
      await page.locator('#take [type=submit]').click()
      await expect(page.locator('.error-summary')).toBeFocused()
      await page.locator('[name=consents]').check()
      await page.locator('#take [type=submit]').click()
      await expect(page).toHaveURL(/\/registrations\/[^/?]+\?new=1$/)
      await expect(page.locator('.terms')).toContainText('林乙')
      await expect(page.locator('.terms')).not.toContainText('林甲')

      // Both links have ended: the giver's, and the one that took the place.
      expect((await page.goto(own))?.status()).toBe(404)
      expect((await page.goto(second))?.status()).toBe(404)
      expect(await registrationsOf(giver)).toEqual([])
      expect((await registrationsOf(taker)).map(({ status }) => status)).toEqual(['confirmed'])
    })
  })
}

test('all that is wrong with the colleague’s form is said at once', async ({ page }) => {
  const forum = await madeForum()
  const { token } = await madeRegistration(forum)
  await ask(forum, [
    { slug: 'role', kind: 'text', label: { 'zh-Hans': '职务', en: 'Role' }, isRequired: true },
    { slug: 'paper', kind: 'file', label: { 'zh-Hans': '论文', en: 'Paper' } },
  ])
  const taker = newAddress('taker')
  await page.goto(`/zh/registrations/${token}/handover`)
  await isReady(page, 'handover', true)
  await page.locator('[name=name]').fill('林乙')
  await page.locator('[name=email]').fill(taker)
  await page.locator('#handover [type=submit]').click()
  await expect(page).toHaveURL(/\?done=offered$/)
  await page.goto(linkIn(await letterTo(taker), 'handovers'))
  await isReady(page, 'take', true)
  const paper = page.locator('[name="answers.paper"]')
  const file = { name: '论文.txt', mimeType: 'text/plain', buffer: Buffer.from('no such kind') }
  await paper.setInputFiles(file)
  await page.locator('#take [type=submit]').click()
  const wrong = page.locator('.error-summary a')
  await expect(wrong).toHaveCount(3)
  const fields = await wrong.evaluateAll((links) =>
    links.map((one) => (one as HTMLAnchorElement).hash),
  )
  expect(fields.toSorted()).toEqual(['#take-answers-paper', '#take-answers-role', '#take-consents'])
})
