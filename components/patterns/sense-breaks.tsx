import { Fragment } from 'react'
import { senseParts } from '#components/patterns/sense-parts.ts'

/** An abbreviation with its other half: a line may not end at the hyphen of EC-Link. */
const BOUND = /(\p{Lu}{2,}-\p{Script=Latin}{1,8}(?![\p{L}-]))/u

/** A heading that may break only between words: `<wbr>` at sense, for `.kw { word-break: keep-all }`. */
export function SenseBreaks({ text, lang = 'zh-Hans' }: { text: string; lang?: string }) {
  if (lang === 'en') return bound(text)
  return senseParts(text).map((part, index) => (
    // parts of one fixed string
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {bound(part)}
    </Fragment>
  ))
}

function bound(text: string) {
  const pieces = text.split(BOUND)
  if (pieces.length === 1) return text
  return pieces.map((piece, place) =>
    place % 2 === 1 ? (
      <span className="unbroken" key={place}>
        {piece}
      </span>
    ) : (
      piece
    ),
  )
}
