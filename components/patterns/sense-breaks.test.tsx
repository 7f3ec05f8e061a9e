import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SenseBreaks } from './sense-breaks.tsx'

test.each([
  ['zh-Hans', '推广EC-Link平台', '推广<wbr/><span class="unbroken">EC-Link</span><wbr/>平台'],
  ['en', 'The EC-Link platform', 'The <span class="unbroken">EC-Link</span> platform'],
  ['en', 'Sino-Singapore Green Plan', 'Sino-Singapore Green Plan'],
])('%s: %s', (lang, text, html) => {
  expect(renderToStaticMarkup(<SenseBreaks text={text} lang={lang} />)).toBe(html)
})
