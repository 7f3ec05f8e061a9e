import { expect, test } from 'vitest'
import { HOUSE_WORDS } from '#lib/domain/registrations/emails.ts'
import { renderText } from '#lib/platform/mail/render-text.ts'
import { programmeChangedLetter } from './emails.ts'

const ORIGIN = 'https://forums.example'
const words = {
  locale: 'zh' as const,
  name: '芦苇',
  forum: { slug: 'sample', name: '示例场', days: '2026年12月3日–5日', place: '示例会议中心' },
  changes: [
    {
      title: '一场雨的账本',
      was: '12月3日 09:30–10:10，主会场',
      is: '12月3日 10:00–10:40，201会议室',
    },
    { title: '湿地夜观', was: '12月4日', is: '取消' },
  ],
  zone: '北京时间',
  token: 'token',
  own: HOUSE_WORDS,
}

test('a letter in full', () => {
  expect(renderText(programmeChangedLetter(words), ORIGIN)).toBe(`议程有变：示例场

芦苇，您选的场次有改动。

场次：一场雨的账本
原来：12月3日 09:30–10:10，主会场
现在：12月3日 10:00–10:40，201会议室

场次：湿地夜观
原来：12月4日
现在：取消

以上为北京时间。

论坛：示例场
日期：2026年12月3日–5日
地点：示例会议中心

您不必做什么。新的时间若不合适，请在下面的页面改选。

打开我的报名：
https://forums.example/zh/registrations/token

上面的链接只属于您：拿到它的人可以改动这次报名，请不要转发。

--
您收到这封信，是因为有人用这个邮箱报名了「示例场」。如果不是您，不必理会。
绿城论坛
https://forums.example/zh
`)
})

test.each(['zh', 'zh-hant', 'en'] as const)(
  'in %s to whoever starred it and says no name: their agenda, and how to hear no more',
  (locale) => {
    const text = renderText(
      programmeChangedLetter({ ...words, locale, name: null, token: null }),
      ORIGIN,
    )
    expect(text).toContain(`${ORIGIN}/${locale}/me/agenda`)
    expect(text).not.toMatch(/registrations|[{}]|undefined|null/)
  },
)

test('a forum’s own words stand beside what must be said', () => {
  const own = { subject: '改了', body: '走西门。\n\n带伞。' }
  const letter = programmeChangedLetter({ ...words, own })
  const house = programmeChangedLetter(words)
  const rest = (blocks: typeof letter.blocks) => blocks.filter(({ kind }) => kind !== 'paragraph')
  expect(letter.subject).toBe('改了')
  expect(rest(letter.blocks)).toEqual(rest(house.blocks))
  expect(letter.blocks.filter(({ kind }) => kind === 'paragraph')).toEqual([
    { kind: 'paragraph', text: '走西门。' },
    { kind: 'paragraph', text: '带伞。' },
  ])
})
