import type { ReactNode } from 'react'
import { ActionForm, type FormAction } from '#components/patterns/action-form.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import { FileWays } from '#components/patterns/file-ways.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import type { Locale } from '#lib/platform/i18n/locales.ts'

type ListProps<T, R extends string> = {
  locale: Locale
  /** Of the forum */
  slug: string
  /** Of the list's page; a new one is entered below it. */
  path: string
  words: { title: string; note: string; add: string; none: string; noneHint: string }
  notice: string | null
  /** Whether the list can be taken along as a file. */
  hasFiles?: boolean
  /** Moves a row by the buttons that stand in the tables. */
  move: FormAction<T, R>
  moveWords: FormWords
  isEmpty: boolean
  /** The tables that are put in order. */
  children: ReactNode
  /** What was taken out of the record; null for nothing. */
  taken?: { title: string; note: string; table: ReactNode } | null
}

/** Records of a forum in the order in which readers see them, in one form that moves them. */
export function OrderedList<T, R extends string>(props: ListProps<T, R>) {
  const { locale, slug, path, words, notice, move, moveWords, isEmpty, children, taken } = props
  return (
    <>
      <PanelHead
        title={words.title}
        note={words.note}
        ways={
          <>
            <a className="act" href={`${path}/new`}>
              {words.add}
            </a>
            {props.hasFiles ? <FileWays locale={locale} path={`${path}/export`} query="" /> : null}
          </>
        }
      />
      {notice ? <p role="status">{notice}</p> : null}
      {isEmpty ? (
        <EmptyState title={words.none}>{words.noneHint}</EmptyState>
      ) : (
        <ActionForm id="order" action={move} words={moveWords} className="roles-form">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="locale" value={locale} />
          {children}
        </ActionForm>
      )}
      {taken ? (
        <section className="panel-part">
          <h2>{taken.title}</h2>
          <p className="hint">{taken.note}</p>
          {taken.table}
        </section>
      ) : null}
    </>
  )
}
