import { expect, test } from 'vitest'
import { GET } from '#app/[locale]/(public)/forums/[slug]/agenda.pdf/route.ts'
import { listSessions } from '#lib/domain/sessions/queries.ts'
import { db } from '#lib/platform/db.ts'
import { pickString } from '#lib/platform/i18n/localized.ts'
import { textOf } from './pdf-text.ts'

const get = (slug: string, locale = 'zh') =>
  GET(new Request('https://forums.test/'), { params: Promise.resolve({ locale, slug }) })
const pagesOf = async (...call: Parameters<typeof get>) =>
  textOf(Buffer.from(await (await get(...call)).arrayBuffer())).map((lines) => lines.join(''))
const bare = (text: string) => text.replaceAll(/\s/g, '')

test('the agenda to print holds every session that the page shows, and each day begins a page', async () => {
  const response = await get('sample')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  for (const locale of ['zh', 'en'] as const) {
    const agenda = await listSessions('sample', { now: new Date() })
    const pages = await pagesOf('sample', locale)
    const days = new Set(agenda?.sessions.flatMap(({ slots }) => slots.map(({ day }) => day)))
    expect(pages.length).toBeGreaterThanOrEqual(days.size)
    const all = bare(pages.join(''))
    const missing = (agenda?.sessions ?? [])
      .map(({ title }) => bare(pickString(title, locale)))
      .filter((title) => !all.includes(title))
    expect(missing).toEqual([])
    expect(pages.filter((page) => !page.includes(`/${locale}/forums/sample/agenda`))).toEqual([])
  }
})

test('what is not published is not printed', async () => {
  expect((await get('none')).status).toBe(404)
  expect((await get('sample', 'fr')).status).toBe(404)
  const { id } = await db.forumSession.findFirstOrThrow({
    where: { forum: { slug: 'sample' }, children: { none: {} } },
    select: { id: true },
  })
  const { title } = await db.forumSession.update({
    where: { id },
    data: { retiredAt: new Date(), title: { 'zh-Hans': '不再公开的一场' } },
  })
  expect(title).toEqual({ 'zh-Hans': '不再公开的一场' })
  expect((await pagesOf('sample')).join('')).not.toContain('不再公开的一场')
  await db.forum.updateMany({ where: { slug: 'sample' }, data: { state: 'draft' } })
  expect((await get('sample')).status).toBe(404)
})
