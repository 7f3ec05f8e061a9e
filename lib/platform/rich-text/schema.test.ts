import { describe, expect, test } from 'vitest'
import { SCRIPT_PAYLOADS } from '#tests/factories/script-payloads.ts'
import { type RichDocument, writeRich } from './document.ts'
import { linkOf, typedLink } from './link.ts'
import { judgeRich } from './schema.ts'

const whole: RichDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '怎么来' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '地铁', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        {
          type: 'text',
          text: '路线图',
          marks: [{ type: 'link', attrs: { href: 'https://example.cn/map' } }],
        },
      ],
    },
    {
      type: 'orderedList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: '一' }] }],
        },
      ],
    },
  ],
}
const doc = (...content: unknown[]) => JSON.stringify({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const run = (text: string, ...marks: unknown[]) => ({ type: 'text', text, marks })
const linked = (href: unknown) => doc(paragraph(run('x', { type: 'link', attrs: { href } })))

/** So many nested in one another. */
const deep = (depth: number) =>
  `{"type":"doc","content":[${'{"type":"bulletList","content":['.repeat(depth)}${']}'.repeat(depth)}]}`

describe('what a rich text may hold', () => {
  test('is read as it was written', () => {
    expect(judgeRich(writeRich(whole))).toEqual({ ok: true, document: whole })
  })

  test.each([
    ['no document', '{"type":"paragraph"}', 'bad_text'],
    ['half of one', '{"type":"doc","content":[', 'bad_text'],
    ['nothing in it', doc(), 'bad_text'],
    ['another node', doc({ type: 'image', attrs: { src: 'x' } }), 'bad_text'],
    ['a node of scripts', doc({ type: 'script', content: [run('ran(1)')] }), 'bad_text'],
    ['another mark', doc(paragraph(run('x', { type: 'underline' }))), 'bad_text'],
    ['a mark twice', doc(paragraph(run('x', { type: 'bold' }, { type: 'bold' }))), 'bad_text'],
    [
      'marks within marks',
      doc(paragraph(run('x', { type: 'bold', marks: [{ type: 'bold' }] }))),
      'bad_text',
    ],
    ['the page’s own heading', doc({ type: 'heading', attrs: { level: 1 } }), 'bad_text'],
    ['an attribute more', doc({ type: 'paragraph', attrs: { style: 'x' } }), 'bad_text'],
    [
      'an attribute of a link more',
      doc(paragraph(run('x', { type: 'link', attrs: { href: '/zh', onclick: 'ran(1)' } }))),
      'bad_text',
    ],
    ['text where blocks stand', doc(run('x')), 'bad_text'],
    [
      'a list in a list',
      doc({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [] }] }],
      }),
      'bad_text',
    ],
    ['a thousand lists in one another', deep(1_000), 'bad_text'],
    ['a line end within words', doc(paragraph(run('a\nb'))), 'bad_character'],
    ['half a character', doc(paragraph(run('\ud800'))), 'bad_character'],
    ['a megabyte', doc(paragraph(run('x'.repeat(1_000_000)))), 'too_long'],
    ['a megabyte of brackets', `{"type":"doc","content":${'['.repeat(1_000_000)}`, 'too_long'],
    [
      'ten thousand nodes',
      doc(...Array.from({ length: 10_000 }, () => paragraph(run('x')))),
      'too_long',
    ],
    [
      'a thousand short nodes',
      doc(...Array.from({ length: 1_000 }, () => ({ type: 'paragraph' }))),
      'too_long',
    ],
    ['another address', linked('javascript:ran(1)'), 'bad_link'],
    ['no text as address', linked({ toString: 'x' }), 'bad_text'],
  ])('but not %s', (_, sent, fault) => {
    expect(judgeRich(sent)).toEqual({ ok: false, fault })
  })

  test.each(['__proto__', 'constructor', 'toString'])('nor a key called %s', (key) => {
    const sent = `{"type":"doc","${key}":{"isAdmin":true},"content":[{"type":"paragraph"}]}`
    expect(judgeRich(sent)).toEqual({ ok: false, fault: 'bad_text' })
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
    const type = `{"type":"doc","content":[{"type":"${key}"}]}`
    expect(judgeRich(type)).toEqual({ ok: false, fault: 'bad_text' })
  })
})

describe('where a link may lead', () => {
  test.each([
    'https://example.cn/map?a=1#way',
    'http://例子.cn/路线',
    'mailto:hui@example.cn',
    'tel:+86-716-123456',
    '/zh/forums/sample/agenda',
  ])('%s', (href) => {
    expect(linkOf(href)).toBe(href)
  })

  test.each([
    ...['javascript:ran(1)', 'JavaScript:ran(1)', 'java\tscript:ran(1)', ' javascript:ran(1)'],
    ...['\u0001javascript:ran(1)', 'data:text/html,x', 'vbscript:x', 'blob:x', 'file:///etc'],
    ...['//evil.example', '/\\evil.example', '/zh//evil.example', 'https:evil.example', 'https://'],
    ...['https://a@evil.example', 'https://bank.example:x@evil.example', 'http:///x', 'x', ''],
    ...['mailto:a@b.c?bcc=d@e.f', 'mailto:a@b.c,d@e.f', 'tel:*#06#', '/de/forums', '/zh/../x'],
    `https://example.cn/${'x'.repeat(1_000)}`,
  ])('not %j', (href) => {
    expect(linkOf(href)).toBeNull()
  })

  test('no script of the eighty is an address', () => {
    expect(SCRIPT_PAYLOADS.filter((text) => linkOf(text) ?? typedLink(text))).toEqual([])
  })

  test.each([
    ['example.cn/map', 'https://example.cn/map'],
    [' hui@example.cn ', 'mailto:hui@example.cn'],
    ['+86 716 123456', 'tel:+86716123456'],
    ['https://example.cn', 'https://example.cn'],
    ['javascript:ran(1)', null],
    ['芦苇', null],
  ])('%j, as it is typed, leads to %j', (typed, href) => {
    expect(typedLink(typed)).toBe(href)
  })
})
