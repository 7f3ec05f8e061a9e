import type { ReactNode } from 'react'

/** One remark in the margin. */
export function MarginNote({ children }: { children: ReactNode }) {
  return <p className="src">{children}</p>
}

export type SourceNoteProps = {
  /** The shortest clause that proves the fact, in the script of its source. */
  quote?: { text: string; lang: string }
  /** Name of the document, as the reader knows it; `lang` when it differs from the page. */
  document: { text: string; lang?: string; href?: string }
  /** What the portal adds to it: a remark before the quotation. */
  remark?: ReactNode
}

/** A source in the margin: the clause in its own words, then the name of the document. */
export function SourceNote({ quote, document, remark }: SourceNoteProps) {
  return (
    <p className="src">
      {remark ? (
        <>
          {remark}
          <br />
        </>
      ) : null}
      {quote ? (
        <>
          <q lang={quote.lang}>{quote.text}</q>
          <br />
        </>
      ) : null}
      {document.href ? (
        <a href={document.href} lang={document.lang}>
          {document.text}
        </a>
      ) : (
        <span lang={document.lang}>{document.text}</span>
      )}
    </p>
  )
}
