import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { RichDocument } from '#lib/platform/rich-text/document.ts'
import { SCRIPT_PAYLOADS } from '#tests/factories/script-payloads.ts'
import { RichText } from './rich-text.tsx'

const shown = (
  document: unknown,
  locale: 'zh' | 'zh-hant' | 'en' = 'zh',
  en?: RichDocument,
): string =>
  renderToStaticMarkup(
    <RichText
      text={{ 'zh-Hans': document as RichDocument, ...(en ? { en } : {}) }}
      locale={locale}
    />,
  )
const said = (...content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })

test('a rich text is drawn with the elements that it may hold', () => {
  const link = (href: string) => ({ type: 'link', attrs: { href } })
  const document = said(
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '怎么来' }] },
    { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: '地铁' }] },
    paragraph(
      { type: 'text', text: '二号线', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'hardBreak' },
      { type: 'text', text: '地图', marks: [link('https://example.cn/map')] },
      { type: 'text', text: '议程', marks: [link('/zh/forums/sample/agenda')] },
    ),
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] },
    { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph()] }] },
  )
  expect(shown(document)).toBe(
    '<div class="rich-text"><h3>怎么来</h3><h4>地铁</h4>' +
      '<p><strong><em>二号线</em></strong><br/><a href="https://example.cn/map" rel="noreferrer">地图</a>' +
      '<a href="/zh/forums/sample/agenda">议程</a></p>' +
      '<ul><li><p></p></li></ul><ol><li><p></p></li></ol></div>',
  )
})

test('below a heading of the third degree, its own are of the fourth and fifth', () => {
  const heading = (level: 3 | 4) => ({
    type: 'heading' as const,
    attrs: { level },
    content: [{ type: 'text' as const, text: '带' }],
  })
  const text = { 'zh-Hans': said(heading(3), heading(4)) as RichDocument }
  expect(renderToStaticMarkup(<RichText text={text} locale="zh" isDeep />)).toBe(
    '<div class="rich-text"><h4>带</h4><h5>带</h5></div>',
  )
})

test('traditional Chinese is derived, and English falls back and says so', () => {
  const chinese = said(paragraph({ type: 'text', text: '会场在湖边' }))
  expect(shown(chinese, 'zh-hant')).toBe('<div class="rich-text"><p>會場在湖邊</p></div>')
  expect(shown(chinese, 'en')).toContain('<div class="rich-text" lang="zh-Hans"><p>会场在湖边</p>')
  const english = said(paragraph({ type: 'text', text: 'By the lake 湖' })) as RichDocument
  expect(shown(chinese, 'en', english)).toBe(
    '<div class="rich-text"><p>By the lake <span lang="zh">湖</span></p></div>',
  )
})

test('whatever else the database held, nothing of it becomes an element or an address', () => {
  for (const text of SCRIPT_PAYLOADS) {
    const html = shown(
      said(
        { type: text, content: [{ type: 'text', text }] },
        { type: 'script', content: [{ type: 'text', text }] },
        paragraph(
          { type: text, text },
          { type: 'text', text, marks: [{ type: 'link', attrs: { href: text } }, { type: text }] },
        ),
      ),
    )
    expect(html.replace(/<\/?(?:div(?: class="rich-text")?|p)>/g, ''), text).not.toMatch(/[<>]/)
  }
})
