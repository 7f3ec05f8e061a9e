'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { ActionForm } from '#components/patterns/action-form.tsx'
import { EmptyState } from '#components/patterns/empty-state.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import { PanelHead } from '#components/patterns/panel-head.tsx'
import { SubmitButton } from '#components/patterns/submit-button.tsx'
import { ClashList } from '#components/programme/clash-list.tsx'
import { PartInTheWay } from '#components/programme/part-in-the-way.tsx'
import { type GridWords, ProgrammeGrid } from '#components/programme/programme-grid.tsx'
import { SessionTable, type TableWords } from '#components/programme/session-table.tsx'
import { undoEditAction } from '#lib/domain/programme/actions.ts'
import type { Board } from '#lib/domain/programme/board/types.ts'

export type BoardWords = {
  columns: TableWords
  grid: GridWords
  form: FormWords
  /** What groups of fields are called. */
  groups: Readonly<Record<string, string>>
  none: { title: string; hint: string }
  empty: { title: string; hint: string }
} & Record<
  | ('days' | 'undo' | 'redo' | 'noDay' | 'removed' | 'others')
  | ('reason' | 'reasonHint' | 'accept' | 'accepted'),
  string
>

type BoardProps = {
  locale: string
  slug: string
  title: string
  /** As the server drew it. */
  first: Board
  words: BoardWords
  /** What else can be done, beside undo and redo. */
  ways: ReactNode
  notice: string | null
}

/**
 * The page of a programme: drawn by the server, and drawn anew in the browser whenever somebody, here
 * or elsewhere, has changed it. Without a script it is the page as it was asked for.
 */
export function ProgrammeBoard({ locale, slug, title, first, words, ways, notice }: BoardProps) {
  const base = `/${locale}/organise/${slug}/programme`
  const { board, isOthers, renew, countSave } = useBoard(base, first)
  const { steps, days, day, rows } = board
  return (
    <>
      <PanelHead
        title={title}
        note={
          <>
            {board.note}
            {board.clashes.length > 0 ? (
              <>
                {' '}
                <a className="act is-clash" href="#clashes">
                  {board.clashTitle}
                </a>
              </>
            ) : null}
          </>
        }
        ways={
          <>
            {(['undo', 'redo'] as const).map((which) =>
              steps[which] === null ? null : (
                <ActionForm
                  key={which}
                  id={which}
                  action={undoEditAction}
                  words={words.form}
                  className="step"
                  explain={(details) => (
                    <PartInTheWay said={details} words={words.form} groups={words.groups} />
                  )}
                >
                  <input type="hidden" name="slug" value={slug} />
                  <input type="hidden" name="locale" value={locale} />
                  <input type="hidden" name="edit" value={steps[which]} />
                  <SubmitButton tone="line">{words[which]}</SubmitButton>
                </ActionForm>
              ),
            )}
            {ways}
          </>
        }
      />
      {notice ? <p role="status">{notice}</p> : null}
      <p className="live-changes" role="status">
        {isOthers ? words.others : ''}
      </p>
      {board.isEmpty ? <EmptyState title={words.empty.title}>{words.empty.hint}</EmptyState> : null}
      {days.length > 0 ? (
        <nav className="programme-days" aria-label={words.days}>
          {days.map((one) => (
            <a key={one.day} href={one.href} aria-current={one.day === day ? 'page' : undefined}>
              {one.label}
              <span className="num">{one.count}</span>
            </a>
          ))}
        </nav>
      ) : null}
      {day === null ? null : (
        <>
          <ProgrammeGrid
            {...{ locale, slug, board }}
            day={day}
            words={words.grid}
            form={words.form}
            onSaved={renew}
            countSave={countSave}
          />
          {/* Below the grid, so that nothing jumps under the hand that moves a part. */}
          <ClashList
            {...{ locale, slug, words }}
            title={board.clashTitle}
            clashes={board.clashes}
          />
          {rows.length > 0 ? <SessionTable rows={rows} words={words.columns} /> : null}
          {rows.length === 0 && !board.isEmpty ? (
            <EmptyState title={words.none.title}>{words.none.hint}</EmptyState>
          ) : null}
        </>
      )}
      <Rest title={words.noDay} rows={board.untimedRows} words={words} />
      <Rest title={words.removed} rows={board.removedRows} words={words} />
    </>
  )
}

function Rest(props: { title: string; rows: Board['rows']; words: BoardWords }) {
  if (props.rows.length === 0) return null
  return (
    <section className="panel-part">
      <h2>{props.title}</h2>
      <SessionTable rows={props.rows} words={props.words.columns} />
    </section>
  )
}

const NOTICE_MS = 6_000

/**
 * The newest board that is known, and ways to say that one saves and to fetch it anew. The server says
 * when somebody has changed it; what one's own saves explain is not announced as another's.
 */
function useBoard(base: string, first: Board) {
  const [board, setBoard] = useState(first)
  const [isOthers, setOthers] = useState(false)
  const mark = useRef(first.mark)
  const ownSaves = useRef(0)
  const { day } = first
  const renew = useCallback(async () => {
    const query = day === null ? '' : `?day=${day}`
    const answer = await fetch(`${base}/board${query}`, { cache: 'no-store' }).catch(() => null)
    if (!answer?.ok) return
    const next = (await answer.json()) as Board
    // Answers may overtake one another.
    const steps = next.mark - mark.current
    if (steps <= 0) return
    const own = Math.min(steps, ownSaves.current)
    ownSaves.current -= own
    mark.current = next.mark
    setBoard(next)
    setOthers(steps > own)
  }, [base, day])
  useEffect(() => {
    const source = new EventSource(`${base}/changes`)
    source.addEventListener('change', () => void renew())
    return () => source.close()
  }, [base, renew])
  useEffect(() => {
    if (!isOthers) return
    const timer = setTimeout(() => setOthers(false), NOTICE_MS)
    return () => clearTimeout(timer)
  }, [isOthers])
  const countSave = (by: number) => {
    ownSaves.current = Math.max(0, ownSaves.current + by)
  }
  return { board, isOthers, renew, countSave }
}
