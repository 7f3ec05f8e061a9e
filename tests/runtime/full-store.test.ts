import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, withClient } from '#scripts/database/databases.ts'
import { hiddenFields } from '#scripts/testing/hidden-fields.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { TEMPLATE_DATABASE } from '#scripts/testing/template-database.ts'
import { type MadeForum, madeForum } from '../e2e/made-forum.ts'
import { signedIn } from '../e2e/signed-in.ts'
import { sendForm } from './plain-form.ts'
import { scratchDirectory } from './scratch.ts'

/** T21 from outside: photographs and PDFs sent to a portal whose store of files takes nothing. */

const TIMES = 20
const data = scratchDirectory()
let databaseUrl: string
let portal: PortalProcess
let forum: MadeForum
let cookie: string

const sql = (text: string, values: unknown[] = []) =>
  withClient(databaseUrl, async (client) => (await client.query(text, values)).rows)

beforeAll(async () => {
  const server = process.env.TEST_DATABASE_SERVER ?? ''
  databaseUrl = await createDatabase(server, 'gcf_full_store', TEMPLATE_DATABASE)
  process.env.DATABASE_URL = databaseUrl
  forum = await madeForum()
  await sql(
    `with person as (
       insert into person (slug, name, citations, "updatedAt") values ('reed', '{"zh-Hans": "苇影"}', '[]', now()) returning id)
     insert into appearance ("personId", "forumId", role, position, "nameAsPrinted", citations, "updatedAt")
     select id, $1, 'speaker', 0, '苇影', '[]', now() from person`,
    [forum.id],
  )
  await sql(
    `insert into agreement (slug, kind, "kindAsPrinted", title, "forumId", placement, "partyForm", citations, state, "updatedAt")
     values ('wetland', 'memorandum', '备忘录', '{"zh-Hans": "湿地约"}', $1, 'at_forum', 'bilateral', '[]', 'drafted', now())`,
    [forum.id],
  )
  // Nobody, not even root, makes a directory there.
  symlinkSync('/sys/kernel', join(data.path, 'files'))
  portal = await startPortalProcess({
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'error',
    DATA_DIR: data.path,
  })
  const editor = { email: 'shen@example.com', role: [forum.slug, 'editor'] as [string, 'editor'] }
  const { name, value } = await signedIn(editor, portal.url, databaseUrl)
  cookie = `${name}=${value}`
})
afterAll(async () => {
  await portal?.stop()
  data.remove()
})

type Sent = {
  kind: string
  page: string
  form: string
  typed: Readonly<Record<string, string>>
  file: () => Promise<File>
  rows: string
}
const kinds: Sent[] = [
  {
    kind: 'photographs',
    page: 'people/reed',
    form: 'picture-form',
    typed: { 'credit.zh-Hans': '本人提供', permission: '本人同意' },
    file: async () =>
      new File(
        [
          new Uint8Array(
            await sharp({ create: { width: 90, height: 120, channels: 3, background: '#196383' } })
              .jpeg()
              .toBuffer(),
          ),
        ],
        'face.jpg',
        { type: 'image/jpeg' },
      ),
    rows: 'select id from picture union all select id from picture_file',
  },
  {
    kind: 'PDFs',
    page: 'agreements/wetland',
    form: 'add-file',
    typed: { 'title.zh-Hans': '协议全文' },
    file: async () =>
      new File(
        ['%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n0\n%%EOF\n'],
        'text.pdf',
        { type: 'application/pdf' },
      ),
    rows: 'select id from agreement_file',
  },
]

test.each(kinds)('$kind: 507 and a sentence each, no row, and all else works', async (sent) => {
  const url = `${portal.url}/zh/organise/${forum.slug}/${sent.page}`
  const html = await (await fetch(url, { headers: { cookie } })).text()
  const hidden = hiddenFields(html, sent.form)
  const file = await sent.file()
  const answers: [number, boolean, boolean][] = []
  for (let number = 0; number < TIMES; number += 1) {
    const answer = await sendForm(url, hidden, { ...sent.typed, file }, { cookie })
    const page = await answer.text()
    // The sentence, and what was typed.
    const typed = Object.values(sent.typed).every((words) => page.includes(words))
    answers.push([answer.status, /error-summary[\s\S]*?服务器暂时不能接收文件/.test(page), typed])
  }
  expect(answers).toEqual(Array(TIMES).fill([507, true, true]))
  expect(await sql(sent.rows)).toEqual([])
  expect((await fetch(url, { headers: { cookie } })).status).toBe(200)
  expect((await fetch(`${portal.url}/zh`)).status).toBe(200)
  expect((await fetch(`${portal.url}/readyz`)).status).toBeLessThan(504)
})
