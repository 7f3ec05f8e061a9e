import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '#lib/platform/i18n/locales.ts'
import { renderHtml } from '#lib/platform/mail/render-html.ts'
import { renderText } from '#lib/platform/mail/render-text.ts'
import {
  HOUSE_WORDS,
  type RegistrationLetterKind,
  type RegistrationWords,
  registrationLetter,
} from './emails.ts'

const ORIGIN = 'https://forums.example'
const KINDS: RegistrationLetterKind[] = [
  'confirmed',
  'pending',
  'waitlisted',
  'promoted',
  'declined',
  'cancelled',
  'changed',
  'reminder',
  'already_registered',
]

const words = (locale: Locale, over: Partial<RegistrationWords> = {}): RegistrationWords => ({
  locale,
  name: '芦苇',
  code: 'FZDQ2YVP',
  token: 'token',
  ticketType: '现场参会',
  forum: { slug: 'sample', name: '示例场', days: '2026年12月3日–5日', place: '示例会议中心' },
  position: 7,
  acceptBy: null,
  decisionNote: null,
  isForumCancelled: false,
  canBookSessions: false,
  calendar: 'BEGIN:VCALENDAR',
  own: HOUSE_WORDS,
  ...over,
})

describe.each(KINDS)('%s', (kind) => {
  // A word that is missing is printed as an error, which fails the test.
  test.each(LOCALES)('in %s says what happened, to whom, and leads only to us', (locale) => {
    const letter = registrationLetter(kind, words(locale))
    const text = renderText(letter, ORIGIN)
    expect(letter.preheader).toContain('芦苇')
    expect(letter.subject).toContain('示例场')
    expect(text).toContain('FZDQ2YVP')
    expect(text).not.toMatch(/[{}]|undefined|null/)
    const links = [...renderHtml(letter, ORIGIN).matchAll(/href="([^"]*)"/g)].map(([, url]) => url)
    const target = kind === 'cancelled' ? 'forums/sample' : 'registrations/token'
    expect(links).toEqual([`${ORIGIN}/${locale}/${target}`, `${ORIGIN}/${locale}`])
  })
})

test.each(['confirmed', 'waitlisted', 'declined'] as const)(
  'what the organiser wrote with the decision stands first: %s',
  (kind) => {
    const letter = registrationLetter(kind, words('zh', { decisionNote: '名额有限' }))
    expect(letter.blocks[0]).toEqual({ kind: 'quote', author: '主办方附言', text: '名额有限' })
  },
)

test('a letter in full', () => {
  const promoted = words('zh', { acceptBy: '2026年11月28日 18:00（北京时间）', calendar: null })
  expect(renderText(registrationLetter('promoted', promoted), ORIGIN)).toBe(`候补转正：示例场

芦苇，轮到您了：请在2026年11月28日 18:00（北京时间）之前接受名额。

论坛：示例场
日期：2026年12月3日–5日
地点：示例会议中心
参会方式：现场参会
报名号：FZDQ2YVP
接受期限：2026年11月28日 18:00（北京时间）

名额为您保留到期限为止；到时没有接受，就转给下一位。

接受名额：
https://forums.example/zh/registrations/token

上面的链接只属于您：拿到它的人可以改动这次报名，请不要转发。

--
您收到这封信，是因为有人用这个邮箱报名了「示例场」。如果不是您，不必理会。
绿城论坛
https://forums.example/zh
`)
})

test('what is unknown is left out, and an organiser’s note stands as theirs', () => {
  const forum = { slug: 'sample', name: '示例场', days: null, place: null }
  const declined = words('en', { forum, decisionNote: '名额已满\n\n明年再会', calendar: null })
  const text = renderText(registrationLetter('declined', declined), ORIGIN)
  expect(text).toContain('A note from the organiser:\n> 名额已满\n>\n> 明年再会')
  expect(text).not.toContain('Date')
  expect(text).not.toContain('Place')
})

test.each<[string, Partial<RegistrationWords>, string]>([
  ['by the person', {}, 'you can register again'],
  ['because the place was not accepted', { acceptBy: 'Friday' }, 'not accepted by Friday'],
  ['because the forum is called off', { isForumCancelled: true }, 'The forum is called off'],
])('cancelled %s', (_, over, sentence) => {
  const letter = registrationLetter('cancelled', words('en', over))
  expect(renderText(letter, ORIGIN)).toContain(sentence)
})

describe('in a forum’s own words', () => {
  const own = { subject: '见面了', body: '带上雨靴。\n走西门。\n\n晚宴另行通知。' }

  test.each(KINDS)('%s says them, and keeps facts, button and files', (kind) => {
    const house = registrationLetter(kind, words('zh'))
    const letter = registrationLetter(kind, words('zh', { own }))
    const paragraphs = letter.blocks.filter((block) => block.kind === 'paragraph')
    expect(letter.subject).toBe('见面了')
    expect(paragraphs.map(({ text }) => text)).toEqual(['带上雨靴。\n走西门。', '晚宴另行通知。'])
    const rest = (blocks: typeof letter.blocks) =>
      blocks.filter(({ kind: is }) => is !== 'paragraph')
    expect(rest(letter.blocks)).toEqual(rest(house.blocks))
    expect(letter.attachments).toEqual(house.attachments)
    expect(letter.reason).toBe(house.reason)
  })

  test('what must be told stands before them', () => {
    const toAccept = registrationLetter('promoted', words('zh', { own, acceptBy: '明天' }))
    const over = registrationLetter('cancelled', words('zh', { own, isForumCancelled: true }))
    const first = (letter: typeof over) => letter.blocks.find(({ kind }) => kind === 'paragraph')
    expect(first(toAccept)).toMatchObject({ text: expect.stringContaining('期限') })
    expect(first(over)).toMatchObject({ text: '论坛已经取消，所有报名随之取消。' })
    expect(over.blocks).toContainEqual({ kind: 'paragraph', text: '晚宴另行通知。' })
  })
})
