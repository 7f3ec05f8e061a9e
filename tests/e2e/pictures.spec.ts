import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { hostileUploads } from '../factories/hostile-uploads.ts'
import { type MadeForum, madeForum } from './made-forum.ts'
import { plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

/** Organisers set the photograph of a person and the logo of a body; readers see them. */

type Noun = 'people' | 'organisations'

const face = (colour: string) =>
  sharp({ create: { width: 800, height: 1_000, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()

/** Somebody whom this forum entered, and who takes a part there. */
async function entered(forum: MadeForum, noun: Noun, name: string): Promise<string> {
  const slug = `pictured-${forum.slug.slice(-8)}`
  const [table, columns, part] =
    noun === 'people'
      ? [
          'person',
          '',
          `insert into appearance ("personId", "forumId", role, position, "nameAsPrinted", citations, "updatedAt") select id, $3, 'speaker', 0, $2, '[]', now() from made`,
        ]
      : [
          'organisation',
          'kind,',
          `insert into participation ("organisationId", "forumId", role, position, "asPrinted", citations, "updatedAt") select id, $3, 'supporting', 0, $2, '[]', now() from made`,
        ]
  await sql(
    `with made as (
       insert into ${table} (slug, name, ${columns} citations, "updatedAt")
       values ($1, jsonb_build_object('zh-Hans', $2::text, 'en', 'Reed Shore'), ${columns ? `'company',` : ''} '[]', now()) returning id)
     ${part}`,
    [slug, name, forum.id],
  )
  return slug
}

/** Loaded and drawn, and not only asked for. */
const isDrawn = (page: Page, selector: string) =>
  expect
    .poll(() =>
      page.locator(selector).evaluate((img: HTMLImageElement) => {
        img.scrollIntoView()
        return img.complete && img.naturalWidth > 0
      }),
    )
    .toBe(true)

const fill = async (page: Page, credit: string) => {
  await page.locator('#picture-form [name="credit.zh-Hans"]').fill(credit)
  await page.locator('#picture-form [name=permission]').fill('本人2026年11月20日来信同意')
}

test('without JavaScript a photograph is sent, shown to readers, and taken away', async ({
  browser,
  baseURL,
}) => {
  const forum = await madeForum()
  const name = `苇影${forum.slug.slice(-4)}`
  const slug = await entered(forum, 'people', name)
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  const page = await context.newPage()
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  const own = `/zh/organise/${forum.slug}/people/${slug}`
  await page.goto(own)

  // What is no picture is refused with what else is missing, and what was typed stays.
  await page.locator('#picture-form [name="credit.zh-Hans"]').fill('本人提供')
  await page.locator('#picture-form [name=file]').setInputFiles({
    name: 'face.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  })
  await page.getByRole('button', { name: '保存图片' }).click()
  await expect(page.locator('#picture-form .error-summary')).toContainText(
    '只能上传JPEG、PNG或WebP图片',
  )
  await expect(page.locator('#picture-form .error-summary')).toContainText('谁允许公开')
  await expect(page.locator('#picture-form [name="credit.zh-Hans"]')).toHaveValue('本人提供')

  await page.locator('#picture-form [name=permission]').fill('本人来信同意')
  await page.locator('#picture-form [name=file]').setInputFiles({
    name: '../../照片\u202egnp.php.jpg',
    mimeType: 'text/html',
    buffer: await face('#196383'),
  })
  await page.getByRole('button', { name: '保存图片' }).click()
  await expect(page.locator('#picture > [role=status]')).toHaveText('图片已存，公开页已更新。')
  await isDrawn(page, '.present-picture img')

  await page.goto(`/zh/people/${slug}`)
  await isDrawn(page, 'img.person-picture')
  const img = page.locator('img.person-picture')
  expect([
    await img.getAttribute('alt'),
    await img.getAttribute('width'),
    await img.getAttribute('height'),
    await img.getAttribute('loading'),
  ]).toEqual([name, '154', '192', 'lazy'])
  await expect(page.locator('.facts')).toContainText('本人提供')
  await page.goto(`/zh/people?forum=${forum.slug}`)
  await isDrawn(page, 'img.entry-picture')

  await page.goto(own)
  await page.getByRole('button', { name: '撤下图片' }).click()
  await expect(page.locator('#picture > [role=status]')).toContainText('图片已撤下')
  await page.goto(`/zh/people/${slug}`)
  await expect(page.locator('img.person-picture')).toHaveCount(0)
  await context.close()
})

test('a logo is sent, meets a colleague’s, and is the same on every page', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const forum = await madeForum()
  const slug = await entered(forum, 'organisations', `苇岸院${forum.slug.slice(-4)}`)
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 1_440, height: 900 },
  })
  const page = await context.newPage()
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  const own = `/zh/organise/${forum.slug}/organisations/${slug}`
  await page.goto(own)
  await isSound(page, 'without a logo')
  const theirs = await context.newPage()
  await theirs.goto(own)
  const logo = await sharp({
    create: { width: 600, height: 200, channels: 4, background: '#00000000' },
  })
    .png()
    .toBuffer()
  for (const each of [page, theirs]) {
    await each
      .locator('#picture-form [name=file]')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo })
    await fill(each, '苇岸院提供')
  }
  await page.getByRole('button', { name: '保存图片' }).click()
  await expect(page.locator('#picture > [role=status]')).toHaveText('图片已存，公开页已更新。')
  await theirs.getByRole('button', { name: '保存图片' }).click()
  await expect(theirs.locator('#picture-form .error-summary')).toContainText('别人刚换过这张图片')
  await expect(theirs.locator('#picture-form [name=permission]')).toHaveValue(/来信同意/)
  await theirs.close()
  await isSound(page, 'with a logo')

  await page.locator('#picture-form [name="alt.zh-Hans"]').fill('苇叶与水纹')
  await page.getByRole('button', { name: '保存图片' }).click()
  await expect(page.locator('#picture-form [name=version]')).toHaveValue('2')
  for (const width of [1_440, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`/zh/organisations/${slug}`)
    await isDrawn(page, 'img.organisation-picture')
    await expect(page.locator('img.organisation-picture')).toHaveAttribute('alt', '苇叶与水纹')
    await isSound(page, `readers at ${width}`)
    await page.goto(`/zh/organisations?forum=${forum.slug}`)
    await isDrawn(page, 'img.entry-picture')
    await isSound(page, `list at ${width}`)
  }
  await context.close()
})

