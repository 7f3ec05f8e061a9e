import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase } from '#scripts/database/databases.ts'
import { type PortalProcess, startPortalProcess } from '#scripts/testing/portal-process.ts'
import { TEMPLATE_DATABASE } from '#scripts/testing/template-database.ts'

/** A portal without a mail server says so wherever a page speaks of a letter, and is truthful on what its console shows. */

const server = process.env.TEST_DATABASE_SERVER ?? ''
const NOTICE = {
  zh: '本站还没有设置邮件服务器',
  'zh-hant': '本站還沒有設置郵件伺服器',
  en: 'This portal has no mail server yet',
} as const
const LOCALES = ['zh', 'zh-hant', 'en'] as const

let portal: PortalProcess
beforeAll(async () => {
  const DATABASE_URL = await createDatabase(server, 'gcf_mail_kept', TEMPLATE_DATABASE)
  portal = await startPortalProcess({ DATABASE_URL, LOG_LEVEL: 'error', SMTP_URL: '' })
})
afterAll(() => portal?.stop())

const read = async (path: string) => (await fetch(`${portal.url}${path}`)).text()

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')

/** Sends a form of a page as a browser without JavaScript does; where it leads, and what it shows. */
async function send(path: string, form: string, typed: Record<string, string>) {
  const html = await read(path)
  const [, inside = ''] = new RegExp(`<form id="${form}"[^>]*>(.*?)</form>`, 's').exec(html) ?? []
  const data = new FormData()
  for (const [input] of inside.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = unescaped(/ name="([^"]*)"/.exec(input)?.[1] ?? '')
    data.append(name, unescaped(/ value="([^"]*)"/.exec(input)?.[1] ?? ''))
  }
  for (const [name, value] of Object.entries(typed)) data.append(name, value)
  const response = await fetch(`${portal.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: portal.url },
    body: data,
  })
  const to = response.headers.get('location')?.replace(portal.url, '')
  return { to, html: to ? await read(to) : await response.text() }
}

/** The notice, and never as a page of nothing: it stands beside the words that belong there. */
const expectNotice = (html: string, locale: (typeof LOCALES)[number], beside: string) => {
  expect(html).toContain(beside)
  expect(html.replaceAll(/<script.*?<\/script>/gs, '')).toContain(NOTICE[locale])
}

const person = (email: string) => ({
  name: '林无邮',
  email,
  ticketType: 'online',
  consents: 'privacy',
})

it.each(LOCALES)('signing in says that the code will not arrive, in %s', async (locale) => {
  const { to, html } = await send(`/${locale}/sign-in`, 'sign-in', {
    email: `code-${locale}@example.com`,
  })
  expect(to).toMatch(/\/sign-in\/code\?c=/)
  expectNotice(html, locale, 'name="code"')
})

it.each(LOCALES)('registering and registering again say it, in %s', async (locale) => {
  const path = `/${locale}/forums/sample/register`
  const who = person(`registers-${locale}@example.com`)
  const made = await send(path, 'register', who)
  expect(made.to).toMatch(/\/registrations\/[^/]+\?new=1$/)
  expectNotice(made.html, locale, 'held-state')
  // Nobody is told a second time what nothing was sent for.
  expect(await read((made.to as string).replace('?new=1', ''))).not.toContain(NOTICE[locale])

  const again = await send(path, 'register', who)
  expectNotice(again.html, locale, 'form-done')

  // Erasing asks for a code by mail, and says it before and after it is sent.
  const erase = (made.to as string).replace('?new=1', '/data/erase')
  expectNotice(await read(erase), locale, 'id="send-proof"')
  const sent = await send(erase, 'send-proof', {})
  expect(sent.to).toMatch(/\/data\/erase\?c=/)
  expectNotice(sent.html, locale, 'id="erase"')
})

it.each(LOCALES)('the page on privacy says what the console shows, in %s', async (locale) => {
  const html = await read(`/${locale}/privacy`)
  expect(html).toContain(NOTICE[locale])
})
