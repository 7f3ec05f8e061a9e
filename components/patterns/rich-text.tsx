import type { ReactNode } from 'react'
import { markChinese } from '#components/patterns/localized.tsx'
import { Tag } from '#components/patterns/marks.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'
import { getT } from '#lib/platform/i18n/translate.ts'
import type { RichBlock, RichInline, RichItem, RichRun } from '#lib/platform/rich-text/document.ts'
import { linkOf } from '#lib/platform/rich-text/link.ts'
import { type LocalizedRich, pickRich } from '#lib/platform/rich-text/localized.ts'

/** A rich text in the reader's language. Elements are made of what it may hold; everything else is left out. */
export function RichText(props: {
  text: LocalizedRich
  locale: Locale
  /** Its headings stand below one of the third degree, and are of the fourth and fifth. */
  isDeep?: boolean
}) {
  const { text, locale, isDeep = false } = props
  const { document, lang, isFallback } = pickRich(text, locale)
  return (
    <>
      {isFallback ? (
        <p>
          <Tag>{getT(locale, 'common')('fallback')}</Tag>
        </p>
      ) : null}
      <div className="rich-text" lang={isFallback ? lang : undefined}>
        {document.content.map((block, place) => (
          <Block key={place} {...{ block, isDeep }} isEnglish={lang === 'en'} />
        ))}
      </div>
    </>
  )
}

type BlockProps = { block: RichBlock; isEnglish: boolean; isDeep: boolean }

function Block({ block, isEnglish, isDeep }: BlockProps): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{inline(block.content, isEnglish)}</p>
    case 'heading': {
      const [upper, lower] = isDeep ? (['h4', 'h5'] as const) : (['h3', 'h4'] as const)
      const Heading = block.attrs.level === 3 ? upper : lower
      return <Heading>{inline(block.content, isEnglish)}</Heading>
    }
    case 'bulletList':
      return <ul>{itemsOf(block.content, isEnglish)}</ul>
    case 'orderedList':
      return <ol>{itemsOf(block.content, isEnglish)}</ol>
    default:
      return null
  }
}

const itemsOf = (items: readonly RichItem[], isEnglish: boolean) =>
  items.map(({ content }, place) => (
    <li key={place}>
      {content.map((one, at) => (
        <p key={at}>{inline(one.content, isEnglish)}</p>
      ))}
    </li>
  ))

const inline = (content: readonly RichInline[] = [], isEnglish: boolean): ReactNode =>
  content.map((one, place) =>
    one.type === 'text' ? (
      <Run key={place} run={one} isEnglish={isEnglish} />
    ) : one.type === 'hardBreak' ? (
      <br key={place} />
    ) : null,
  )

function Run({ run, isEnglish }: { run: RichRun; isEnglish: boolean }): ReactNode {
  let shown: ReactNode = isEnglish ? markChinese(run.text) : run.text
  const has = (type: string) => run.marks?.some((one) => one.type === type)
  if (has('italic')) shown = <em>{shown}</em>
  if (has('bold')) shown = <strong>{shown}</strong>
  const link = run.marks?.find((one) => one.type === 'link')
  // Judged when it was written; and once more here, where it would do harm.
  const href = link ? linkOf(link.attrs.href) : null
  if (href === null) return shown
  return (
    <a href={href} rel={/^https?:/i.test(href) ? 'noreferrer' : undefined}>
      {shown}
    </a>
  )
}
