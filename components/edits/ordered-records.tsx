import type { ReactNode } from 'react'
import { OrderedList } from '#components/edits/ordered-list.tsx'
import { type RecordRow, RecordRows, type RecordRowsProps } from '#components/edits/record-rows.tsx'
import type { FormAction } from '#components/patterns/action-form.tsx'
import type { FormWords } from '#components/patterns/form-context.ts'

/** The words of such a list; the messages of each noun have them all. */
type Said =
  | ('title' | 'note' | 'add' | 'none' | 'noneHint' | 'taken' | 'takenNote')
  | ('lacks' | 'noSource' | 'order')

type ViewProps<T, A, R extends string> = RecordRowsProps<T> & {
  t: (word: Said) => string
  rows: readonly T[]
  /** The lists in which readers meet them; one of all where nothing is said. */
  lists?: (shown: readonly T[]) => ReactNode
  /** Of the forum */
  slug: string
  notice: string | null
  /** Whether the list can be taken along as a file. */
  hasFiles?: boolean
  /** Moves a row by the buttons that stand in the table. */
  move: FormAction<A, R>
  moveWords: FormWords
}

/** Records of a forum in the order in which readers see them; below, what was taken out. */
export function OrderedRecords<T extends RecordRow, A, R extends string>(
  props: ViewProps<T, A, R>,
) {
  const { slug, notice, hasFiles, move, moveWords, rows, lists, ...table } = props
  const { locale, path, t } = table
  const shown = rows.filter(({ isRetired }) => !isRetired)
  const taken = rows.filter(({ isRetired }) => isRetired)
  return (
    <OrderedList
      {...{ locale, slug, path, notice, hasFiles, move, moveWords }}
      words={{
        ...{ title: t('title'), note: t('note'), add: t('add') },
        ...{ none: t('none'), noneHint: t('noneHint') },
      }}
      isEmpty={shown.length === 0}
      taken={
        taken.length === 0
          ? null
          : {
              ...{ title: t('taken'), note: t('takenNote') },
              table: <RecordRows {...table} rows={taken} isOrdered={false} />,
            }
      }
    >
      {lists ? lists(shown) : <RecordRows {...table} rows={shown} isOrdered />}
    </OrderedList>
  )
}
