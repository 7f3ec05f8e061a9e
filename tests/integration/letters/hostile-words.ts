import { type ParsedMail, simpleParser } from 'mailparser'
import { expect } from 'vitest'
import type { MailServer } from './mail-server.ts'

const linksIn = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)

/** What a mail program makes links of in a plain text. */
async function linkedIn(text: string) {
  const mail = await simpleParser(
    `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`,
  )
  return linksIn(mail.textAsHtml ?? '')
}

const visible = (html: string) =>
  html.replace(/<style>.*?<\/style>|<title>.*?<\/title>|<[^>]+>/gs, ' ')

/** What somebody types who wants a header, a recipient or a link of their own in a letter of ours (T47). */
export const HOSTILE = [
  'x\r\nBcc: victim@evil.example\r\n\r\nbody',
  'x\nSubject: other\nContent-Type: text/html',
  '<a href="https://evil.example">click</a>',
  '<img src=//evil.example/p.png><script>alert(1)</script>',
  '[click](https://evil.example)',
  'https://evil.example/pay?a=1&b=2',
  'http://1.2.3.4/pay',
  'evil.example',
  'www.evil.com',
  '//evil.example',
  'ftp://evil.example',
  'mailto:me@evil.example',
  'me@evil.example',
  'javascript:alert(1)',
  '链接：evil.cn 请点击',
  'evil．com',
  '{name} {code} <b>{forum}</b> ${x} <%= y %>',
  '=?utf-8?B?PGI+?=',
  '\u202eelpmaxe.live',
]

const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
]

type Received = { taken: MailServer['taken'][number]; mail: ParsedMail }

/** Headers and recipient are exactly ours, and so is every link: those told, in this order, and no other. */
export async function expectOurs(
  { taken, mail }: Received,
  { id, to, links }: { id: string; to: string; links: string[] },
): Promise<void> {
  expect([...mail.headers.keys()].sort()).toEqual(HEADERS)
  expect(taken.to).toBe(to)
  expect(mail.to).toMatchObject({ text: to })
  expect(mail.messageId).toBe(`<${id}@forums.example>`)
  expect(linksIn(mail.html || '')).toEqual(links)
  expect(await linkedIn(mail.text ?? '')).toEqual(links)
  expect(await linkedIn(visible(mail.html || ''))).toEqual([])
  const tags = (mail.html || '').match(/<[^>]+>/g)?.join('\n') ?? ''
  expect(tags).not.toMatch(/<(?:script|img|b|iframe|link)\b|src=|url\(|display:\s*none/i)
}