test('T48: whatever beside a picture was sent, its address runs nothing and is saved', async ({
  browser,
  baseURL,
}) => {
  test.slow()
  const forum = await madeForum()
  const slug = await entered(forum, 'people', `苇险${forum.slug.slice(-4)}`)
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const page = await context.newPage()
  const ran: string[] = []
  page.on('dialog', (dialog) => {
    ran.push(dialog.message())
    return dialog.dismiss()
  })
  await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
  const uploads = (await hostileUploads()).filter(
    ({ becomes, name }) => becomes === 'drawn' && /^face/.test(name),
  )
  expect(uploads.length).toBe(9)
  for (const { what, name, bytes } of uploads) {
    await page.goto(`/zh/organise/${forum.slug}/people/${slug}`)
    await page
      .locator('#picture-form [name=file]')
      .setInputFiles({ name, mimeType: 'text/html', buffer: bytes })
    await fill(page, '本人提供')
    await page.getByRole('button', { name: '保存图片' }).click()
    await expect(page.locator('#picture > [role=status]'), what).toBeVisible()
    await page.goto(`/zh/people/${slug}`)
    const address = (await page.locator('img.person-picture').getAttribute('src')) ?? ''
    const answer = await page.request.get(address)
    expect([what, answer.status(), answer.headers()]).toMatchObject([
      what,
      200,
      {
        'content-type': 'image/webp',
        'content-disposition': `attachment; filename="${address.split('/').at(-1)}"`,
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=86400, must-revalidate',
      },
    ])
    expect((await answer.body()).toString('latin1')).not.toContain('CANARY')
    const download = page.waitForEvent('download')
    await page.goto(address).catch(() => undefined)
    expect((await download).suggestedFilename()).toBe(address.split('/').at(-1))
    // Next's optimiser, which fetches addresses, is closed.
    const optimised = await page.request.get(
      `/_next/image?url=${encodeURIComponent(address)}&w=640&q=75`,
    )
    expect(optimised.status()).toBe(404)
  }
  expect(ran).toEqual([])
  await context.close()
})
