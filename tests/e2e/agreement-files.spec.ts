import { expect } from '@playwright/test'
import { madeForum } from './made-forum.ts'
import { plainTest as test } from './portal-test.ts'
import { asOrganiser } from './programme-steps.ts'
import { sql } from './sign-in-codes.ts'
import { isSound } from './sound-page.ts'

/** The text of an agreement as PDF: kept back with it, and handed out with it. */

const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}\nstartxref\n0\n%%EOF\n`, 'latin1')
const plain = pdf('1 0 obj\n<< /Type /Catalog >>\nendobj')

for (const javaScriptEnabled of [false, true]) {
  test(`a text is sent, refused to readers until its agreement is open, and deleted; ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
    baseURL,
  }) => {
    const forum = await madeForum()
    const slug = `files-${forum.slug.slice(-8)}`
    await sql(
      `insert into agreement (slug, kind, "kindAsPrinted", title, "forumId", placement, "partyForm", citations, state, "updatedAt")
       values ($2, 'memorandum', '备忘录', '{"zh-Hans": "湿地约"}', $1, 'at_forum', 'bilateral', '[]', 'drafted', now())`,
      [forum.id, slug],
    )
    const context = await browser.newContext({
      ...{ baseURL: baseURL ?? '', javaScriptEnabled },
      viewport: { width: 360, height: 780 },
    })
    const page = await context.newPage()
    await asOrganiser(page, forum, '沈编辑', baseURL, 'editor')
    const own = `/zh/organise/${forum.slug}/agreements/${slug}`
    await page.goto(own)
    const send = async (name: string, buffer: Buffer) => {
      await page
        .locator('#add-file [name=file]')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer })
      await page.getByRole('button', { name: '上传', exact: true }).click()
    }
    await page.locator('#add-file [name="title.zh-Hans"]').fill('协议全文')
    await send('约.pdf', pdf('1 0 obj\n<< /OpenAction << /S /JavaScript /JS (x) >> >>\nendobj'))
    await expect(page.locator('#add-file .error-summary')).toContainText('含有程序')
    await expect(page.locator('#add-file [name="title.zh-Hans"]')).toHaveValue('协议全文')
    await send('../约.php.pdf', plain)
    await expect(page.locator('#files > [role=status]')).toHaveText('文件已收到。')
    // The whole page at once: a field half under a bar that stays in view would count as too small.
    await page.setViewportSize({ width: 1280, height: 4_000 })
    await isSound(page, 'with a text', javaScriptEnabled)
    const link = page.locator('.agreement-files a')
    const inside = await page.request.get((await link.getAttribute('href')) ?? '')
    expect([inside.status(), await inside.body()]).toEqual([200, plain])
    const [file] = await sql<{ id: string }>(
      `select file.id from agreement_file as file join agreement on agreement.id = file."agreementId" where slug = $1`,
      [slug],
    )
    const address = `/documents/${file?.id}.pdf`
    expect((await page.request.get(address)).status()).toBe(404)

    await sql(`update agreement set state = 'signed' where slug = $1`, [slug])
    await page.goto(`/zh/agreements/${slug}`)
    await expect(page.locator(`a[href="${address}"]`)).toHaveText('协议全文')
    const answer = await page.request.get(address)
    expect([answer.status(), answer.headers()]).toMatchObject([
      200,
      {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="_.pdf"; filename*=UTF-8''${encodeURIComponent('约')}.pdf`,
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    ])
    await sql(`update agreement set "embargoedUntil" = now() + interval '1 day' where slug = $1`, [
      slug,
    ])
    expect((await page.request.get(address)).status()).toBe(404)

    await page.goto(own)
    await page.getByRole('button', { name: '删除“协议全文”' }).click()
    await expect(page.locator('#files > [role=status]')).toHaveText('文件已删除。')
    await expect(link).toHaveCount(0)
    await context.close()
  })
}
