import { madeForum, madeRegistration, setRegistration } from './made-forum.ts'
import { LOCALES } from './pages.ts'
import { expect, plainTest as test } from './portal-test.ts'
import { signedIn } from './signed-in.ts'
import { isSound } from './sound-page.ts'

/** The frame of the organisers' pages: one's own forums, and nothing for anybody else. */

const TITLES = { zh: '我组织的论坛', 'zh-hant': '我組織的論壇', en: 'Forums that I organise' }
const WAITING = {
  zh: '1份报名待审核',
  'zh-hant': '1份報名待審核',
  en: '1 registration to decide',
}

for (const locale of LOCALES) {
  test(`${locale}: a manager goes from what is theirs to a forum and sees what waits there`, async ({
    page,
    context,
    baseURL,
  }) => {
    const forum = await madeForum()
    const { id } = await madeRegistration(forum)
    await setRegistration(id, `status = 'pending'`)
    const manager = { email: `panel-${locale}@example.com` }
    const cookie = await signedIn({ ...manager, role: [forum.slug, 'manager'] }, baseURL ?? '')
    await context.addCookies([cookie])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/${locale}/me`)
    await page.locator(`main a[href="/${locale}/organise"]`).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES[locale])
    await expect(page.locator('tbody tr')).toHaveCount(1)
    await isSound(page)
    await page.locator('tbody th a').click()
    await expect(page).toHaveURL(new RegExp(`/${locale}/organise/${forum.slug}$`))
    await expect(page.locator('.panel-figures > div').first().locator('dd')).toHaveText('1')
    await expect(page.locator('.panel-todo li')).toHaveText([WAITING[locale]])
    await isSound(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await isSound(page)
    // On paper the page takes the place of the list at its side.
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.side-nav')).toBeHidden()
    expect((await page.locator('main').boundingBox())?.width).toBe(1440)
    await page.emulateMedia({ media: null })
    // The frame keeps the page in another language.
    await page
      .locator('.lang a')
      .nth(locale === 'en' ? 0 : 2)
      .click()
    await expect(page).toHaveURL(new RegExp(`/organise/${forum.slug}$`))
  })
}

test('whoever stands at the door sees its numbers, and no list of people or letters', async ({
  page,
  context,
  baseURL,
}) => {
  const forum = await madeForum()
  await madeRegistration(forum)
  const door = { email: 'panel-door@example.com' }
  await context.addCookies([
    await signedIn({ ...door, role: [forum.slug, 'check_in'] }, baseURL ?? ''),
  ])
  await page.goto(`/zh/organise/${forum.slug}`)
  await expect(page.locator('.panel-figures dt')).toHaveText(['有名额', '已到'])
  await page.goto('/zh/organise')
  await expect(page.locator('tbody td').last()).toHaveText('已到0，应到1')
  await expect(page.locator('.side-nav a')).toHaveText(['论坛'])
})

test('for everybody else there is nothing here, whatever the address', async ({
  browser,
  baseURL,
}) => {
  const url = baseURL ?? ''
  const forum = await madeForum()
  const people = [
    { person: { email: 'panel-person@example.com' }, home: 404 },
    {
      person: {
        email: 'panel-other@example.com',
        role: ['sample', 'manager'] as ['sample', 'manager'],
      },
      home: 200,
    },
  ]
  for (const { person, home } of people) {
    const context = await browser.newContext({ baseURL: url })
    await context.addCookies([await signedIn(person, url)])
    const statusOf = async (path: string) => (await context.request.get(path)).status()
    expect(await statusOf('/zh/organise')).toBe(home)
    expect(await statusOf(`/zh/organise/${forum.slug}`)).toBe(404)
    expect(await statusOf('/zh/organise/no-such-forum')).toBe(404)
    await context.close()
  }
  const anybody = await browser.newContext({ baseURL: url })
  const page = await anybody.newPage()
  await page.goto(`/zh/organise/${forum.slug}`)
  await expect(page).toHaveURL(
    `${url}/zh/sign-in?next=${encodeURIComponent(`/zh/organise/${forum.slug}`)}`,
  )
  await anybody.close()
})
