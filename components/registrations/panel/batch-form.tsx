'use client'

import { type ReactNode, useRef } from 'react'
import { ActionForm } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'
import type { BatchWords } from '#components/registrations/panel/decision-words.ts'
import { decideRegistrationsAction } from '#lib/domain/registrations/panel/actions.ts'
import type { RowAnswer } from '#lib/domain/registrations/panel/types.ts'
import type { SentValues } from '#lib/platform/action.ts'

type BatchFormProps = {
  words: FormWords
  batch: BatchWords
  labels: Readonly<Record<string, string>>
  typed: SentValues | null
  children: ReactNode
}

/** The list as one form: who is ticked is decided about, and of each is said what came of it. */
export function BatchForm({ words, batch, labels, typed, children }: BatchFormProps) {
  const frame = useRef<HTMLDivElement>(null)
  return (
    <div ref={frame} className="reg-batch-frame">
      <ActionForm
        id="batch"
        className="reg-batch"
        action={decideRegistrationsAction}
        words={words}
        labels={labels}
        typed={typed}
        answer={({ rows }) => <BatchAnswer rows={rows} words={batch} />}
        onReply={(state) => {
          // The rows are drawn anew with what stands now: nobody is chosen any more.
          if (state.status === 'done') frame.current?.querySelector('form')?.reset()
        }}
      >
        {children}
      </ActionForm>
    </div>
  )
}

function BatchAnswer({ rows, words }: { rows: readonly RowAnswer[]; words: BatchWords }) {
  const left = rows.filter(({ ok }) => !ok)
  const count = (text: string, of: number) => text.replace('{count}', String(of))
  return (
    <>
      <p>{count(words.done, rows.length - left.length)}</p>
      {left.length > 0 ? (
        <>
          <p>{count(words.undone, left.length)}</p>
          <ul className="reg-undone">
            {left.map((row) => (
              <li key={row.id}>
                <b>{row.name}</b> <span translate="no">{row.code}</span> {outcomeOf(row, words)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function outcomeOf(row: RowAnswer, words: BatchWords): string {
  if (row.ok) return ''
  const reason = words.reasons[row.reason] ?? row.reason
  if (!('status' in row)) return reason
  return words.outcome
    .replace('{reason}', reason)
    .replace('{status}', words.statuses[row.status] ?? row.status)
}
