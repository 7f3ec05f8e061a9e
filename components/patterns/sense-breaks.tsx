import { Fragment } from 'react'
import { senseParts } from '#components/patterns/sense-parts.ts'

/** A heading that may break only between words: `<wbr>` at sense, for `.kw { word-break: keep-all }`. */
export function SenseBreaks({ text, lang = 'zh-Hans' }: { text: string; lang?: string }) {
  if (lang === 'en') return text
  return senseParts(text).map((part, index) => (
    // parts of one fixed string
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ))
}
